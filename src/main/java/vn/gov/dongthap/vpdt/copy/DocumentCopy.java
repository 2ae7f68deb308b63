package vn.gov.dongthap.vpdt.copy;

import static vn.gov.dongthap.vpdt.copy.CopyState.APPROVED;
import static vn.gov.dongthap.vpdt.copy.CopyState.ISSUED;
import static vn.gov.dongthap.vpdt.copy.CopyState.NUMBERED;
import static vn.gov.dongthap.vpdt.copy.CopyState.PRINTED;
import static vn.gov.dongthap.vpdt.copy.CopyState.REFUSED;
import static vn.gov.dongthap.vpdt.copy.CopyState.REQUESTED;
import static vn.gov.dongthap.vpdt.copy.CopyState.WITHDRAWN;

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
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.document.FieldText;
import vn.gov.dongthap.vpdt.document.SearchText;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.register.CopyKind;
import vn.gov.dongthap.vpdt.register.IssuedCode;
import vn.gov.dongthap.vpdt.register.Medium;
import vn.gov.dongthap.vpdt.storage.StoredFile;

/**
 * A copy of a document: asked for, decided on by whoever the head lets decide, numbered in the agency's one series of
 * copies, sealed or printed, handed to whoever asked (N25-N27). There is no true copy, and no copy of one, from an
 * electronic document to an electronic document.
 */
@Entity
@Table(name = "copy_document")
class DocumentCopy {

    /** Kind of record, for participants, numbers, cases and tasks. */
    static final String TYPE = "copy";

    static final int LONGEST = 500;
    private static final int MOST_COPIES = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long agencyId;
    private UUID requestKey;

    @Enumerated(EnumType.STRING)
    private CopyState state;

    @Enumerated(EnumType.STRING)
    private CopyKind kind;

    @Embedded
    private CopySource source;

    @Enumerated(EnumType.STRING)
    private Medium toMedium;

    private @Nullable String part;
    private String purpose;
    private String places;
    private int copies;
    private long contentFileId;

    private long requesterId;
    private String requesterName;
    private Instant requestedAt;

    private long signerId;
    private @Nullable String signerName;
    private @Nullable String signerLines;
    private @Nullable Long permissionId;
    private @Nullable Instant decidedAt;

    private @Nullable Integer registerYear;
    private @Nullable Integer registerNumber;
    private @Nullable String codeNumber;
    private @Nullable String codeNotation;
    private @Nullable LocalDate copiedOn;

    private @Nullable Long madeFileId;
    private @Nullable Long madeById;
    private @Nullable Instant madeAt;

    private @Nullable Instant closedAt;
    private @Nullable String closedReason;
    private String searchText;

    @Version
    private int version;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected DocumentCopy() {}

    /**
     * Asks for a copy.
     *
     * @throws RuleBroken when there is no such copy in law, or a field cannot stand
     */
    DocumentCopy(CopyRequest request, Instant now) {
        this.kind = request.kind();
        this.source = request.source();
        this.toMedium = request.toMedium();
        CopyLaw.require(kind, source, toMedium);
        this.agencyId = request.agencyId();
        this.requestKey = request.key();
        this.state = REQUESTED;
        this.part = kind == CopyKind.EXTRACT ? FieldText.required("copy.field.part", request.part(), LONGEST) : null;
        this.purpose = FieldText.required("copy.field.purpose", request.purpose(), LONGEST);
        this.places = FieldText.required("copy.field.places", request.places(), LONGEST);
        this.copies = toMedium == Medium.ELECTRONIC ? 1 : requireCopies(request.copies());
        this.contentFileId = request.contentFileId();
        this.requesterId = request.requesterId();
        this.requesterName = request.requesterName();
        this.requestedAt = now;
        this.signerId = request.signerId();
        this.searchText = search();
    }

    private static int requireCopies(int copies) {
        if (copies < 1 || copies > MOST_COPIES) {
            throw new RuleBroken("N25.4", "copy.copies", String.valueOf(MOST_COPIES));
        }
        return copies;
    }

    /**
     * Whoever may sign copies decides that it is made, and answers for it (N27.1).
     *
     * @throws RuleBroken when it is somebody else's to decide, or decided already
     */
    void approve(CopyRight right, Instant now) {
        require("N27.1", REQUESTED);
        requireSigner(right.signer().personId());
        signerName = right.signer().fullName();
        signerLines = String.join("\n", right.lines());
        permissionId = right.permissionId();
        decidedAt = now;
        state = APPROVED;
    }

    /** It is not made, and the requester learns why (N27.1). */
    void refuse(CopyRight right, String reason, Instant now) {
        require("N27.1", REQUESTED);
        requireSigner(right.signer().personId());
        signerName = right.signer().fullName();
        permissionId = right.permissionId();
        decidedAt = now;
        close(REFUSED, reason, now);
    }

