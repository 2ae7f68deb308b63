package vn.gov.dongthap.vpdt.outgoing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.audit.Actor;
import vn.gov.dongthap.vpdt.document.DocumentMetadata;
import vn.gov.dongthap.vpdt.document.DocumentType;
import vn.gov.dongthap.vpdt.document.Participants;
import vn.gov.dongthap.vpdt.document.Secrecy;
import vn.gov.dongthap.vpdt.document.Urgency;
import vn.gov.dongthap.vpdt.drafting.DraftContent;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.organization.PersonInPosition;
import vn.gov.dongthap.vpdt.outgoing.DraftFiles.Sent;
import vn.gov.dongthap.vpdt.register.CodeRequest;
import vn.gov.dongthap.vpdt.register.PreviewNotation;
import vn.gov.dongthap.vpdt.storage.FilePolicy;
import vn.gov.dongthap.vpdt.storage.StoredFile;
import vn.gov.dongthap.vpdt.workflow.CaseForms.Choice;
import vn.gov.dongthap.vpdt.workflow.Cases;

/**
 * Documents other procedures write: the first version is there when drafting begins, everything else is as with any
 * document. Who signs, who checks and where it goes may still be changed by the drafter.
 */
@Component
public class PreparedDocuments {

    /** Kind of record of outgoing documents, as cases name it. */
    public static final String SUBJECT = OutgoingDocument.TYPE;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final OutgoingDocuments documents;
    private final OutgoingParticipants participants;
    private final Recipients recipients;
    private final SigningCompetences rights;
    private final Colleagues people;
    private final AgencySheet sheets;
    private final PreviewNotation notations;
    private final DraftContents contents;
    private final Drafts drafts;
    private final Annexes annexes;
    private final DraftFiles files;
    private final ObjectProvider<Cases> cases;
    private final OutgoingLog log;
    private final Clock clock;

    PreparedDocuments(
            OutgoingDocuments documents,
            OutgoingParticipants participants,
            Recipients recipients,
            SigningCompetences rights,
            Colleagues people,
            AgencySheet sheets,
            PreviewNotation notations,
            DraftContents contents,
            Drafts drafts,
            Annexes annexes,
            DraftFiles files,
            ObjectProvider<Cases> cases,
            OutgoingLog log,
            Clock clock) {
        this.documents = documents;
        this.participants = participants;
        this.recipients = recipients;
        this.rights = rights;
        this.people = people;
        this.sheets = sheets;
        this.notations = notations;
        this.contents = contents;
        this.drafts = drafts;
        this.annexes = annexes;
        this.files = files;
        this.cases = cases;
        this.log = log;
        this.clock = clock;
    }

    /**
     * What a document is to be.
     *
     * @param key the same key again is the same document
     * @param agencyId agency that issues it
     * @param subject what it is about, without "V/v"
     * @param signer one of {@link #signers}, by its value
     * @param formatCheckerId who checks its format (N12.2)
     * @param recipients agencies of this system
     * @param answers incoming document it answers, or null
     */
    public record Preparation(
            UUID key,
            long agencyId,
            String subject,
            String signer,
            long formatCheckerId,
            List<Long> recipients,
            @Nullable Long answers) {}

    /** Who may sign for an agency today, and with what right (N13). */
    @Transactional(readOnly = true)
    public List<Choice> signers(long agencyId) {
        return rights.offered(agencyId).stream()
                .map(SigningCompetence::choice)
                .distinct()
                .toList();
    }

    /**
     * Keeps a letter with its description, drafted by whoever acts; its case has not begun.
     *
     * @return its id
     * @throws vn.gov.dongthap.vpdt.law.RuleBroken when the drafter is of no unit, or the signer has no such right
     * @throws RecordNotFound when signer or checker are not the agency's
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long keep(Preparation wanted, Actor actor) {
        Optional<Long> before = documents.findIdByStartKey(wanted.key(), wanted.agencyId());
        if (before.isPresent()) {
            return before.get();
        }
        PersonInPosition drafter = people.require(wanted.agencyId(), actor);
        SigningCompetence signer = rights.chosen(wanted.agencyId(), SignerChoice.parse(wanted.signer()));
        PersonInPosition checker = people.require(wanted.agencyId(), wanted.formatCheckerId());
        Occasion occasion = wanted.answers() == null ? new Occasion() : Occasion.answer(wanted.answers(), false);
        OutgoingDocument document = new OutgoingDocument(
                wanted.agencyId(),
                new Parties(drafter),
                wanted.key(),
                metadata(wanted, drafter, signer),
                occasion,
                clock.instant());
        document.describe(document.metadata(), signer, checker, clock.instant());
        documents.save(document);
        participants.allow(
                document.id(),
                List.of(
                        Participants.desk(wanted.agencyId()),
                        Participants.unit(document.parties().draftingUnitId()),
                        Participants.person(drafter.personId()),
                        Participants.person(signer.signer().personId()),
                        Participants.person(checker.personId())));
        recipients.replace(
                document.id(),
                wanted.recipients().stream()
                        .map(agency ->
                                Recipient.agency(agency, sheets.of(agency).organName()))
                        .toList());
        log.act(actor, document.id(), "start", "N10.1");
        return document.id();
    }

    /** What its sheets say: letterhead, notation, addressees, signature. */
    @Transactional(readOnly = true)
    public DraftContent content(long id) {
        return contents.of(documents.require(id));
    }

