package vn.gov.dongthap.vpdt.outgoing;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.document.FieldText;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.organization.ProvinceTime;
import vn.gov.dongthap.vpdt.workflow.TaskInbox;

/** The clerk sends a released document to those outside the system, and notes when and with what proof (N18.1, N4.2d). */
@Component
public class SendOutside {

    private static final int LONGEST_NOTE = 300;
    private static final String STEP = "GuiNgoai";

    private final OutgoingDocuments documents;
    private final Recipients recipients;
    private final Colleagues people;
    private final TaskInbox inbox;
    private final OutgoingLog log;
    private final Clock clock;

    SendOutside(
            OutgoingDocuments documents,
            Recipients recipients,
            Colleagues people,
            TaskInbox inbox,
            OutgoingLog log,
            Clock clock) {
        this.documents = documents;
        this.recipients = recipients;
        this.people = people;
        this.inbox = inbox;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Notes that the document was sent; the last one noted completes the clerks' step.
     *
     * @param note number of the consignment or address of the mail; may be blank
     * @throws RecordNotFound when the document is not theirs, or has no such recipient outside
     * @throws RuleBroken when they are no clerk, it has not been released, the day cannot be, or it was noted before
     */
    @Transactional
    public void sent(SignedInPerson clerk, long id, long recipientId, LocalDate day, String note) {
        documents.visible(clerk, id);
        OutgoingDocument document = documents.requireLocked(id);
        people.requireClerk(document, clerk.actor());
        document.requireReleasedBy(day);
        if (day.isAfter(ProvinceTime.today(clock))) {
            throw new RuleBroken("N18.1", "outgoing.sent-in-future");
        }
        Recipient recipient = recipients.of(id).stream()
                .filter(place -> place.id() == recipientId && place.way() != SendingWay.SYSTEM)
                .findFirst()
                .orElseThrow(() -> new RecordNotFound("recipient " + recipientId + " outside of document " + id));
        Recipient.Sending sending = new Recipient.Sending(
                day, clerk.fullName(), FieldText.optional("outgoing.field.sent-note", note, LONGEST_NOTE));
        if (!recipients.sent(id, recipientId, sending)) {
            throw new RuleBroken("N18.1", "outgoing.sent-already", recipient.name());
        }
        log.act(
                clerk.actor(),
                id,
                document.files().isLate(day) ? "sent-late" : "sent",
                "N18.1",
                recipient.name(),
                OutgoingDocument.DAY.format(day));
        if (recipients.of(id).stream().noneMatch(Recipient::waits)) {
            inbox.nextFor(clerk, OutgoingDocument.TYPE, id)
                    .filter(task -> task.stepId().equals(STEP))
                    .ifPresent(task -> inbox.complete(clerk, task.id(), task.version(), "{}"));
        }
    }
}
