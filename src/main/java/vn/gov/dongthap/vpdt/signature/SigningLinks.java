package vn.gov.dongthap.vpdt.signature;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.dongthap.vpdt.audit.Actor;
import vn.gov.dongthap.vpdt.audit.AuditLog;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.organization.Directory;
import vn.gov.dongthap.vpdt.storage.FileStore;
import vn.gov.dongthap.vpdt.storage.StoredFile;

/**
 * The one-time links of {@link SignElsewhere}. What comes back must be what was handed out and one signature more,
 * valid, by the registered certificate.
 */
@Component
public class SigningLinks {

    static final String FETCH = "/ky-so/tai/";
    static final String GIVE_BACK = "/ky-so/tra/";

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final SigningTickets tickets;
    private final ReturnedDocument returned;
    private final SignableFile files;
    private final FileStore store;
    private final Directory directory;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final MessageSource messages;
    private final Clock clock;

    SigningLinks(
            SigningTickets tickets,
            ReturnedDocument returned,
            SignableFile files,
            FileStore store,
            Directory directory,
            AuditLog audit,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            MessageSource messages,
            Clock clock) {
        this.tickets = tickets;
        this.returned = returned;
        this.files = files;
        this.store = store;
        this.directory = directory;
        this.audit = audit;
        this.events = events;
        this.transactions = transactions;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Hands the document out, once.
     *
     * @throws RecordNotFound when the link is wrong, late or used
     */
    public StoredFile fetch(String token) {
        SigningTickets.Ticket ticket =
                tickets.fetch(token, clock.instant()).orElseThrow(() -> new RecordNotFound("signing link"));
        return store.find(ticket.servedFileId());
    }

    /**
     * Takes the signed document back, once. One that is refused may be tried again until the link runs out.
     *
     * @param signed its bytes; not read unless the link is good
     * @throws RecordNotFound when the link is wrong, late or used
     * @throws RuleBroken when it is not what was handed out and one valid signature more
     */
    public void giveBack(String token, InputStream signed) throws IOException {
        SigningTickets.Ticket ticket =
                tickets.awaited(token, clock.instant()).orElseThrow(() -> new RecordNotFound("signing link"));
        StoredFile served = store.find(ticket.servedFileId());
        SignableFile.Verified verified = returned.check(served, files.read(served, signed), ticket.certificate());
        transactions.executeWithoutResult(status -> keep(ticket, served, verified));
    }

    @Scheduled(cron = "0 50 2 * * *", zone = "Asia/Ho_Chi_Minh")
    void forgetExpired() {
        tickets.forgetExpired(clock.instant().minus(REMEMBERED));
    }

    private void keep(SigningTickets.Ticket ticket, StoredFile served, SignableFile.Verified verified) {
        if (!tickets.giveBack(ticket.id(), clock.instant())) {
            throw new RecordNotFound("signing link");
        }
        StoredFile file = files.keep(served, verified);
        tickets.keepResult(ticket.id(), file.id());
        boolean seal = ticket.purpose() == SigningTickets.Purpose.SEAL;
        audit.append(
                actor(ticket),
                seal ? "signature.seal" : "signature.sign",
                "stored-file",
                file.id(),
                seal ? "N17.2" : "N13.7",
                messages.getMessage(
                        seal ? "signature.log.seal" : "signature.log.sign", new Object[] {file.name()}, VIETNAMESE));
        events.publishEvent(new SignedElsewhere(ticket.id(), file.id(), ticket.personId(), ticket.agencyId(), seal));
    }

    private Actor actor(SigningTickets.Ticket ticket) {
        return directory
                .person(ticket.agencyId(), ticket.personId())
                .map(person ->
                        new Actor(person.personId(), person.fullName(), person.position(), person.agencyId(), null))
                .orElse(Actor.SYSTEM);
    }
}