    /** The number in the one series of all kinds of copies, once (Appendix I, part II.II.1c). */
    void number(IssuedCode code) {
        require("N27.1", APPROVED);
        registerYear = code.taken().year();
        registerNumber = code.taken().number();
        codeNumber = code.codeNumber();
        codeNotation = code.codeNotation();
        copiedOn = code.taken().date();
        state = NUMBERED;
        searchText = search();
    }

    /**
     * Keeps what has been made: the sealed file, or the sheets to be signed by hand.
     *
     * @throws RuleBroken when it is not numbered, or made already
     */
    void attach(long clerkId, StoredFile made, Instant now) {
        require("N25.4", NUMBERED);
        madeFileId = made.id();
        madeById = clerkId;
        madeAt = now;
    }

    /** The agency's signature counts: an electronic copy is there (N25.1, N33.2). */
    void seal(Instant now) {
        require("N25.4", NUMBERED);
        requireMade(Medium.ELECTRONIC);
        state = ISSUED;
        closedAt = now;
    }

    /** The sheets are printed. */
    void print() {
        require("N25.4", NUMBERED);
        requireMade(Medium.PAPER);
        state = PRINTED;
    }

    /** Signed by hand and stamped: a paper copy is there. */
    void stamp(Instant now) {
        require("N25.4", PRINTED);
        state = ISSUED;
        closedAt = now;
    }

    /**
     * Gives it up before it is there.
     *
     * @return whether a number was spent on it, which becomes void (N15.1a)
     */
    boolean withdraw(String reason, Instant now) {
        if (state.isClosed()) {
            throw new RuleBroken("N15.1a", "copy.wrong-state", state.label());
        }
        boolean numbered = state.isNumbered();
        close(WITHDRAWN, reason, now);
        return numbered;
    }

    /** Only what the agency has made can be handed over. */
    void requireIssued() {
        require("N26", ISSUED);
    }

    /** A true copy of the agency's own that can be copied on (N25.2). */
    void requireCopyable() {
        require("N25.2", ISSUED);
        if (kind != CopyKind.TRUE_COPY) {
            throw new RuleBroken("N25.2", "copy.of-a-true-copy-only");
        }
    }

    @PreRemove
    void refuseDeletion() {
        throw new RuleBroken("Q4.4b", "copy.never-deleted");
    }

    private void close(CopyState end, String reason, Instant now) {
        closedReason = FieldText.required("copy.field.reason", reason, LONGEST);
        closedAt = now;
        state = end;
    }

    private void requireSigner(long personId) {
        if (personId != signerId) {
            throw new RuleBroken("N27.1", "copy.other-signer");
        }
    }

    private void requireMade(Medium medium) {
        if (toMedium != medium) {
            throw new RuleBroken("N25.4", "copy.other-medium", toMedium.label());
        }
        if (madeFileId == null) {
            throw new RuleBroken("N25.4", medium == Medium.ELECTRONIC ? "copy.not-sealed" : "copy.not-printed");
        }
    }

    private void require(String clause, CopyState expected) {
        if (state != expected) {
            throw new RuleBroken(clause, "copy.wrong-state", state.label());
        }
    }

    private String search() {
        return SearchText.of(
                codeNumber == null ? null : reference(),
                kind.label(),
                source.reference(),
                source.organName(),
                source.subject());
    }

    long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    long agencyId() {
        return agencyId;
    }

    CopyState state() {
        return state;
    }

    CopyKind kind() {
        return kind;
    }

    CopySource source() {
        return source;
    }

    Medium toMedium() {
        return toMedium;
    }

    @Nullable
    String part() {
        return part;
    }

    String purpose() {
        return purpose;
    }

    String places() {
        return places;
    }

    int copies() {
        return copies;
    }

    long contentFileId() {
        return contentFileId;
    }

    long requesterId() {
        return requesterId;
    }

    String requesterName() {
        return requesterName;
    }

    long signerId() {
        return signerId;
    }

    @Nullable
    String signerName() {
        return signerName;
    }

    /** Lines above the signature; none before the decision. */
    List<String> signerLines() {
        return signerLines == null ? List.of() : List.of(signerLines.split("\n"));
    }

    @Nullable
    Integer registerNumber() {
        return registerNumber;
    }

    /** Number and notation, e.g. {@code 03/SY-SKHCN}; null before it is numbered. */
    @Nullable
    String reference() {
        return codeNumber == null ? null : codeNumber + "/" + codeNotation;
    }

    @Nullable
    LocalDate copiedOn() {
        return copiedOn;
    }

    @Nullable
    Long madeFileId() {
        return madeFileId;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    @Nullable
    String closedReason() {
        return closedReason;
    }
}
