package vn.gov.dongthap.vpdt.outgoing;

import static vn.gov.dongthap.vpdt.outgoing.OutgoingState.APPROVAL;
import static vn.gov.dongthap.vpdt.outgoing.OutgoingState.APPROVED;
import static vn.gov.dongthap.vpdt.outgoing.OutgoingState.CONTENT_CHECK;
import static vn.gov.dongthap.vpdt.outgoing.OutgoingState.DRAFTING;
import static vn.gov.dongthap.vpdt.outgoing.OutgoingState.FORMAT_CHECK;
import static vn.gov.dongthap.vpdt.outgoing.OutgoingState.NUMBERED;
import static vn.gov.dongthap.vpdt.outgoing.OutgoingState.RECALLED;
import static vn.gov.dongthap.vpdt.outgoing.OutgoingState.REGISTERED;
import static vn.gov.dongthap.vpdt.outgoing.OutgoingState.RELEASED;
import static vn.gov.dongthap.vpdt.outgoing.OutgoingState.RETURNED;
import static vn.gov.dongthap.vpdt.outgoing.OutgoingState.SEALED;
import static vn.gov.dongthap.vpdt.outgoing.OutgoingState.SIGNED;
import static vn.gov.dongthap.vpdt.outgoing.OutgoingState.WITHDRAWN;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.PreRemove;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.document.DocumentMetadata;
import vn.gov.dongthap.vpdt.document.SearchText;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.organization.PersonInPosition;
import vn.gov.dongthap.vpdt.register.IssuedCode;
import vn.gov.dongthap.vpdt.storage.StoredFile;

/**
 * Văn bản đi. Guards its own road from draft to release (N10-N18): whatever a diagram asks for, a step the law does not
 * allow now is refused with {@link RuleBroken} and changes nothing.
 */
@Entity
@Table(name = "outgoing_document")
class OutgoingDocument {

    /** Kind of record, for cases, numbers and the log. */
    static final String TYPE = "outgoing";

    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long agencyId;

    @Enumerated(EnumType.STRING)
    private OutgoingState state;

    private UUID startKey;

    @Embedded
    private @Nullable Occasion occasion;

    private Instant startedAt;

    @Embedded
    private Parties parties;

    @Embedded
    private DocumentMetadata metadata;

    private @Nullable Integer registerYear;
    private @Nullable Integer registerNumber;

    @Embedded
    private @Nullable Checks checks;

    @Embedded
    private IssuedFiles files;

    @Embedded
    private @Nullable Departure departure;

    @Column(length = 1000)
    private String searchText;

    @Version
    private int version;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected OutgoingDocument() {}

    /** Somebody of a unit begins to draft, or somebody is charged with it (N10.1). */
    OutgoingDocument(
            long agencyId, Parties parties, UUID startKey, DocumentMetadata metadata, Occasion occasion, Instant now) {
        occasion.requireType(metadata.type());
        this.occasion = occasion;
        this.agencyId = agencyId;
        this.parties = parties;
        this.startKey = startKey;
        this.metadata = metadata;
        this.startedAt = now;
        this.files = new IssuedFiles();
        this.state = DRAFTING;
        this.searchText = searchText();
    }

    /** What the drafter says of it, who is to sign and who checks the format (N10.2a, N12.2, N13). */
    void describe(DocumentMetadata described, SigningCompetence signer, PersonInPosition formatChecker, Instant now) {
        require("N10.2a", DRAFTING);
        occasion().requireType(described.type());
        parties.nameSigner(signer, described.type(), now);
        metadata = described;
        checks().name(formatChecker);
        checks().clear();
        searchText = searchText();
    }

    /** Somebody else of the drafting unit goes on with the draft. */
    void passToDrafter(PersonInPosition drafter) {
        require("N10.1", DRAFTING);
        parties.passTo(drafter);
    }

    /** Somebody else is named to check the format (N12.2). */
    void passToFormatChecker(PersonInPosition checker) {
        require("N12.2", FORMAT_CHECK);
        checks().name(checker);
    }

