package vn.gov.dongthap.vpdt.incoming;

import vn.gov.dongthap.vpdt.workflow.ActionCall;
import vn.gov.dongthap.vpdt.workflow.CaseAction;
import vn.gov.dongthap.vpdt.workflow.WorkflowAction;

/** More time is refused, with the reason. */
@WorkflowAction(id = "refuseExtension", label = "Không gia hạn", clauses = "N24.2")
class RefuseExtension implements CaseAction {

    private final IncomingDocuments documents;
    private final IncomingLog log;

    RefuseExtension(IncomingDocuments documents, IncomingLog log) {
        this.documents = documents;
        this.log = log;
    }

    @Override
    public void run(ActionCall call) {
        documents.require(call.subjectId()).refuseExtension();
        log.remark(
                call.actor(),
                call.subjectId(),
                RemarkKind.EXTENSION_REFUSED,
                call.input().requiredText("lyDo"),
                null);
    }
}
