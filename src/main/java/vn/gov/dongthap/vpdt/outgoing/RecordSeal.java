package vn.gov.dongthap.vpdt.outgoing;

import vn.gov.dongthap.vpdt.workflow.ActionCall;
import vn.gov.dongthap.vpdt.workflow.CaseAction;
import vn.gov.dongthap.vpdt.workflow.WorkflowAction;

/** The agency's signature, made by the clerk in person, counts (N17.2). */
@WorkflowAction(
        id = "recordSeal",
        label = "Ghi nhận chữ ký số của cơ quan",
        clauses = {"N14", "N17.2"},
        after = "registerOutgoing")
class RecordSeal implements CaseAction {

    private final OutgoingDocuments documents;
    private final Colleagues people;
    private final OutgoingLog log;

    RecordSeal(OutgoingDocuments documents, Colleagues people, OutgoingLog log) {
        this.documents = documents;
        this.people = people;
        this.log = log;
    }

    @Override
    public void run(ActionCall call) {
        OutgoingDocument document = documents.require(call.subjectId());
        Colleagues.inPerson("N32.2c", call.actor());
        people.requireClerk(document, call.actor());
        document.seal();
        log.act(call.actor(), document.id(), "seal", "N17.2");
    }
}
