package vn.gov.dongthap.vpdt.incoming;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.calendar.Term;
import vn.gov.dongthap.vpdt.calendar.WorkingCalendar;
import vn.gov.dongthap.vpdt.law.RuleBroken;

/** Dates people set as terms: not in the past, and on a day the office works (A8). */
@Component
class OfficeDays {

    private final WorkingCalendar calendar;
    private final Clock clock;

    OfficeDays(WorkingCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Today, where the office is. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
    }

    /** The last day of a term that starts now. */
    LocalDate lastDayOf(Term term) {
        return LocalDate.ofInstant(calendar.deadline(clock.instant(), term), WorkingCalendar.ZONE);
    }

    /**
     * The date itself when it can be a term.
     *
     * @throws RuleBroken when it lies in the past, or on a day off; the sentence proposes the next working day
     */
    LocalDate require(LocalDate due) {
        if (due.isBefore(today())) {
            throw new RuleBroken("N23.2", "incoming.due-in-past", IncomingDocument.DAY.format(due));
        }
        return requireWorkingDay(due);
    }

    /**
     * The date itself when the office works on it.
     *
     * @throws RuleBroken when it is a day off; the sentence proposes the next working day
     */
    LocalDate requireWorkingDay(LocalDate due) {
        if (!calendar.isWorkingDay(due)) {
            throw new RuleBroken(
                    "A8",
                    "incoming.due-on-day-off",
                    IncomingDocument.DAY.format(due),
                    IncomingDocument.DAY.format(calendar.workingDayFrom(due)));
        }
        return due;
    }
}
