package vn.gov.dongthap.vpdt.incoming;

import vn.gov.dongthap.vpdt.signature.Outcome;
import vn.gov.dongthap.vpdt.workflow.ActionCall;
import vn.gov.dongthap.vpdt.workflow.CaseAction;
import vn.gov.dongthap.vpdt.workflow.WorkflowAction;

/** The clerk accepts the document as authentic and whole (N21.2a, N21.2c). */
@WorkflowAction(id = "acceptDocument", label = "Ghi nhận tiếp nhận văn bản", clauses = "N21.2a")
class AcceptDocument implements CaseAction {

    private final IncomingDocuments documents;
    private final CheckSignatures signatures;
    private final IncomingLog log;

    AcceptDocument(IncomingDocuments documents, CheckSignatures signatures, IncomingLog log) {
        this.documents = documents;
        this.signatures = signatures;
        this.log = log;
    }

    @Override
    public void run(ActionCall call) {
        Outcome found = signatures.found(call.subjectId()).outcome();
        documents.require(call.subjectId()).accept(Authenticity.of(call.input().requiredText("xacThuc")), found);
        log.act(call.actor(), call.subjectId(), "accept", "N21.2a", found.label());
    }
}