    /**
     * Gives the document its first version.
     *
     * @param pdf what is approved, signed and sealed
     * @param name of the file, with its ending
     * @param attached tables in files of their own
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(long id, String name, byte[] pdf, List<Attached> attached, Actor actor) {
        OutgoingDocument document = documents.require(id);
        PersonInPosition drafter = people.require(document.agencyId(), actor);
        try {
            StoredFile file = files.takeInWritten(sent(name, pdf));
            int version = document.revise(file, file, drafter.personId());
            drafts.add(
                    id,
                    UUID.randomUUID(),
                    new Draft(
                            version,
                            null,
                            file.id(),
                            drafter.fullName(),
                            drafter.position(),
                            null,
                            null,
                            clock.instant()),
                    drafter.personId());
            for (Attached annex : attached) {
                annexes.add(
                        id,
                        UUID.randomUUID(),
                        annex.title(),
                        files.takeIn(sent(annex.originalName(), annex.original()), FilePolicy.DOCUMENT),
                        files.takeIn(sent(annex.pdfName(), annex.pdf()), FilePolicy.PDF));
            }
            if (!attached.isEmpty()) {
                document.changeAnnexes(drafter.personId(), Annexes.digest(annexes.of(id)));
            }
            log.act(actor, id, "version", "N10.2b", String.valueOf(version), file.name());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A table in a file of its own.
     *
     * @param title what the document calls it
     * @param originalName file name of the sheet
     * @param original the sheet
     * @param pdfName file name of the PDF
     * @param pdf what is sealed
     */
    public record Attached(String title, String originalName, byte[] original, String pdfName, byte[] pdf) {}

    /** Sends the document on its way, for a procedure that does not wait for it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(long id, Actor actor) {
        OutgoingDocument document = documents.require(id);
        cases.getObject().start(StartDraft.PROCESS, OutgoingSubject.of(document), actor, NewDocuments.road(document));
    }

    /** The document an incoming one came from, when it was sent within the system. */
    @Transactional(readOnly = true)
    public Optional<Long> behind(long incomingId) {
        return recipients.documentOfIncoming(incomingId);
    }

    /** Number, notation and date of documents that have them, by id; how people name a paper. */
    @Transactional(readOnly = true)
    public Map<Long, String> references(Collection<Long> ids) {
        return documents.findAllById(new ArrayList<>(ids)).stream()
                .filter(document -> document.metadata().codeNumber() != null)
                .collect(Collectors.toMap(OutgoingDocument::id, document -> Stream.of(
                                document.metadata().reference(),
                                document.metadata().issuedDate() == null
                                        ? null
                                        : "ngày "
                                                + DAY.format(document.metadata().issuedDate()))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" "))));
    }

    /** Whether the document has left. */
    @Transactional(readOnly = true)
    public boolean isReleased(long id) {
        return documents.require(id).state() == OutgoingState.RELEASED;
    }

    /** Whether the document was given up. */
    @Transactional(readOnly = true)
    public boolean isWithdrawn(long id) {
        return documents.require(id).state() == OutgoingState.WITHDRAWN;
    }

    private DocumentMetadata metadata(Preparation wanted, PersonInPosition drafter, SigningCompetence signer) {
        String notation = notations
                .of(
                        wanted.agencyId(),
                        CodeRequest.of(DocumentType.LETTER).draftedBy(Objects.requireNonNull(drafter.unitId())))
                .notation();
        return new DocumentMetadata(
                DocumentType.LETTER,
                null,
                notation,
                null,
                sheets.of(wanted.agencyId()).organName(),
                wanted.subject(),
                DocumentMetadata.VIETNAMESE,
                null,
                signer.info(),
                Urgency.NORMAL,
                Secrecy.NONE,
                null);
    }

    private static Sent sent(String name, byte[] bytes) {
        return new Sent(name, () -> new ByteArrayInputStream(bytes));
    }
}
