package vn.gov.dongthap.vpdt.outgoing;

import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.workflow.ActionCall;
import vn.gov.dongthap.vpdt.workflow.CaseAction;
import vn.gov.dongthap.vpdt.workflow.WorkflowAction;

/** Everybody outside the system has been sent the document; while one of them waits, the step is not done (N18.1). */
@WorkflowAction(
        id = "confirmSent",
        label = "Xác nhận đã gửi nơi nhận ngoài Hệ thống",
        clauses = "N18.1",
        after = "releaseOutgoing")
class ConfirmSent implements CaseAction {

    private final OutgoingDocuments documents;
    private final Colleagues people;
    private final Recipients recipients;

    ConfirmSent(OutgoingDocuments documents, Colleagues people, Recipients recipients) {
        this.documents = documents;
        this.people = people;
        this.recipients = recipients;
    }

    @Override
    public void run(ActionCall call) {
        OutgoingDocument document = documents.require(call.subjectId());
        people.requireClerk(document, call.actor());
        recipients.of(document.id()).stream()
                .filter(Recipient::waits)
                .findFirst()
                .ifPresent(waiting -> {
                    throw new RuleBroken("N18.1", "outgoing.not-sent", waiting.name());
                });
    }
}
