package vn.gov.dongthap.vpdt.incoming;

import vn.gov.dongthap.vpdt.workflow.ActionCall;
import vn.gov.dongthap.vpdt.workflow.CaseAction;
import vn.gov.dongthap.vpdt.workflow.WorkflowAction;

/** More time is refused, with the reason. */
@WorkflowAction(id = "refuseExtension", label = "Không gia hạn", clauses = "N24.2")
class RefuseExtension implements CaseAction {

    private final IncomingDocuments documents;
    private final Competence competence;
    private final IncomingLog log;

    RefuseExtension(IncomingDocuments documents, Competence competence, IncomingLog log) {
        this.documents = documents;
        this.competence = competence;
        this.log = log;
    }

    @Override
    public void run(ActionCall call) {
        IncomingDocument document = documents.require(call.subjectId());
        competence.require(Capacity.TERM_SETTER, document, call.actor());
        document.refuseExtension();
        log.remark(
                call.actor(),
                document.id(),
                RemarkKind.EXTENSION_REFUSED,
                call.input().requiredText("lyDo"),
                null);
    }
}
