package vn.gov.dongthap.vpdt.outgoing;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.document.DocumentMetadata;
import vn.gov.dongthap.vpdt.document.DocumentType;
import vn.gov.dongthap.vpdt.document.Participants;
import vn.gov.dongthap.vpdt.document.Secrecy;
import vn.gov.dongthap.vpdt.document.Urgency;
import vn.gov.dongthap.vpdt.identity.DocumentTransactions;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.incoming.FindDocument;
import vn.gov.dongthap.vpdt.organization.PersonInPosition;
import vn.gov.dongthap.vpdt.workflow.Cases;

/** Begins a document on one's own initiative or as the answer to an incoming one, and sends it on its way (N10.1). */
@Component
public class StartDraft {

    /** Key of the diagram. */
    static final String PROCESS = "van-ban-di";

    private final OutgoingDocuments documents;
    private final OutgoingParticipants participants;
    private final Recipients recipients;
    private final Colleagues people;
    private final FindDocument incoming;
    private final AgencySheet sheets;
    private final Cases cases;
    private final OutgoingLog log;
    private final DocumentTransactions transactions;
    private final Clock clock;

    StartDraft(
            OutgoingDocuments documents,
            OutgoingParticipants participants,
            Recipients recipients,
            Colleagues people,
            FindDocument incoming,
            AgencySheet sheets,
            Cases cases,
            OutgoingLog log,
            DocumentTransactions transactions,
            Clock clock) {
        this.documents = documents;
        this.participants = participants;
        this.recipients = recipients;
        this.people = people;
        this.incoming = incoming;
        this.sheets = sheets;
        this.cases = cases;
        this.log = log;
        this.transactions = transactions;
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
                drafter,
                draft.key(),
                metadata(person, draft),
                occasion(person, draft, answered, earlier),
                clock.instant());
        documents.save(document);
        participants.allow(
                document.id(),
                List.of(
                        Participants.desk(person.agencyId()),
                        Participants.unit(document.parties().draftingUnitId()),
                        Participants.person(person.personId())));
        if (answered != null && answered.senderAgencyId() != null && answered.senderAgencyId() != person.agencyId()) {
            recipients.replace(document.id(), List.of(recipient(answered.senderAgencyId())));
        }
        if (earlier != null) {
            recipients.replace(document.id(), recipients.of(earlier.id()));
        }
        transactions.record(person.accountId());
        log.act(person.actor(), document.id(), "start", "N10.1");
        cases.start(
                PROCESS,
                OutgoingSubject.of(document),
                person.actor(),
                Map.of(
                        "nguoiSoan",
                        person.personId(),
                        "donViSoan",
                        document.parties().draftingUnitId()));
        return document.id();
    }

    /** The document a start of this agency has made already, if it has. */
    @Transactional(readOnly = true)
    public Optional<Long> started(SignedInPerson person, UUID key) {
        return documents.findIdByStartKey(key, person.agencyId());
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

    private Recipient recipient(long agencyId) {
        return Recipient.agency(agencyId, sheets.of(agencyId).organName());
    }

    private DocumentMetadata metadata(SignedInPerson person, NewDraft draft) {
        return new DocumentMetadata(
                draft.type(),
                null,
                null,
                null,
                sheets.of(person.agencyId()).organName(),
                draft.subject(),
                DocumentMetadata.VIETNAMESE,
                null,
                null,
                draft.urgency(),
                Secrecy.NONE,
                null);
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
