package vn.gov.dongthap.vpdt.outgoing;

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
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.document.DocumentMetadata;
import vn.gov.dongthap.vpdt.document.SearchText;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.organization.PersonInPosition;
import vn.gov.dongthap.vpdt.organization.ProvinceTime;
import vn.gov.dongthap.vpdt.register.IssuedCode;
import vn.gov.dongthap.vpdt.storage.StoredFile;

/**
 * A document signed and issued on paper. The records desk enters it after the signature; it gets its number in the one
 * sequence of the agency and stays, its number void at the worst (N15.1a, N15.1b, N15.2, N17.1a).
 */
@Entity
@Table(name = "paper_document")
class PaperDocument {

    /** Kind of record, for numbers and the log. */
    static final String TYPE = "paper";

    private static final int MOST_PAGES = 9999;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long agencyId;

    @Enumerated(EnumType.STRING)
    private PaperState state;

    private UUID startKey;
    private long draftingUnitId;
    private long signerId;
    private @Nullable Long signingPaperId;
    private boolean normative;
    private LocalDate signedOn;

    @Column(name = "page_count")
    private int pages;

    @Column(name = "copy_count")
    private int copies;

    private @Nullable Long scanFileId;

    @Embedded
    private DocumentMetadata metadata;

    private @Nullable Integer registerYear;
    private @Nullable Integer registerNumber;
    private long numberedById;
    private String numberedByName;
    private Instant numberedAt;
    private @Nullable LocalDate voidedOn;
    private @Nullable String voidedByName;
    private @Nullable String voidReason;

    @Column(length = 1000)
    private String searchText;

    @Version
    private int version;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected PaperDocument() {}

    /**
     * Signed on paper, about to be numbered.
     *
     * @param metadata what it says of itself, without number
     * @param signer the right it was signed with
     * @param signedOn day of the signature
     * @param pages pages of one copy
     * @param copies copies made for "Nơi nhận"
     * @throws RuleBroken when it is not signed yet, was signed without right, or has no pages
     */
    PaperDocument(
            PersonInPosition clerk,
            UUID startKey,
            long draftingUnitId,
            PaperType type,
            DocumentMetadata metadata,
            SigningCompetence signer,
            LocalDate signedOn,
            int pages,
            int copies,
            @Nullable StoredFile scan,
            Instant now) {
        if (signedOn.isAfter(LocalDate.ofInstant(now, ProvinceTime.ZONE))) {
            throw new RuleBroken("N15.2", "outgoing.on-paper.not-signed");
        }
        if (pages < 1 || pages > MOST_PAGES) {
            throw new RuleBroken("N16.1", "outgoing.on-paper.pages", String.valueOf(MOST_PAGES));
        }
        type.requireIssuedBy(metadata.organName());
        signer.requireFor(
                type.type(), signedOn.atTime(12, 0).atZone(ProvinceTime.ZONE).toInstant());
        this.agencyId = clerk.agencyId();
        this.numberedById = clerk.personId();
        this.numberedByName = clerk.fullName();
        this.numberedAt = now;
        this.startKey = startKey;
        this.draftingUnitId = draftingUnitId;
        this.normative = type.normative() != null;
        this.metadata = metadata;
        this.signerId = signer.signer().personId();
        this.signingPaperId = signer.paperId();
        this.signedOn = signedOn;
        this.pages = pages;
        this.copies = copies;
        this.scanFileId = scan == null ? null : scan.id();
        this.state = PaperState.NUMBERED;
        this.searchText = SearchText.of(metadata.subject());
    }

    /** Gets number, notation and date, once (N15.1b, N15.2). */
    void number(IssuedCode code) {
        if (registerNumber != null) {
            throw new RuleBroken("N15.1b", "outgoing.on-paper.numbered", String.valueOf(metadata.reference()));
        }
        metadata = metadata.issued(
                code.codeNumber(), code.codeNotation(), code.taken().date());
        registerYear = code.taken().year();
        registerNumber = code.taken().number();
        searchText = SearchText.of(metadata.reference(), metadata.subject());
    }

    /** Its number counts no more, and is never given again (N15.1a). */
    void makeVoid(String reason, String byName, LocalDate today) {
        if (state == PaperState.VOID) {
            throw new RuleBroken("N15.1a", "outgoing.on-paper.void-already", String.valueOf(voidedByName));
        }
        state = PaperState.VOID;
        voidReason = reason;
        voidedByName = byName;
        voidedOn = today;
    }

    @PreRemove
    void refuseDeletion() {
        throw new RuleBroken("Q4.4b", "outgoing.never-deleted");
    }

    long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    long agencyId() {
        return agencyId;
    }

    PaperState state() {
        return state;
    }

    DocumentMetadata metadata() {
        return metadata;
    }

    PaperType type() {
        return PaperType.of(Objects.requireNonNull(metadata.type(), "entered with its type"), normative);
    }

    long draftingUnitId() {
        return draftingUnitId;
    }

    long signerId() {
        return signerId;
    }

    @Nullable
    Long signingPaperId() {
        return signingPaperId;
    }

    LocalDate signedOn() {
        return signedOn;
    }

    /** Day of its number, which is its date. */
    LocalDate issuedOn() {
        return Objects.requireNonNull(metadata.issuedDate(), "numbered");
    }

    int pages() {
        return pages;
    }

    int copies() {
        return copies;
    }

    @Nullable
    Long scanFileId() {
        return scanFileId;
    }

    String numberedByName() {
        return numberedByName;
    }

    /** How its number became void, in one sentence's parts: day, name, reason; null while it counts. */
    PaperView.@Nullable Voided voided() {
        return voidedOn == null || voidedByName == null || voidReason == null
                ? null
                : new PaperView.Voided(voidedOn, voidedByName, voidReason);
    }
}