    /** A new version of the draft; returns its number. Whatever was approved before counts no more (N10.2b, N11.2). */
    int revise(StoredFile original, StoredFile pdf, long author) {
        requireDraftedBy(author);
        checks().clear();
        return files.draft(original, pdf);
    }

    /** Its annexes in files of their own are others now; what was approved before counts no more (N11.2). */
    void changeAnnexes(long author, @Nullable String sha256) {
        requireDraftedBy(author);
        checks().clear();
        files.annexes(sha256);
    }

    /** @throws RuleBroken when that person is not drafting it now */
    void requireDraftedBy(long person) {
        require("N11.2", DRAFTING);
        parties.requireDrafter(person);
    }

    /** Before the unit's leader, complete (N10.2). */
    void submit(int recipients) {
        require("N10.2b", DRAFTING);
        files.requireDraft();
        if (metadata.type() == null || metadata.codeNotation() == null || parties.signerId() == null) {
            throw new RuleBroken("N10.2a", "outgoing.incomplete");
        }
        if (recipients == 0) {
            throw new RuleBroken("N10.2a", "outgoing.no-recipient");
        }
        state = CONTENT_CHECK;
    }

    /** The leader of the drafting unit answers for the content (N12.1). */
    void checkContent(PersonInPosition leader, Instant now) {
        require("N12.1", CONTENT_CHECK);
        parties.requireUnitLeader(leader);
        checks().content(leader, now);
        state = FORMAT_CHECK;
    }

    /** The named person answers for the format (N12.2). */
    void checkFormat(PersonInPosition checker, Instant now) {
        require("N12.2", FORMAT_CHECK);
        checks().format(checker, now);
        state = APPROVAL;
    }

    /** Whoever checks gives it back to the drafter. */
    void returnToDrafter(PersonInPosition checker) {
        require("N12.1", CONTENT_CHECK, FORMAT_CHECK);
        if (state == CONTENT_CHECK) {
            parties.requireUnitLeader(checker);
        } else {
            checks().requireFormatChecker(checker);
        }
        checks().clear();
        state = DRAFTING;
    }

    /** The competent person approves exactly this draft, in the right they will sign it with (N11.1, N13). */
    void approve(SigningCompetence signer, Instant now) {
        require("N11.1", APPROVAL);
        parties.requireRight("N11.1", signer, metadata, now);
        checks().approve(
                        Objects.requireNonNull(files.draftSha256(), "submitted with a draft"),
                        files.annexesSha256(),
                        now);
        state = APPROVED;
    }

    /** The competent person gives it back, to the unit's leader first (N10.3). */
    void returnToUnitLeader(long person) {
        require("N10.3", APPROVAL, APPROVED);
        parties.requireSigner("N10.3", person);
        checks().clear();
        files.forgetSignature();
        state = RETURNED;
    }

    /** The unit's leader passes the return on to the drafter (N10.3). */
    void passReturnOn(PersonInPosition leader) {
        require("N10.3", RETURNED);
        parties.requireUnitLeader(leader);
        state = DRAFTING;
    }

    /** The competent person signed the approved draft, that and nothing else (N11.2, N13.7). Not yet a step. */
    void attachSignature(SigningCompetence signer, StoredFile draft, StoredFile signed, Instant now) {
        requireSignable(signer, now);
        checks().requireApproved(draft.sha256(), files.annexesSha256());
        files.signed(signed, now);
    }

    /** Whether that person can sign now, in that right. @throws RuleBroken when not */
    void requireSignable(SigningCompetence signer, Instant now) {
        require("N14", APPROVED);
        parties.requireRight("N11.1", signer, metadata, now);
        checks().requireApproved(files.draftSha256(), files.annexesSha256());
    }

    /** The signature counts; the document has to leave by then (N18.1, L6.2a). */
    void sign(SigningCompetence signer, Instant releaseDue, Instant now) {
        requireSignable(signer, now);
        files.requireSigned();
        files.releaseBy(releaseDue);
        state = SIGNED;
    }

