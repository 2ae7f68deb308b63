package vn.gov.dongthap.vpdt.incoming;

import static vn.gov.dongthap.vpdt.incoming.IncomingState.ACCEPTED;
import static vn.gov.dongthap.vpdt.incoming.IncomingState.CANCELLED;
import static vn.gov.dongthap.vpdt.incoming.IncomingState.COMPLETED;
import static vn.gov.dongthap.vpdt.incoming.IncomingState.DIRECTED;
import static vn.gov.dongthap.vpdt.incoming.IncomingState.HANDLING;
import static vn.gov.dongthap.vpdt.incoming.IncomingState.NOTED;
import static vn.gov.dongthap.vpdt.incoming.IncomingState.RECEIVED;
import static vn.gov.dongthap.vpdt.incoming.IncomingState.REGISTERED;
import static vn.gov.dongthap.vpdt.incoming.IncomingState.RESULT_RECORDED;
import static vn.gov.dongthap.vpdt.incoming.IncomingState.RETURNED;
import static vn.gov.dongthap.vpdt.incoming.IncomingState.SUBMITTED;

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
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.document.DocumentMetadata;
import vn.gov.dongthap.vpdt.document.SearchText;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.register.RegisterNumber;
import vn.gov.dongthap.vpdt.signature.Outcome;
import vn.gov.dongthap.vpdt.workflow.CaseSubject;

/**
 * Văn bản đến. Guards its own road from receipt to completion (N20-N24): whatever a diagram asks for, a step the law
 * does not allow now is refused with {@link RuleBroken} and changes nothing.
 */
@Entity
@Table(name = "incoming_document")
class IncomingDocument {

    /** Kind of record, for cases, attachments and the log. */
    static final String TYPE = "incoming";

    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long agencyId;

    @Enumerated(EnumType.STRING)
    private IncomingState state;

    @Enumerated(EnumType.STRING)
    private ReceptionSource source;

    private UUID receptionKey;
    private @Nullable Long senderAgencyId;
    private Instant receivedAt;

    @Embedded
    private DocumentMetadata metadata;

    private @Nullable Integer pageAmount;
    private @Nullable String organId;
    private @Nullable Integer fileCatalog;
    private @Nullable String fileNotation;
    private @Nullable LocalDate arrivalDate;
    private @Nullable Integer arrivalNumber;
    private @Nullable String toPlaces;

    @Embedded
    private @Nullable Inspection inspection;

    @Embedded
    private @Nullable Handling handling;

    private @Nullable Instant closedAt;

    @Column(length = 1000)
    private String searchText;

    @Version
    private int version;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected IncomingDocument() {}

    /** Takes a document in. Its pages are counted by the system, 0 when the format has none (V6.1g). */
    IncomingDocument(long agencyId, Reception reception, int pages, Instant receivedAt) {
        this.agencyId = agencyId;
        this.receptionKey = reception.key();
        this.source = reception.source();
        this.senderAgencyId = reception.senderAgencyId();
        this.metadata = reception.metadata();
        this.pageAmount = pages == 0 ? null : pages;
        this.receivedAt = receivedAt;
        this.state = RECEIVED;
        this.searchText = searchText();
    }

    /**
     * The clerk found it authentic and whole (N21.2a).
     *
     * @param signatures what the system found on the main file
     */
    void accept(Authenticity finding, Outcome signatures) {
        require("N21.2a", RECEIVED);
        inspection().pass(finding, signatures);
        state = ACCEPTED;
    }

    /** Back to where it came from, with the reason (N21.2b). */
    void returnToSender(Authenticity finding, Outcome signatures, String reason, Instant now) {
        require("N21.2b", RECEIVED);
        inspection().fail(finding, signatures, reason);
        closedAt = now;
        state = RETURNED;
    }

    /** All that the register asks for (N22.1). Not yet a number. */
    void describe(DocumentMetadata described, @Nullable String notationOfFile, LocalDate today) {
        require("N22.1", ACCEPTED);
        LocalDate issued = described.issuedDate();
        if (described.type() == null || issued == null) {
            throw new RuleBroken("N22.1", "incoming.incomplete");
        }
        if (issued.isAfter(today)) {
            throw new RuleBroken("N22.1", "incoming.issued-in-future", DAY.format(issued), DAY.format(today));
        }
        metadata = described;
        fileNotation = notationOfFile;
        searchText = searchText();
    }

    /** Gets its arrival number and date, once (N22.2). Fields 1.1 and 1.2 are the system's own (V6.1g). */
    void number(RegisterNumber taken, @Nullable String organIdOfAgency) {
        if (arrivalNumber != null) {
            throw new RuleBroken("N22.2", "incoming.already-numbered", String.valueOf(arrivalNumber));
        }
        require("N22.2", ACCEPTED);
        if (metadata.type() == null) {
            throw new RuleBroken("N22.1", "incoming.incomplete");
        }
        arrivalNumber = taken.number();
        arrivalDate = taken.date();
        fileCatalog = taken.year();
        organId = organIdOfAgency;
        state = REGISTERED;
        searchText = searchText();
    }

    /** Before the leader who is to decide (N23.1a). */
    void submitTo(long leader) {
        require("N23.1a", REGISTERED);
        handling().submitTo(leader);
        state = SUBMITTED;
    }

    /** The leader gives it back to the clerk. */
    void returnToClerk() {
        require("N23.1a", SUBMITTED);
        state = REGISTERED;
    }

