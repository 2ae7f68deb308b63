package vn.gov.dongthap.vpdt.outgoing;

import java.time.Clock;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.document.FieldText;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.incoming.AskForReturn;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;

/**
 * Lấy lại: the clerk asks a recipient inside the system to give back what was sent by mistake (state 13); the recipient
 * agrees (15) or not (16).
 */
@Component
public class TakeBack {

    private static final int LONGEST = 500;

    private final OutgoingDocuments documents;
    private final Recipients recipients;
    private final Colleagues people;
    private final AskForReturn receivers;
    private final OutgoingLog log;
    private final Clock clock;

    TakeBack(
            OutgoingDocuments documents,
            Recipients recipients,
            Colleagues people,
            AskForReturn receivers,
            OutgoingLog log,
            Clock clock) {
        this.documents = documents;
        this.recipients = recipients;
        this.people = people;
        this.receivers = receivers;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Asks one recipient.
     *
     * @param reason why, at most 500 characters
     * @throws RecordNotFound when the document is not theirs, or has no such recipient inside
     * @throws RuleBroken when they are no clerk, it counts no more, or it cannot be asked for now
     */
    @Transactional
    public void ask(SignedInPerson clerk, long id, long recipientId, String reason) {
        OutgoingDocument document = documents.visible(clerk, id);
        people.requireClerk(document, clerk.actor());
        document.requireReleased();
        String words = FieldText.required("outgoing.field.reason", reason, LONGEST);
        Recipient recipient = recipients.of(id).stream()
                .filter(place -> place.id() == recipientId && place.incomingId() != null)
                .findFirst()
                .orElseThrow(() -> new RecordNotFound("recipient " + recipientId + " inside of document " + id));
        receivers.takeBack(Objects.requireNonNull(recipient.incomingId()), words);
        recipients.change(recipientId, DeliveryState.RETURN_ASKED, words, clock.instant());
        log.act(clerk.actor(), id, "take-back", "V6.8", recipient.name(), words);
    }
}
