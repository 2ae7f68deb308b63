package vn.gov.dongthap.vpdt.calendar;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The kept days, as stored. */
@Repository
class CalendarDays {

    private static final RowMapper<CalendarDay> DAY = (row, n) -> new CalendarDay(
            row.getObject("calendar_date", LocalDate.class),
            DayKind.valueOf(row.getString("kind")),
            row.getString("name"));

    private final JdbcClient jdbc;

    CalendarDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<LocalDate, DayKind> all() {
        return jdbc.sql("select calendar_date, kind, name from calendar_day").query(DAY).list().stream()
                .collect(Collectors.toUnmodifiableMap(CalendarDay::date, CalendarDay::kind));
    }

    CalendarYear year(int year) {
        List<CalendarDay> days = jdbc.sql("""
                        select calendar_date, kind, name from calendar_day
                        where calendar_date between ? and ? order by calendar_date
                        """)
                .params(Date.valueOf(LocalDate.of(year, 1, 1)), Date.valueOf(LocalDate.of(year, 12, 31)))
                .query(DAY)
                .list();
        Optional<String> notice = jdbc.sql("select notice from calendar_notice where calendar_year = ?")
                .param(year)
                .query(String.class)
                .optional();
        return new CalendarYear(year, days, notice);
    }

    void put(CalendarDay day) {
        remove(day.date());
        jdbc.sql("insert into calendar_day (calendar_date, kind, name) values (?, ?, ?)")
                .params(Date.valueOf(day.date()), day.kind().name(), day.name())
                .update();
    }

    boolean remove(LocalDate date) {
        return jdbc.sql("delete from calendar_day where calendar_date = ?")
                        .param(Date.valueOf(date))
                        .update()
                > 0;
    }

    boolean isEmpty() {
        return jdbc.sql("select count(*) from calendar_day").query(Long.class).single() == 0;
    }

    void confirm(int year, String notice) {
        withdrawConfirmation(year);
        jdbc.sql("insert into calendar_notice (calendar_year, notice) values (?, ?)")
                .params(year, notice)
                .update();
    }

    void withdrawConfirmation(int year) {
        jdbc.sql("delete from calendar_notice where calendar_year = ?")
                .param(year)
                .update();
    }
}
