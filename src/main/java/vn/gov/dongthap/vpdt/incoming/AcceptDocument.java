package vn.gov.dongthap.vpdt.incoming;

import vn.gov.dongthap.vpdt.signature.Outcome;
import vn.gov.dongthap.vpdt.workflow.ActionCall;
import vn.gov.dongthap.vpdt.workflow.CaseAction;
import vn.gov.dongthap.vpdt.workflow.WorkflowAction;

/** The clerk accepts the document as authentic and whole (N21.2a, N21.2c). */
@WorkflowAction(id = "acceptDocument", label = "Ghi nhận tiếp nhận văn bản", clauses = "N21.2a")
class AcceptDocument implements CaseAction {

    private final IncomingDocuments documents;
    private final Competence competence;
    private final CheckSignatures signatures;
    private final IncomingLog log;

    AcceptDocument(IncomingDocuments documents, Competence competence, CheckSignatures signatures, IncomingLog log) {
        this.documents = documents;
        this.competence = competence;
        this.signatures = signatures;
        this.log = log;
    }

    @Override
    public void run(ActionCall call) {
        IncomingDocument document = documents.require(call.subjectId());
        competence.require(Capacity.CLERK, document, call.actor());
        Outcome found = signatures.found(document).outcome();
        document.accept(Authenticity.of(call.input().requiredText("xacThuc")), found);
        log.act(call.actor(), document.id(), "accept", "N21.2a", found.label());
    }
}
