package vn.gov.dongthap.vpdt.incoming;

import vn.gov.dongthap.vpdt.workflow.ActionCall;
import vn.gov.dongthap.vpdt.workflow.CaseAction;
import vn.gov.dongthap.vpdt.workflow.WorkflowAction;

/** The unit's leader does not accept the result, with the reason. */
@WorkflowAction(id = "requestRedo", label = "Yêu cầu làm lại", clauses = "N24.2")
class RequestRedo implements CaseAction {

    private final IncomingDocuments documents;
    private final IncomingLog log;

    RequestRedo(IncomingDocuments documents, IncomingLog log) {
        this.documents = documents;
        this.log = log;
    }

    @Override
    public void run(ActionCall call) {
        documents.require(call.subjectId()).redo();
        log.remark(call.actor(), call.subjectId(), RemarkKind.REDO, call.input().requiredText("lyDo"), null);
    }
}
