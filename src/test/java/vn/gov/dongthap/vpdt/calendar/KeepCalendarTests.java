package vn.gov.dongthap.vpdt.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.gov.dongthap.vpdt.audit.Actor;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.TestClock;

@IntegrationTest
class KeepCalendarTests {

    private static final LocalDate FRIDAY = LocalDate.of(2031, 3, 7);

    @Autowired
    private KeepCalendar keep;

    @Autowired
    private WorkingCalendar calendar;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TestClock clock;

    @AfterEach
    void forgetTheDay() {
        keep.remove(FRIDAY, Actor.SYSTEM);
        clock.reset();
    }

    @Test
    @DisplayName("A8 a day that is set is not overwritten unseen")
    void refusesADayThatIsSet() {
        keep.set(FRIDAY.plusDays(7), DayKind.HOLIDAY, "Nghỉ lễ", Actor.SYSTEM);

        assertThatThrownBy(() -> keep.set(FRIDAY.plusDays(7), DayKind.HOLIDAY, "Trùng", Actor.SYSTEM))
                .isInstanceOf(RuleBroken.class)
                .extracting("messageKey")
                .isEqualTo("calendar.day.known");
        keep.remove(FRIDAY.plusDays(7), Actor.SYSTEM);
    }

    @Test
    @DisplayName("A8 a holiday counts from the moment it is kept, and no longer than that")
    void addsAndRemovesHolidays() {
        keep.set(FRIDAY, DayKind.HOLIDAY, " Nghỉ lễ bổ sung ", Actor.SYSTEM);

        assertThat(calendar.isWorkingDay(FRIDAY)).isFalse();
        assertThat(keep.year(2031).days()).containsExactly(new CalendarDay(FRIDAY, DayKind.HOLIDAY, "Nghỉ lễ bổ sung"));

        keep.remove(FRIDAY, Actor.SYSTEM);

        assertThat(calendar.isWorkingDay(FRIDAY)).isTrue();
    }

    @Test
    @DisplayName("A8 a holiday kept on another node counts here within half a minute")
    void seesWhatAnotherNodeKept() {
        assertThat(calendar.isWorkingDay(FRIDAY)).isTrue();
        jdbc.update("insert into calendar_day (calendar_date, kind, name) values (date '2031-03-07', 'HOLIDAY', 'x')");

        clock.advance(Duration.ofSeconds(31));

        assertThat(calendar.isWorkingDay(FRIDAY)).isFalse();
    }

    @Test
    @DisplayName("A8 a year is confirmed by its notice, and anew after each change")
    void asksForConfirmationAfterEachChange() {
        keep.confirm(2031, "Thông báo 10/TB-BNV ngày 01/12/2030", Actor.SYSTEM);
        assertThat(keep.year(2031).notice()).contains("Thông báo 10/TB-BNV ngày 01/12/2030");

        keep.set(FRIDAY, DayKind.HOLIDAY, "Nghỉ lễ", Actor.SYSTEM);

        assertThat(keep.year(2031).notice()).isEmpty();
    }

    @Test
    @DisplayName("A8 the demonstration years wait for confirmation")
    void marksDemonstrationYearsAsUnconfirmed() {
        assertThat(keep.year(2026).days()).hasSizeGreaterThan(10);
        assertThat(keep.year(2026).notice()).isEmpty();
    }

    @Test
    @DisplayName("A8 only a weekend day can be worked in exchange")
    void refusesToMakeAWeekdayCompensatory() {
        assertThatThrownBy(() -> keep.set(FRIDAY, DayKind.COMPENSATORY_WORK, "Làm bù", Actor.SYSTEM))
                .isInstanceOf(RuleBroken.class)
                .extracting("messageKey")
                .isEqualTo("calendar.compensatory.weekday");
    }

    @Test
    @DisplayName("A8 a day needs a name")
    void refusesADayWithoutName() {
        assertThatThrownBy(() -> keep.set(FRIDAY, DayKind.HOLIDAY, "  ", Actor.SYSTEM))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> keep.confirm(2031, " ", Actor.SYSTEM)).isInstanceOf(RuleBroken.class);
    }
}
