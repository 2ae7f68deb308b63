package vn.gov.dongthap.vpdt.notification;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.audit.Actor;
import vn.gov.dongthap.vpdt.audit.AuditLog;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.organization.Directory;
import vn.gov.dongthap.vpdt.organization.PersonInPosition;

/** The outbox as the system administrator sees it: what was sent, what was not, and why. */
@Service
public class Mailbox {

    private final Outbox outbox;
    private final MailWriter writer;
    private final Directory directory;
    private final AuditLog audit;
    private final Clock clock;

    Mailbox(Outbox outbox, MailWriter writer, Directory directory, AuditLog audit, Clock clock) {
        this.outbox = outbox;
        this.writer = writer;
        this.directory = directory;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A mail with the name and address it goes to.
     *
     * @param mail the mail
     * @param recipient name, or empty when the person holds no position today
     * @param address mail address, or empty
     */
    public record AddressedMail(Mail mail, String recipient, String address) {}

    /**
     * Mails, newest first.
     *
     * @param state only those, or null for all
     * @param before id of the last one shown, or null for the first page
     */
    @Transactional(readOnly = true)
    public List<AddressedMail> page(@Nullable MailState state, @Nullable Long before, int size) {
        return addressed(outbox.page(state, before == null ? Long.MAX_VALUE : before, size));
    }

    /**
     * One mail.
     *
     * @throws RecordNotFound when there is none
     */
    @Transactional(readOnly = true)
    public AddressedMail find(long id) {
        return addressed(List.of(outbox.find(id).orElseThrow(() -> new RecordNotFound("mail " + id))))
                .get(0);
    }

    /**
     * Opens a mail that went to somebody else; the look is logged.
     *
     * @throws RecordNotFound when there is none
     */
    @Transactional
    public AddressedMail open(long id, Actor actor) {
        AddressedMail mail = find(id);
        audit.append(actor, "mail.view", "mail", id, null, "Xem thư số " + id);
        return mail;
    }

    /** The mail in words, as its reader gets it. */
    public MailText read(AddressedMail mail) {
        return writer.write(mail.mail(), mail.recipient());
    }

    /**
     * Queues a mail once more.
     *
     * @throws RuleBroken when it is queued already
     * @throws RecordNotFound when there is none
     */
    @Transactional
    public void sendAgain(long id, Actor actor) {
        find(id);
        if (!outbox.sendAgain(id, clock.instant())) {
            throw new RuleBroken(null, "notification.mail.waiting");
        }
        audit.append(actor, "mail.send-again", "mail", id, null, "Gửi lại thư số " + id);
    }

    private List<AddressedMail> addressed(List<Mail> mails) {
        Map<Long, PersonInPosition> people =
                directory
                        .positionsOf(
                                mails.stream().map(Mail::personId).distinct().toList())
                        .stream()
                        .collect(Collectors.toMap(PersonInPosition::personId, p -> p, (one, other) -> one));
        return mails.stream()
                .map(mail -> {
                    PersonInPosition to = people.get(mail.personId());
                    return new AddressedMail(
                            mail, to == null ? "" : to.fullName(), to == null || to.email() == null ? "" : to.email());
                })
                .toList();
    }
}
