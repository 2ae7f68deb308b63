package vn.gov.dongthap.vpdt.outgoing;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.document.DocumentType;
import vn.gov.dongthap.vpdt.document.Urgency;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.incoming.FindDocument;
import vn.gov.dongthap.vpdt.organization.PersonInPosition;

/** Begins a document on one's own initiative or as the answer to an incoming one, and sends it on its way (N10.1). */
@Component
public class StartDraft {

    /** Key of the diagram. */
    static final String PROCESS = "van-ban-di";

    private final OutgoingDocuments documents;
    private final NewDocuments begun;
    private final Recipients recipients;
    private final Colleagues people;
    private final FindDocument incoming;
    private final Clock clock;

    StartDraft(
            OutgoingDocuments documents,
            NewDocuments begun,
            Recipients recipients,
            Colleagues people,
            FindDocument incoming,
            Clock clock) {
        this.documents = documents;
        this.begun = begun;
        this.recipients = recipients;
        this.people = people;
        this.incoming = incoming;
        this.clock = clock;
    }

    /**
     * Keeps the document and starts its case. Sent twice, it is begun once.
     *
     * @return id of the document
     * @throws vn.gov.dongthap.vpdt.law.RuleBroken when the person is of no unit, a field cannot stand, or the document
     *     answered was sent back or cancelled
     * @throws vn.gov.dongthap.vpdt.law.RecordNotFound when the document answered is not theirs to see
     * @throws org.springframework.dao.DataIntegrityViolationException when the same start is just being kept by another
     *     request; {@link #started} then finds it
     */
    @Transactional
    public long start(SignedInPerson person, NewDraft draft) {
        Optional<Long> before = started(person, draft.key());
        if (before.isPresent()) {
            return before.get();
        }
        FindDocument.Found answered = draft.replyTo() == null ? null : incoming.answerable(person, draft.replyTo());
        PersonInPosition drafter = people.require(person.agencyId(), person.personId());
        OutgoingDocument earlier = draft.concerns() == null ? null : documents.visible(person, draft.concerns());
        OutgoingDocument document = new OutgoingDocument(
                person.agencyId(),
                new Parties(drafter),
                draft.key(),
                begun.metadata(person, draft.type(), draft.subject(), draft.urgency()),
                occasion(person, draft, answered, earlier),
                clock.instant());
        List<Recipient> places = earlier == null ? begun.sender(person, answered) : recipients.of(earlier.id());
        return begun.begin(person, document, places, "start");
    }

    /** The document a start of this agency has made already, if it has. */
    @Transactional(readOnly = true)
    public Optional<Long> started(SignedInPerson person, UUID key) {
        return begun.started(person, key);
    }

    private static Occasion occasion(
            SignedInPerson person,
            NewDraft draft,
            FindDocument.@Nullable Found answered,
            @Nullable OutgoingDocument earlier) {
        if (earlier != null) {
            return Occasion.concerning(Objects.requireNonNull(draft.act()), earlier, person.agencyId());
        }
        return answered == null ? new Occasion() : Occasion.answer(answered.id(), draft.settles());
    }

    /**
     * What is known when a document is begun.
     *
     * @param key made when the page was opened; the same key again is the same document
     * @param type one of the 29 types
     * @param subject what it is about, without "V/v"
     * @param urgency level marked
     * @param replyTo the incoming document it answers, or null
     * @param settles whether its release settles that document
     * @param concerns the earlier document it recalls, replaces, amends or corrects, or null
     * @param act which of these, or null
     */
    public record NewDraft(
            UUID key,
            DocumentType type,
            String subject,
            Urgency urgency,
            @Nullable Long replyTo,
            boolean settles,
            @Nullable Long concerns,
            @Nullable LaterAct act) {}
}
