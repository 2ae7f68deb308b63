package vn.gov.dongthap.vpdt.organization;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.audit.Actor;
import vn.gov.dongthap.vpdt.law.RuleBroken;

/** Ủy quyền xử lý: somebody does the work of somebody absent, from day to day, within a scope, by a decision. */
@Entity
class Substitution {

    private static final int LONGEST_DECISION_NUMBER = 50;
    private static final int LONGEST_REASON = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long agencyId;
    private long absentPersonId;
    private long absentAssignmentId;
    private long actingPersonId;
    private LocalDate firstDay;
    private LocalDate lastDay;
    private String decisionNumber;
    private LocalDate decisionDate;
    private long recordedById;
    private String recordedByName;
    private Instant recordedAt;
    private @Nullable Instant endedAt;
    private @Nullable String endedByName;
    private @Nullable String endReason;

    @ElementCollection
    @CollectionTable(name = "substitution_process", joinColumns = @JoinColumn(name = "substitution_id"))
    @Column(name = "process_key")
    private Set<String> processes = new HashSet<>();

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Substitution() {}

    /**
     * @param today nobody can have acted before the record, so the first day is not before it
     * @throws RuleBroken when days or decision are not what they must be, or somebody would stand in for themselves
     */
    Substitution(
            PersonInPosition absent,
            PersonInPosition acting,
            RecordSubstitution.Terms terms,
            Actor recorder,
            LocalDate today,
            Instant now) {
        if (absent.personId() == acting.personId()) {
            throw new RuleBroken(null, "organization.substitution.oneself");
        }
        if (terms.lastDay().isBefore(terms.firstDay())) {
            throw new RuleBroken(null, "organization.substitution.days");
        }
        if (terms.firstDay().isBefore(today)) {
            throw new RuleBroken(null, "organization.substitution.past");
        }
        if (terms.decisionDate().isAfter(today)) {
            throw new RuleBroken(null, "organization.substitution.decision-date");
        }
        agencyId = absent.agencyId();
        absentPersonId = absent.personId();
        absentAssignmentId = absent.assignmentId();
        actingPersonId = acting.personId();
        firstDay = terms.firstDay();
        lastDay = terms.lastDay();
        decisionNumber = text(terms.decisionNumber(), LONGEST_DECISION_NUMBER, "organization.substitution.decision");
        decisionDate = terms.decisionDate();
        processes.addAll(terms.processes());
        recordedById = Objects.requireNonNull(recorder.personId(), "only a person records it");
        recordedByName = recorder.name();
        recordedAt = now;
    }

    /** Whether both would do the same work on the same day. */
    boolean clashesWith(Substitution other) {
        boolean sameDays = !firstDay.isAfter(other.lastDay) && !other.firstDay.isAfter(lastDay);
        boolean sameWork =
                processes.isEmpty() || other.processes.isEmpty() || !Collections.disjoint(processes, other.processes);
        return endedAt == null && other.endedAt == null && sameDays && sameWork;
    }

    /** Ends it at once; what has been done stays done. */
    void end(Actor by, String reason, LocalDate today, Instant now) {
        if (endedAt != null || lastDay.isBefore(today)) {
            throw new RuleBroken(null, "organization.substitution.over");
        }
        endReason = text(reason, LONGEST_REASON, "organization.substitution.reason");
        endedByName = by.name();
        endedAt = now;
    }

    private static String text(String value, int longest, String messageKey) {
        String stripped = value.strip();
        if (stripped.isEmpty()
                || stripped.length() > longest
                || stripped.chars().anyMatch(Character::isISOControl)) {
            throw new RuleBroken(null, messageKey, longest);
        }
        return stripped;
    }

    long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    long agencyId() {
        return agencyId;
    }

    long absentPersonId() {
        return absentPersonId;
    }

    long actingPersonId() {
        return actingPersonId;
    }

    String decisionNumber() {
        return decisionNumber;
    }
}