    /** The leader's directive, the first or one that supersedes (N23.2, N23.4). Nothing unregistered is handled (N22.1). */
    void direct(Directive directive, long leader) {
        requireNumbered();
        if (state != SUBMITTED && !state.isUnderDirective()) {
            throw wrongState("N23.2");
        }
        handling().direct(directive, leader);
        toPlaces = directive.toPlaces();
        state = DIRECTED;
    }

    /** For information only: the directive closes the document. */
    void note(Directive directive, Instant now) {
        requireNumbered();
        require("N23.4", SUBMITTED);
        toPlaces = directive.toPlaces();
        closedAt = now;
        state = NOTED;
    }

    /** The lead unit gives it back to the leader. */
    void returnToLeader() {
        require("N23.2", DIRECTED);
        state = SUBMITTED;
    }

    /** The leader's step lies with another leader now. */
    void passToLeader(long leader) {
        if (state.isClosed()) {
            throw wrongState("N23.1a");
        }
        handling().submitTo(leader);
    }

    /** The officer's work lies with another officer of the lead unit now. */
    void passToOfficer(long officer) {
        require("N24.2", HANDLING);
        handling().passTo(officer);
    }

    /** The unit's leader names the officer, with a term inside the leader's (Appendix IV.VII). */
    void assign(long officer, LocalDate due) {
        require("N24.2", DIRECTED);
        handling().assign(officer, due);
        state = HANDLING;
    }

    /** The officer gives it back to the unit's leader. */
    void returnToUnit() {
        require("N24.2", HANDLING);
        state = DIRECTED;
    }

    /** The officer asks for more time; true when only the agency's leader can grant that much. */
    boolean requestExtension(LocalDate wanted) {
        require("N24.2", HANDLING);
        return handling().requestExtension(wanted);
    }

    /** More time, from the unit's leader inside the leader's term, else from the leader. */
    void extend(LocalDate due, boolean byLeader) {
        require("N24.2", HANDLING);
        handling().extend(due, byLeader);
    }

    /** No more time. */
    void refuseExtension() {
        require("N24.2", HANDLING);
        handling().refuseExtension();
    }

    /** The officer has done the work. */
    void recordResult() {
        require("N24.2", HANDLING);
        state = RESULT_RECORDED;
    }

    /** The result is not good enough. */
    void redo() {
        require("N24.2", RESULT_RECORDED);
        state = HANDLING;
    }

    /** The lead unit has confirmed the result. */
    void complete(Instant now) {
        require("N24.2", RESULT_RECORDED);
        closedAt = now;
        state = COMPLETED;
    }

    /** Whether an officer of that unit, the lead unit, is at work on it. */
    boolean isWithOfficerOf(long unit) {
        return state == HANDLING && Objects.equals(handling().leadUnitId(), unit);
    }

    /** The lead unit's answer has left, and settles it. */
    void settleByAnswer(long unit, Instant now) {
        require("N24.2", HANDLING);
        if (!isWithOfficerOf(unit)) {
            throw new RuleBroken("N24.2", "incoming.not-the-lead-unit");
        }
        closedAt = now;
        state = COMPLETED;
    }

    /** The sender has recalled it, or is given it back: it counts no more, whatever was done (N18.4b, V6.8). */
    void cancel(Instant now) {
        if (!state.isInForce()) {
            throw wrongState("V6.8");
        }
        closedAt = now;
        state = CANCELLED;
    }

    @PreRemove
    void refuseDeletion() {
        throw new RuleBroken("Q4.4b", "incoming.never-deleted");
    }

    private void requireNumbered() {
        if (arrivalNumber == null) {
            throw new RuleBroken("N22.1", "incoming.not-registered");
        }
    }

    private void require(String clause, IncomingState expected) {
        if (state != expected) {
            throw wrongState(clause);
        }
    }

    private RuleBroken wrongState(String clause) {
        return new RuleBroken(clause, "incoming.wrong-state", state.label());
    }

    private String searchText() {
        return SearchText.of(metadata.reference(), metadata.subject(), metadata.organName(), arrivalNumber);
    }

    /** What task lists call it. */
    CaseSubject caseSubject() {
        return new CaseSubject(
                TYPE,
                id(),
                agencyId,
                metadata.subject(),
                metadata.reference(),
                metadata.organName(),
                metadata.urgency().level());
    }

    long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    long agencyId() {
        return agencyId;
    }

    @Nullable
    Long senderAgencyId() {
        return senderAgencyId;
    }

    IncomingState state() {
        return state;
    }

    DocumentMetadata metadata() {
        return metadata;
    }

    @Nullable
    Integer arrivalNumber() {
        return arrivalNumber;
    }

    @Nullable
    LocalDate arrivalDate() {
        return arrivalDate;
    }

    ReceptionSource source() {
        return source;
    }

    @Nullable
    Integer pageAmount() {
        return pageAmount;
    }

    @Nullable
    String organId() {
        return organId;
    }

    @Nullable
    Integer fileCatalog() {
        return fileCatalog;
    }

    @Nullable
    String toPlaces() {
        return toPlaces;
    }

    /** What was found when it was accepted or returned. The provider leaves an embedded object null whose columns all are. */
    Inspection inspection() {
        if (inspection == null) {
            inspection = new Inspection();
        }
        return inspection;
    }

    @Nullable
    String fileNotation() {
        return fileNotation;
    }

    Handling handling() {
        if (handling == null) {
            handling = new Handling();
        }
        return handling;
    }
}
