package vn.gov.dongthap.vpdt.organization;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A substitution as its page shows it.
 *
 * @param id the record
 * @param absentId who is absent
 * @param absentName their name
 * @param actingId who acts
 * @param actingName their name
 * @param firstDay first day
 * @param lastDay last day
 * @param processes keys of the procedures it is limited to; empty for all
 * @param decisionNumber number of the decision
 * @param decisionDate its date
 * @param recordedBy who recorded it
 * @param endedAt when it was ended early, UTC, or null
 * @param endedBy who ended it, or null
 * @param endReason why, or null
 * @param state how it stands today
 */
public record SubstitutionView(
        long id,
        long absentId,
        String absentName,
        long actingId,
        String actingName,
        LocalDate firstDay,
        LocalDate lastDay,
        List<String> processes,
        String decisionNumber,
        LocalDate decisionDate,
        String recordedBy,
        @Nullable Instant endedAt,
        @Nullable String endedBy,
        @Nullable String endReason,
        State state) {

    /** Copies the keys. */
    public SubstitutionView {
        processes = List.copyOf(processes);
    }

    SubstitutionView limitedTo(List<String> keys) {
        return new SubstitutionView(
                id,
                absentId,
                absentName,
                actingId,
                actingName,
                firstDay,
                lastDay,
                keys,
                decisionNumber,
                decisionDate,
                recordedBy,
                endedAt,
                endedBy,
                endReason,
                state);
    }

    /** Whether it can still be ended. */
    public boolean isOpen() {
        return state == State.AHEAD || state == State.RUNNING;
    }

    /** How a substitution stands. */
    public enum State {
        /** Chưa đến ngày. */
        AHEAD("Chưa đến ngày"),
        /** Đang hiệu lực. */
        RUNNING("Đang hiệu lực"),
        /** Đã hết hạn. */
        EXPIRED("Đã hết hạn"),
        /** Đã chấm dứt. */
        ENDED("Đã chấm dứt");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** Vietnamese name. */
        public String label() {
            return label;
        }

        static State of(LocalDate firstDay, LocalDate lastDay, @Nullable Instant endedAt, LocalDate today) {
            if (endedAt != null) {
                return ENDED;
            }
            if (today.isBefore(firstDay)) {
                return AHEAD;
            }
            return today.isAfter(lastDay) ? EXPIRED : RUNNING;
        }
    }
}
