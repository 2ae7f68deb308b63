package vn.gov.dongthap.vpdt.outgoing;

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
import vn.gov.dongthap.vpdt.audit.Actor;
import vn.gov.dongthap.vpdt.document.DocumentType;
import vn.gov.dongthap.vpdt.document.FieldText;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.organization.PersonInPosition;
import vn.gov.dongthap.vpdt.organization.ProvinceTime;

/**
 * A written paper by which the head of an agency lets somebody sign what their own position does not let them (N13.3,
 * N13.4). It is entered, may be ended early, and is never changed or deleted.
 */
@Entity
@Table(name = "signing_paper")
class SigningPaper {

    /** Kind of record, for the log. */
    static final String TYPE = "signing-paper";

    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_GRANTOR = 200;
    private static final int LONGEST_REFERENCE = 60;
    private static final int LONGEST_REASON = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long agencyId;
    private UUID entryKey;

    @Enumerated(EnumType.STRING)
    private SigningPaperKind kind;

    private @Nullable Long grantorId;
    private String grantorName;
    private String headTitle;
    private @Nullable Long holderId;
    private @Nullable String holderName;
    private @Nullable Long unitId;
    private boolean deputies;
    private String basisReference;
    private LocalDate basisDate;
    private @Nullable Long basisOutgoingId;

    @Embedded
    private PaperLimits limits;

    private @Nullable Long actingForId;
    private Instant recordedAt;
    private @Nullable Long recordedById;
    private String recordedByName;
    private @Nullable Instant endedAt;
    private @Nullable String endedByName;
    private @Nullable String endReason;

    @Version
    private int version;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected SigningPaper() {}

    /**
     * Enters a paper.
     *
     * @param by who enters it
     * @throws RuleBroken when the law does not let such a paper be
     */
    SigningPaper(Grant grant, Actor by, Instant now) {
        this.kind = grant.kind();
        grant.limits().requireFit(kind);
        this.agencyId = grant.agencyId();
        this.entryKey = grant.key();
        giveBy(grant);
        this.headTitle = FieldText.required("outgoing.paper.field.headTitle", grant.headTitle(), LONGEST_TITLE);
        this.basisReference =
                FieldText.required("outgoing.paper.field.basis", grant.basisReference(), LONGEST_REFERENCE);
        this.basisDate = grant.basisDate();
        this.basisOutgoingId = grant.basisOutgoingId();
        this.limits = grant.limits();
        requireDatesInOrder(now);
        holdBy(grant);
        this.actingForId = kind == SigningPaperKind.Q ? agencyId : null;
        this.recordedAt = now;
        this.recordedById = by.personId();
        this.recordedByName = by.name();
    }

    /** A right of the head's own is given by the head; who acts as head is named from above. */
    private void giveBy(Grant grant) {
        PersonInPosition grantor = grant.grantor();
        if ((grantor == null) != (kind == SigningPaperKind.Q)) {
            throw new RuleBroken(kind.clause(), "outgoing.paper.no-grantor");
        }
        grantorId = grantor == null ? null : (Long) grantor.personId();
        grantorName = FieldText.required(
                "outgoing.paper.field.grantor",
                grantor == null ? grant.givenBy() : grantor.fullName(),
                LONGEST_GRANTOR);
    }

    private void requireDatesInOrder(Instant now) {
        if (basisDate.isAfter(LocalDate.ofInstant(now, ProvinceTime.ZONE))) {
            throw new RuleBroken(kind.clause(), "outgoing.paper.basis-in-future");
        }
        if (limits.validFrom().isBefore(basisDate)) {
            throw new RuleBroken(kind.clause(), "outgoing.paper.before-basis", OutgoingDocument.DAY.format(basisDate));
        }
    }

    private void holdBy(Grant grant) {
        PersonInPosition holder = grant.holder();
        if (kind == SigningPaperKind.TL) {
            unitId = grant.unitId();
            deputies = grant.deputies();
            if (unitId == null) {
                throw new RuleBroken("N13.4", "outgoing.paper.no-unit");
            }
            return;
        }
        if (holder == null) {
            throw new RuleBroken(kind.clause(), "outgoing.paper.no-holder");
        }
        if (Objects.equals(grantorId, holder.personId())) {
            throw new RuleBroken(kind.clause(), "outgoing.paper.to-oneself");
        }
        if (kind == SigningPaperKind.TUQ && !SigningRight.headsUnit(holder)) {
            throw new RuleBroken("N13.3a", "outgoing.paper.heads-no-unit", holder.fullName());
        }
        if (!SigningRight.leads(holder)) {
            throw new RuleBroken(kind.clause(), "outgoing.paper.leads-nothing", holder.fullName());
        }
        holderId = holder.personId();
        holderName = holder.fullName();
    }