    /** Gets number, notation and date from the system, once, and the notation its draft carries (N15.1b, N15.3). */
    void number(IssuedCode code) {
        require("N14", SIGNED);
        if (!code.codeNotation().equals(metadata.codeNotation())) {
            throw new RuleBroken(
                    "N15.1b",
                    "outgoing.notation-changed",
                    String.valueOf(metadata.codeNotation()),
                    code.codeNotation());
        }
        metadata = metadata.issued(
                code.codeNumber(), code.codeNotation(), code.taken().date());
        registerYear = code.taken().year();
        registerNumber = code.taken().number();
        state = NUMBERED;
        searchText = searchText();
    }

    /** In the register with everything the register asks for (N16.1). */
    void register() {
        require("N16.1", NUMBERED);
        if (metadata.type() == null || metadata.issuedDate() == null || metadata.signer() == null) {
            throw new RuleBroken("N16.1", "outgoing.incomplete");
        }
        state = REGISTERED;
    }

    /**
     * The clerk put the agency's signature on the signed file and then on its annexes, in person (N17.2, N32.2c). Not yet
     * a step.
     *
     * @param annexes hash over the annexes that were sealed
     */
    void attachSeal(long clerk, StoredFile signed, StoredFile sealed, @Nullable String annexes, Instant now) {
        require("N14", REGISTERED);
        checks().requireApproved(checks().approvedSha256(), annexes);
        if (!Objects.equals(files.signedFileId(), signed.id())) {
            throw new RuleBroken("N32.2d", "outgoing.not-signed");
        }
        files.sealed(sealed, clerk, now);
    }

    /** The agency's signature counts (N17.2). */
    void seal() {
        require("N14", REGISTERED);
        files.requireSealed();
        state = SEALED;
    }

    /** Leaves, with both signatures and with the original beside the signed file (Q4.5a, Q4.5b). */
    void release(Instant now) {
        require("N14", SEALED);
        files.requireBoth();
        departure().released(now);
        state = RELEASED;
    }

    /** Whether it has left; what is sent to somebody outside leaves after its release, not before (N18.1). */
    void requireReleasedBy(LocalDate day) {
        requireReleased();
        departure().requireBy(day);
    }

    /** Whether it has left and still counts. */
    void requireReleased() {
        require("N18.1", RELEASED);
    }

    /** A notice of recall has left: it is frozen with all that is known of it (N18.4b, V6.8). */
    void recall() {
        require("N18.4b", RELEASED);
        state = RECALLED;
    }

    /** Given up before its release; returns whether a number was spent on it. */
    boolean withdraw(String reason, Instant now) {
        if (state.isClosed()) {
            throw wrongState("N18.3");
        }
        departure().withdrawn(reason, now);
        state = WITHDRAWN;
        return registerNumber != null;
    }

    @PreRemove
    void refuseDeletion() {
        throw new RuleBroken("Q4.4b", "outgoing.never-deleted");
    }

    private void require(String clause, OutgoingState... expected) {
        if (!Arrays.asList(expected).contains(state)) {
            throw wrongState(clause);
        }
    }

    private RuleBroken wrongState(String clause) {
        return new RuleBroken(clause, "outgoing.wrong-state", state.label());
    }

    private String searchText() {
        return SearchText.of(metadata.reference(), metadata.subject());
    }

    long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    long agencyId() {
        return agencyId;
    }

    OutgoingState state() {
        return state;
    }

    /** What it is drafted for. */
    Occasion occasion() {
        return occasion == null ? new Occasion() : occasion;
    }

    Parties parties() {
        return parties;
    }

    DocumentMetadata metadata() {
        return metadata;
    }

    @Nullable
    Integer registerNumber() {
        return registerNumber;
    }

    IssuedFiles files() {
        return files;
    }

    /** When it left, or why it never did. */
    Departure departure() {
        if (departure == null) {
            departure = new Departure();
        }
        return departure;
    }

    /** The provider leaves an embedded object null whose columns all are. */
    Checks checks() {
        if (checks == null) {
            checks = new Checks();
        }
        return checks;
    }
}
