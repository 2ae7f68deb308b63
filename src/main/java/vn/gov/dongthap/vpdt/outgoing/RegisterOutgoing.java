package vn.gov.dongthap.vpdt.outgoing;

import vn.gov.dongthap.vpdt.audit.Actor;
import vn.gov.dongthap.vpdt.workflow.ActionCall;
import vn.gov.dongthap.vpdt.workflow.CaseAction;
import vn.gov.dongthap.vpdt.workflow.WorkflowAction;

/** The document stands in the register of outgoing documents with everything the register asks for (N16.1). */
@WorkflowAction(
        id = "registerOutgoing",
        label = "Đăng ký văn bản đi",
        clauses = {"N14", "N16.1"},
        after = "issueOutgoingNumber")
class RegisterOutgoing implements CaseAction {

    private final OutgoingDocuments documents;
    private final Colleagues people;
    private final OutgoingLog log;

    RegisterOutgoing(OutgoingDocuments documents, Colleagues people, OutgoingLog log) {
        this.documents = documents;
        this.people = people;
        this.log = log;
    }

    @Override
    public void run(ActionCall call) {
        OutgoingDocument document = documents.require(call.subjectId());
        people.requireClerk(document, call.actor());
        document.register();
        log.act(Actor.SYSTEM, document.id(), "register", "N16.1");
    }
}
