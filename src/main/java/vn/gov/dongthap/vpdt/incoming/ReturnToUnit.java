package vn.gov.dongthap.vpdt.incoming;

import vn.gov.dongthap.vpdt.workflow.ActionCall;
import vn.gov.dongthap.vpdt.workflow.CaseAction;
import vn.gov.dongthap.vpdt.workflow.WorkflowAction;

/** The officer gives the document back to the unit's leader, with the reason. */
@WorkflowAction(id = "returnToUnit", label = "Trả lại lãnh đạo đơn vị", clauses = "N24.2")
class ReturnToUnit implements CaseAction {

    private final IncomingDocuments documents;
    private final IncomingLog log;

    ReturnToUnit(IncomingDocuments documents, IncomingLog log) {
        this.documents = documents;
        this.log = log;
    }

    @Override
    public void run(ActionCall call) {
        documents.require(call.subjectId()).returnToUnit();
        log.remark(
                call.actor(),
                call.subjectId(),
                RemarkKind.RETURNED_TO_UNIT,
                call.input().requiredText("lyDo"),
                null);
    }
}
