package vn.gov.dongthap.vpdt.incoming;

import vn.gov.dongthap.vpdt.workflow.ActionCall;
import vn.gov.dongthap.vpdt.workflow.CaseAction;
import vn.gov.dongthap.vpdt.workflow.WorkflowAction;

/** The officer gives the document back to the unit's leader, with the reason. */
@WorkflowAction(id = "returnToUnit", label = "Trả lại lãnh đạo đơn vị", clauses = "N24.2")
class ReturnToUnit implements CaseAction {

    private final IncomingDocuments documents;
    private final Competence competence;
    private final IncomingLog log;

    ReturnToUnit(IncomingDocuments documents, Competence competence, IncomingLog log) {
        this.documents = documents;
        this.competence = competence;
        this.log = log;
    }

    @Override
    public void run(ActionCall call) {
        IncomingDocument document = documents.require(call.subjectId());
        competence.require(Capacity.OFFICER, document, call.actor());
        document.returnToUnit();
        log.remark(
                call.actor(),
                document.id(),
                RemarkKind.RETURNED_TO_UNIT,
                call.input().requiredText("lyDo"),
                null);
    }
}
