package vn.gov.dongthap.vpdt.calendar.web;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.calendar.CalendarDay;
import vn.gov.dongthap.vpdt.calendar.CalendarYear;
import vn.gov.dongthap.vpdt.calendar.DayKind;
import vn.gov.dongthap.vpdt.calendar.WorkingCalendar;

/** A month in rows of seven cells from Monday; cells outside the month are null. */
record MonthView(String name, List<List<@Nullable Cell>> weeks) {

    private static final int DAYS_IN_WEEK = 7;

    /** A day of the month, its style class, and what it is called if it differs from the plain week. */
    record Cell(int day, String style, String title) {}

    static MonthView of(CalendarYear kept, Month month, WorkingCalendar working) {
        Map<LocalDate, CalendarDay> days = kept.days().stream().collect(Collectors.toMap(CalendarDay::date, d -> d));
        YearMonth ofYear = YearMonth.of(kept.year(), month);
        List<List<@Nullable Cell>> weeks = new ArrayList<>();
        List<@Nullable Cell> week = new ArrayList<>();
        for (int blank = 1; blank < ofYear.atDay(1).getDayOfWeek().getValue(); blank++) {
            week.add(null);
        }
        for (int day = 1; day <= ofYear.lengthOfMonth(); day++) {
            LocalDate date = ofYear.atDay(day);
            week.add(cell(date, days.get(date), working.isWorkingDay(date)));
            if (week.size() == DAYS_IN_WEEK) {
                weeks.add(week);
                week = new ArrayList<>();
            }
        }
        if (!week.isEmpty()) {
            weeks.add(week);
        }
        return new MonthView("Tháng " + month.getValue(), weeks);
    }

    private static Cell cell(LocalDate date, @Nullable CalendarDay kept, boolean works) {
        String style = kept == null
                ? works ? "cal-work" : "cal-weekend"
                : kept.kind() == DayKind.HOLIDAY ? "cal-holiday" : "cal-makeup";
        return new Cell(
                date.getDayOfMonth(), style, kept == null ? "" : kept.kind().label() + ": " + kept.name());
    }
}
