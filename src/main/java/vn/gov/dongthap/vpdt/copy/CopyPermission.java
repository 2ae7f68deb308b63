package vn.gov.dongthap.vpdt.copy;

import jakarta.persistence.Entity;
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
import vn.gov.dongthap.vpdt.audit.Actor;
import vn.gov.dongthap.vpdt.document.FieldText;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.organization.PersonInPosition;
import vn.gov.dongthap.vpdt.organization.ProvinceTime;

/**
 * The head lets a leader decide on copies and sign them, by a written paper (N27.1). Given and ended, never changed or
 * deleted.
 */
@Entity
@Table(name = "copy_permission")
class CopyPermission {

    /** Kind of record, for the log. */
    static final String TYPE = "copy-permission";

    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int LONGEST_REFERENCE = 60;
    private static final int LONGEST_REASON = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long agencyId;
    private UUID entryKey;
    private long holderId;
    private String holderName;
    private String holderPosition;
    private String basisReference;
    private LocalDate basisDate;
    private LocalDate validFrom;
    private @Nullable LocalDate validTo;
    private Instant givenAt;
    private long givenById;
    private String givenByName;
    private @Nullable Long openFor;
    private @Nullable Instant endedAt;
    private @Nullable String endedByName;
    private @Nullable String endReason;

    @Version
    private int version;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected CopyPermission() {}

    /**
     * Gives it.
     *
     * @param head who gives it
     * @param holder who gets it
     * @throws RuleBroken when it would be the head's own, or its days are out of order
     */
    CopyPermission(long agencyId, PersonInPosition head, PersonInPosition holder, Terms terms, Instant now) {
        if (holder.personId() == head.personId()) {
            throw new RuleBroken("N27.1", "copy.permission.own");
        }
        this.agencyId = agencyId;
        this.entryKey = terms.key();
        this.holderId = holder.personId();
        this.holderName = holder.fullName();
        this.holderPosition = holder.position();
        this.basisReference =
                FieldText.required("copy.permission.field.basis", terms.basisReference(), LONGEST_REFERENCE);
        this.basisDate = required(terms.basisDate());
        this.validFrom = required(terms.validFrom());
        this.validTo = terms.validTo();
        requireDatesInOrder(LocalDate.ofInstant(now, ProvinceTime.ZONE));
        this.givenAt = now;
        this.givenById = head.personId();
        this.givenByName = head.fullName();
        this.openFor = holder.personId();
    }

    private static LocalDate required(@Nullable LocalDate day) {
        if (day == null) {
            throw new RuleBroken("N27.1", "copy.permission.no-dates");
        }
        return day;
    }

    private void requireDatesInOrder(LocalDate today) {
        if (basisDate.isAfter(today)) {
            throw new RuleBroken("N27.1", "copy.permission.basis-in-future");
        }
        if (validFrom.isBefore(basisDate)) {
            throw new RuleBroken("N27.1", "copy.permission.before-basis", DAY.format(basisDate));
        }
        if (validTo != null && validTo.isBefore(validFrom)) {
            throw new RuleBroken("N27.1", "copy.permission.term-backwards", DAY.format(validFrom));
        }
    }

    /**
     * Ends it, at once.
     *
     * @throws RuleBroken when it is ended already, or the reason is missing
     */
    void end(String reason, Actor by, Instant now) {
        if (endedAt != null) {
            throw new RuleBroken("N27.1", "copy.permission.ended-already", holderName, String.valueOf(endedByName));
        }
        endReason = FieldText.required("copy.field.reason", reason, LONGEST_REASON);
        endedAt = now;
        endedByName = by.name();
        openFor = null;
    }

    /** Whether it lets its holder decide that day. */
    boolean isInForce(LocalDate day) {
        return endedAt == null && !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    @PreRemove
    void refuseDeletion() {
        throw new RuleBroken("Q4.4b", "copy.permission.never-deleted");
    }

    long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    long agencyId() {
        return agencyId;
    }

    long holderId() {
        return holderId;
    }

    String holderName() {
        return holderName;
    }

    String basisReference() {
        return basisReference;
    }

    CopyPermissionRow row(LocalDate today) {
        return new CopyPermissionRow(
                id(),
                holderName,
                holderPosition,
                basisReference,
                basisDate,
                validFrom,
                validTo,
                givenByName,
                isInForce(today),
                endedAt == null,
                endedByName,
                endReason);
    }

    /**
     * What the paper says.
     *
     * @param key made when the form was opened; the same key again is the same permission
     * @param basisReference number and notation of the paper
     * @param basisDate its date
     * @param validFrom first day
     * @param validTo last day, or null until it is ended
     */
    record Terms(
            UUID key,
            String basisReference,
            @Nullable LocalDate basisDate,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {}
}
