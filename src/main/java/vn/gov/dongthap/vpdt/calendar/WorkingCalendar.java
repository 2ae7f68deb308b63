package vn.gov.dongthap.vpdt.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.organization.ProvinceTime;

/** Counts deadlines the way the law does (A8). */
@Component
public class WorkingCalendar {

    /** The province's time zone; instants are stored in UTC and shown here. */
    public static final ZoneId ZONE = ProvinceTime.ZONE;

    private final KnownDays days;
    private final OfficeHours hours;

    WorkingCalendar(KnownDays days, OfficeHours hours) {
        this.days = days;
        this.hours = hours;
    }

    /** Whether offices work on that date: a weekday that is no holiday, or a compensatory working day. */
    public boolean isWorkingDay(LocalDate date) {
        DayKind kind = days.current().get(date);
        return kind == null ? !isWeekend(date) : kind == DayKind.COMPENSATORY_WORK;
    }

    /** The date itself if it is a working day, else the next one that is. */
    public LocalDate workingDayFrom(LocalDate date) {
        LocalDate day = date;
        while (!isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /**
     * When a term that starts with an event ends: the event's own day is not counted, a last day off moves to the next
     * working day, and the day ends with the office, at 17:00 in {@link #ZONE}. A zero term ends with the event's own
     * working day. Working hours run from the event itself, through office hours only.
     */
    public Instant deadline(Instant event, Term term) {
        LocalDateTime happened = LocalDateTime.ofInstant(event, ZONE);
        LocalDate day = happened.toLocalDate();
        if (term.amount() == 0) {
            return endOf(workingDayFrom(day));
        }
        return switch (term.unit()) {
            case WORKING_DAYS -> endOf(afterWorkingDays(day, term.amount()));
            case CALENDAR_DAYS -> endOf(workingDayFrom(day.plusDays(term.amount())));
            case MONTHS -> endOf(workingDayFrom(day.plusMonths(term.amount())));
            case WORKING_HOURS -> afterWorkingTime(happened, Duration.ofHours(term.amount()));
        };
    }

    /** The beginning of office hours of that date. */
    public Instant startOf(LocalDate date) {
        return date.atTime(hours.morningFrom()).atZone(ZONE).toInstant();
    }

    /** The end of the morning's office hours of that date. */
    public Instant endOfMorning(LocalDate date) {
        return date.atTime(hours.morningTo()).atZone(ZONE).toInstant();
    }

    /** The end of office hours of that date. */
    public Instant endOf(LocalDate date) {
        return date.atTime(hours.afternoonTo()).atZone(ZONE).toInstant();
    }

    static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private LocalDate afterWorkingDays(LocalDate event, int amount) {
        LocalDate day = event;
        for (int counted = 0; counted < amount; counted++) {
            day = workingDayFrom(day.plusDays(1));
        }
        return day;
    }

    private Instant afterWorkingTime(LocalDateTime from, Duration amount) {
        LocalDate day = from.toLocalDate();
        LocalTime time = from.toLocalTime();
        Duration left = amount;
        while (true) {
            if (isWorkingDay(day)) {
                Duration morning = between(time, hours.morningFrom(), hours.morningTo());
                if (left.compareTo(morning) <= 0) {
                    return at(day, latest(time, hours.morningFrom()).plus(left));
                }
                Duration afternoon = between(time, hours.afternoonFrom(), hours.afternoonTo());
                left = left.minus(morning);
                if (left.compareTo(afternoon) <= 0) {
                    return at(day, latest(time, hours.afternoonFrom()).plus(left));
                }
                left = left.minus(afternoon);
            }
            day = day.plusDays(1);
            time = LocalTime.MIN;
        }
    }

    private static Duration between(LocalTime now, LocalTime from, LocalTime to) {
        LocalTime start = latest(now, from);
        return start.isBefore(to) ? Duration.between(start, to) : Duration.ZERO;
    }

    private static LocalTime latest(LocalTime a, LocalTime b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(ZONE).toInstant();
    }
}
