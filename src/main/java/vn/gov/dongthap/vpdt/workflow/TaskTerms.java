package vn.gov.dongthap.vpdt.workflow;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.calendar.Term;
import vn.gov.dongthap.vpdt.calendar.WorkingCalendar;
import vn.gov.dongthap.vpdt.law.RuleBroken;

/**
 * When a step of a diagram is due (A8). A step's own variable decides; without one the earlier of the diagram's term
 * and the day the whole case should be settled by.
 */
@Component
class TaskTerms {

    private final WorkingCalendar calendar;
    private final Clock clock;

    TaskTerms(WorkingCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * @param written the diagram's text, a term or <code>${variable}</code>, or null
     * @param value value of that variable, or null
     * @param settleBy when the whole case should be settled, or null
     */
    @Nullable
    Instant due(@Nullable String written, @Nullable Object value, @Nullable Instant settleBy) {
        if (value != null) {
            return read(value.toString());
        }
        boolean ownTerm = written != null && !written.isBlank() && !written.contains("{");
        Instant own = ownTerm ? read(written) : null;
        if (own == null || settleBy == null) {
            return own == null ? settleBy : own;
        }
        return own.isBefore(settleBy) ? own : settleBy;
    }

    /**
     * Reads a due date: a term counted from now ({@code P3WD}), a date ({@code 2026-12-03}, to its end of office hours)
     * or an instant ({@code 2026-12-03T10:00:00Z}).
     *
     * @throws RuleBroken when it is none of them
     */
    Instant read(String text) {
        try {
            if (text.startsWith("P")) {
                return calendar.deadline(clock.instant(), Term.parse(text));
            }
            return text.indexOf('T') < 0 ? calendar.endOf(LocalDate.parse(text)) : Instant.parse(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new RuleBroken(null, "workflow.task.term-unreadable", text);
        }
    }
}