    /**
     * Ends it before its term, at once.
     *
     * @throws RuleBroken when it is ended already, or the reason is missing
     */
    void end(String reason, Actor by, Instant now) {
        if (endedAt != null) {
            throw new RuleBroken(
                    kind.clause(), "outgoing.paper.ended-already", basisReference, String.valueOf(endedByName));
        }
        endReason = FieldText.required("outgoing.field.reason", reason, LONGEST_REASON);
        endedAt = now;
        endedByName = by.name();
        actingForId = null;
    }

    /** Whether somebody may sign under it that day, whatever the document. */
    boolean isInForce(LocalDate day) {
        return endedAt == null
                && !day.isBefore(limits.validFrom())
                && (limits.validTo() == null || !day.isAfter(limits.validTo()));
    }

    /**
     * Refuses a document it does not let anybody sign that day.
     *
     * @throws RuleBroken when it is ended, does not hold yet or no longer, or does not cover the type
     */
    void requireCovers(@Nullable DocumentType type, LocalDate day) {
        if (endedAt != null) {
            throw refused("outgoing.paper.ended", String.valueOf(endReason));
        }
        if (day.isBefore(limits.validFrom())) {
            throw refused("outgoing.paper.not-yet", OutgoingDocument.DAY.format(limits.validFrom()));
        }
        if (!isInForce(day)) {
            throw refused("outgoing.paper.expired", String.valueOf(lastDay()));
        }
        if (type != null && !limits.covers(type)) {
            throw refused("outgoing.paper.other-type", type.label(), limits.typeLabels());
        }
    }

    private RuleBroken refused(String key, String... more) {
        Object[] arguments = new Object[more.length + 2];
        arguments[0] = kind.authority().mark();
        arguments[1] = basisReference;
        System.arraycopy(more, 0, arguments, 2, more.length);
        return new RuleBroken(kind.clause(), key, arguments);
    }

    @PreRemove
    void refuseDeletion() {
        throw new RuleBroken("Q4.4b", "outgoing.paper.never-deleted");
    }

    long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    long agencyId() {
        return agencyId;
    }

    SigningPaperKind kind() {
        return kind;
    }

    String headTitle() {
        return headTitle;
    }

    boolean isHeldBy(long personId) {
        return holderId != null && holderId == personId;
    }

    @Nullable
    Long unitId() {
        return unitId;
    }

    boolean allowsDeputies() {
        return deputies;
    }

    String basisReference() {
        return basisReference;
    }

    /** Mark, number and date of the paper, as people name it. */
    String caption() {
        return kind.authority().mark() + " theo " + basisReference + " ngày " + OutgoingDocument.DAY.format(basisDate);
    }

    /** The last day as people write it, or null when it holds until it is ended. */
    @Nullable
    String lastDay() {
        return limits.validTo() == null ? null : OutgoingDocument.DAY.format(limits.validTo());
    }

    /**
     * What a paper says.
     *
     * @param agencyId the agency it signs for
     * @param key made when the form was opened; the same key again is the same paper
     * @param kind what it lets somebody sign as
     * @param grantor who gives the right, at the head of the agency that day; null for Q, which is given from above
     * @param givenBy agency or person that named the acting head; Q only
     * @param headTitle title of the head, behind the mark
     * @param holder who gets it; nobody by name for TL
     * @param unitId unit whose head gets it; TL only
     * @param deputies whether the unit's head has passed it on to the deputies; TL only
     * @param basisReference number and notation of the document it stands in
     * @param basisDate date of that document
     * @param basisOutgoingId that document in this system, or null
     * @param limits what it is limited to
     */
    record Grant(
            long agencyId,
            UUID key,
            SigningPaperKind kind,
            @Nullable PersonInPosition grantor,
            @Nullable String givenBy,
            String headTitle,
            @Nullable PersonInPosition holder,
            @Nullable Long unitId,
            boolean deputies,
            String basisReference,
            LocalDate basisDate,
            @Nullable Long basisOutgoingId,
            PaperLimits limits) {}
}
