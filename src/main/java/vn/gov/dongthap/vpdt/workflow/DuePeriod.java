package vn.gov.dongthap.vpdt.workflow;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import vn.gov.dongthap.vpdt.calendar.WorkingCalendar;

/**
 * The stretch of time a due group means: what is overdue is not due today any more, and the week ends on Sunday.
 *
 * @param from first instant that counts
 * @param until first instant that does not
 */
record DuePeriod(Instant from, Instant until) {

    static DuePeriod of(TaskFilter.DueGroup group, Instant now) {
        LocalDate today = ZonedDateTime.ofInstant(now, WorkingCalendar.ZONE).toLocalDate();
        return switch (group) {
            case OVERDUE -> new DuePeriod(Instant.EPOCH, now);
            case TODAY -> new DuePeriod(now, startOf(today.plusDays(1)));
            case THIS_WEEK -> new DuePeriod(now, startOf(today.with(TemporalAdjusters.next(DayOfWeek.MONDAY))));
        };
    }

    /** The first instant of a day in the office's time zone. */
    static Instant startOf(LocalDate date) {
        return date.atStartOfDay(WorkingCalendar.ZONE).toInstant();
    }
}
