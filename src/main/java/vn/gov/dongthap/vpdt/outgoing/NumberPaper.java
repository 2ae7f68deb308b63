package vn.gov.dongthap.vpdt.outgoing;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.document.DocumentMetadata;
import vn.gov.dongthap.vpdt.document.Participants;
import vn.gov.dongthap.vpdt.document.Secrecy;
import vn.gov.dongthap.vpdt.document.Urgency;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.organization.Directory;
import vn.gov.dongthap.vpdt.organization.UnitView;
import vn.gov.dongthap.vpdt.register.IssueNumber;
import vn.gov.dongthap.vpdt.register.IssuedCode;
import vn.gov.dongthap.vpdt.register.Medium;
import vn.gov.dongthap.vpdt.register.NumberedDocument;
import vn.gov.dongthap.vpdt.storage.FilePolicy;
import vn.gov.dongthap.vpdt.storage.StoredFile;
import vn.gov.dongthap.vpdt.workflow.CaseForms.Choice;

/**
 * The records desk gives a document signed on paper the next number of the agency's one sequence, and enters it in the
 * register with the copies made for "Nơi nhận" (N15.1b, N15.2, N16.1, N17.1a).
 */
@Component
public class NumberPaper {

    private final PaperRecords papers;
    private final PaperRecipients recipients;
    private final PaperParticipants participants;
    private final Directory directory;
    private final Colleagues people;
    private final SigningCompetences rights;
    private final AgencySheet sheets;
    private final DraftFiles files;
    private final IssueNumber numbers;
    private final PaperLog log;
    private final Clock clock;

    NumberPaper(
            PaperRecords papers,
            PaperRecipients recipients,
            PaperParticipants participants,
            Directory directory,
            Colleagues people,
            SigningCompetences rights,
            AgencySheet sheets,
            DraftFiles files,
            IssueNumber numbers,
            PaperLog log,
            Clock clock) {
        this.papers = papers;
        this.recipients = recipients;
        this.participants = participants;
        this.directory = directory;
        this.people = people;
        this.rights = rights;
        this.sheets = sheets;
        this.files = files;
        this.numbers = numbers;
        this.log = log;
        this.clock = clock;
    }

    /**
     * What the form offers: types the agency may issue, and who signs with which right.
     *
     * @throws RecordNotFound when the person is no clerk
     */
    @Transactional(readOnly = true)
    public Offer offer(SignedInPerson clerk) {
        if (!directory.standing(clerk.agencyId(), clerk.personId()).isClerk()) {
            throw new RecordNotFound("records desk of agency " + clerk.agencyId());
        }
        return new Offer(
                PaperType.offered(sheets.of(clerk.agencyId()).organName()).stream()
                        .map(type -> new Choice(type.key(), type.label()))
                        .toList(),
                rights.offered(clerk.agencyId()).stream()
                        .map(SigningCompetence::choice)
                        .distinct()
                        .toList(),
                directory.units(clerk.agencyId()));
    }

    /**
     * Enters and numbers it. Sent twice, it has one number.
     *
     * @param scan a PDF of the signed paper, or null
     * @return id of the document
     * @throws vn.gov.dongthap.vpdt.law.RuleBroken when the person is no clerk, it is secret, not signed by a competent
     *     person, lacks a field, or no number can be issued today
     * @throws RecordNotFound when unit or signer are not the agency's
     * @throws org.springframework.dao.DataIntegrityViolationException when the same form is just being kept by another
     *     request; {@link #numbered} then finds it
     */
    @Transactional(rollbackFor = IOException.class)
    public long number(SignedInPerson clerk, Sheet sheet, DraftFiles.@Nullable Sent scan) throws IOException {
        people.requireClerk(clerk.agencyId(), clerk.actor());
        Optional<Long> before = numbered(clerk, sheet.key());
        if (before.isPresent()) {
            return before.get();
        }
        PaperType type = PaperType.parse(sheet.type());
        UnitView unit = directory
                .unit(clerk.agencyId(), sheet.unit())
                .orElseThrow(() -> new RecordNotFound("unit " + sheet.unit()));
        List<PaperRecipient> lines = PaperRecipient.read(sheet.recipients());
        SigningCompetence signer = rights.chosen(clerk.agencyId(), SignerChoice.parse(sheet.signer()));
        DocumentMetadata metadata = metadata(clerk, type, signer, sheet);
        StoredFile kept = scan == null ? null : files.takeIn(scan, FilePolicy.PDF);
        PaperDocument document = papers.save(new PaperDocument(
                people.require(clerk.agencyId(), clerk.actor()),
                sheet.key(),
                unit.id(),
                type,
                metadata,
                signer,
                sheet.signedOn(),
                sheet.pages(),
                PaperRecipient.copies(lines),
                kept,
                clock.instant()));
        recipients.keep(document.id(), lines);
        participants.allow(
                document.id(),
                List.of(
                        Participants.desk(clerk.agencyId()),
                        Participants.unit(unit.id()),
                        Participants.person(document.signerId())));
        IssuedCode code = numbers.toOutgoing(
                clerk.agencyId(),
                type.code(unit.id()),
                new NumberedDocument(
                        PaperDocument.TYPE, document.id(), Medium.PAPER, type.named() + ": " + metadata.subject()));
        document.number(code);
        log.act(
                clerk.actor(),
                document.id(),
                "number",
                "N15.2",
                code.reference(),
                OutgoingDocument.DAY.format(code.taken().date()),
                String.valueOf(document.copies()));
        return document.id();
    }

    /** The document a form of this agency has made already, if it has. */
    @Transactional(readOnly = true)
    public Optional<Long> numbered(SignedInPerson clerk, UUID key) {
        return papers.findIdByStartKey(key, clerk.agencyId());
    }

    private DocumentMetadata metadata(SignedInPerson clerk, PaperType type, SigningCompetence signer, Sheet sheet) {
        return new DocumentMetadata(
                type.type(),
                null,
                null,
                null,
                sheets.of(clerk.agencyId()).organName(),
                sheet.subject(),
                DocumentMetadata.VIETNAMESE,
                sheet.note(),
                signer.info(),
                sheet.urgency(),
                sheet.secrecy(),
                null);
    }

    /**
     * What a form offers.
     *
     * @param types types, as {@link Sheet#type} names them
     * @param signers rights to sign, as {@link Sheet#signer} names them
     * @param units units of the agency
     */
    public record Offer(List<Choice> types, List<Choice> signers, List<UnitView> units) {}

    /**
     * A document as it lies on the desk.
     *
     * @param key made when the form was opened; the same key again is the same document
     * @param type one of the types offered
     * @param subject what it is about, without "V/v"
     * @param unit unit that drafted it and keeps a record copy
     * @param signer one of the signers offered
     * @param signedOn day it was signed
     * @param recipients the lines of "Nơi nhận", one a line, copies in parentheses where there are several
     * @param pages pages of one copy
     * @param urgency level marked
     * @param secrecy level marked; anything but none is refused (Q4.4a)
     * @param note remarks, or null
     */
    public record Sheet(
            UUID key,
            String type,
            String subject,
            long unit,
            String signer,
            LocalDate signedOn,
            String recipients,
            int pages,
            Urgency urgency,
            Secrecy secrecy,
            @Nullable String note) {}
}
