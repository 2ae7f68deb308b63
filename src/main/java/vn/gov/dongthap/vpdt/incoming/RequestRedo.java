package vn.gov.dongthap.vpdt.incoming;

import vn.gov.dongthap.vpdt.workflow.ActionCall;
import vn.gov.dongthap.vpdt.workflow.CaseAction;
import vn.gov.dongthap.vpdt.workflow.WorkflowAction;

/** The unit's leader does not accept the result, with the reason. */
@WorkflowAction(id = "requestRedo", label = "Yêu cầu làm lại", clauses = "N24.2")
class RequestRedo implements CaseAction {

    private final IncomingDocuments documents;
    private final Competence competence;
    private final IncomingLog log;

    RequestRedo(IncomingDocuments documents, Competence competence, IncomingLog log) {
        this.documents = documents;
        this.competence = competence;
        this.log = log;
    }

    @Override
    public void run(ActionCall call) {
        IncomingDocument document = documents.require(call.subjectId());
        competence.require(Capacity.LEAD_UNIT, document, call.actor());
        document.redo();
        log.remark(call.actor(), document.id(), RemarkKind.REDO, call.input().requiredText("lyDo"), null);
    }
}
