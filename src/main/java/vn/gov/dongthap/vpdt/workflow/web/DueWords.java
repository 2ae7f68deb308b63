package vn.gov.dongthap.vpdt.workflow.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.calendar.WorkingCalendar;

/**
 * How far off a due time is, in the words people use.
 *
 * @param text e.g. "Quá 2 ngày", "Còn 4 giờ"
 * @param detail the day, and the hour where it is today
 * @param pressure how it should catch the eye
 */
record DueWords(String text, String detail, Pressure pressure) {

    /** How a due time should catch the eye. */
    enum Pressure {
        LATE,
        SOON,
        NONE
    }

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    static DueWords of(@Nullable Instant due, Instant now) {
        if (due == null) {
            return new DueWords("Không có hạn", "", Pressure.NONE);
        }
        ZonedDateTime dueHere = due.atZone(WorkingCalendar.ZONE);
        LocalDate today = now.atZone(WorkingCalendar.ZONE).toLocalDate();
        long days = ChronoUnit.DAYS.between(today, dueHere.toLocalDate());
        if (due.isBefore(now)) {
            String text = days == 0 ? "Quá " + hours(due, now) : "Quá " + -days + " ngày";
            return new DueWords(text, detail(dueHere, days), Pressure.LATE);
        }
        if (days == 0) {
            return new DueWords("Còn " + hours(now, due), detail(dueHere, days), Pressure.SOON);
        }
        return new DueWords("Còn " + days + " ngày", detail(dueHere, days), Pressure.NONE);
    }

    private static String detail(ZonedDateTime due, long days) {
        return days == 0 ? "Hôm nay " + HOUR.format(due) : DAY.format(due);
    }

    private static String hours(Instant from, Instant to) {
        long minutes = Math.max(1, Duration.between(from, to).toMinutes());
        return minutes < 60 ? minutes + " phút" : minutes / 60 + " giờ";
    }
}
