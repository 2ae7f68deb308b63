package vn.gov.dongthap.vpdt.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Counts deadlines the way the law does (A8). CONTRACT: becomes a class with these methods. */
public interface WorkingCalendar {

    /** The province's time zone; instants are stored in UTC and shown here. */
    ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** Whether offices work on that date: a weekday that is no holiday, or a compensatory working day. */
    boolean isWorkingDay(LocalDate date);

    /** The date itself if it is a working day, else the next one that is. */
    LocalDate workingDayFrom(LocalDate date);

    /**
     * When a term that starts with an event ends: the event's own day is not counted, a last day off moves to the next
     * working day, and the day ends with the office, at 17:00 in {@link #ZONE}. A zero term ends with the event's own
     * working day.
     */
    Instant deadline(Instant event, Term term);

    /** The end of office hours of that date. */
    Instant endOf(LocalDate date);
}
