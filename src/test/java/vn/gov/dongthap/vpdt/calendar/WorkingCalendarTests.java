package vn.gov.dongthap.vpdt.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;

@IntegrationTest
class WorkingCalendarTests {

    @Autowired
    private WorkingCalendar calendar;

    @DisplayName("A8 terms end as the law counts them")
    @ParameterizedTest(name = "{1} after {0} ends {2}: {3}")
    @CsvSource({
        "2026-03-02T09:00, P1WD,  2026-03-03T17:00, the event's own day is not counted",
        "2026-03-02T23:30, P1WD,  2026-03-03T17:00, however late the event",
        "2026-03-06T09:00, P1WD,  2026-03-09T17:00, the weekend is skipped",
        "2026-03-07T09:00, P1WD,  2026-03-09T17:00, an event on Saturday",
        "2026-02-13T09:00, P1WD,  2026-02-23T17:00, Tết 2026 is skipped",
        "2026-02-13T09:00, P3WD,  2026-02-25T17:00, Tết 2026 is skipped",
        "2026-02-11T09:00, P3WD,  2026-02-23T17:00, a term that spans Tết",
        "2027-02-04T09:00, P1WD,  2027-02-12T17:00, Tết 2027 with its days in lieu",
        "2026-01-01T09:00, P2WD,  2026-01-06T17:00, the day given in exchange is off",
        "2026-01-09T09:00, P1WD,  2026-01-10T17:00, the Saturday worked in exchange counts",
        "2026-08-21T09:00, P1WD,  2026-08-22T17:00, the Saturday worked in exchange counts",
        "2026-08-28T09:00, P1WD,  2026-09-03T17:00, five days of National Day",
        "2026-04-24T09:00, P2WD,  2026-04-29T17:00, Giỗ Tổ on a Sunday moves to Monday",
        "2026-03-02T09:00, P15D,  2026-03-17T17:00, calendar days run through weekends",
        "2026-03-02T09:00, P5D,   2026-03-09T17:00, a last day on Saturday moves to Monday",
        "2026-02-11T09:00, P5D,   2026-02-23T17:00, a last day in Tết moves behind Tết",
        "2026-04-15T09:00, P15D,  2026-05-04T17:00, a last day on 30/4 moves behind 1/5 and the weekend",
        "2026-01-31T09:00, P1M,   2026-03-02T17:00, a month ends on its last day, which is a Saturday",
        "2026-03-02T09:00, P6M,   2026-09-03T17:00, six months end on National Day",
        "2026-03-02T09:00, P0WD,  2026-03-02T17:00, a zero term ends the same day",
        "2026-03-07T09:00, P0D,   2026-03-09T17:00, a zero term on a day off ends the next working day",
        "2026-03-02T08:00, PT2WH, 2026-03-02T10:00, hours within the morning",
        "2026-03-02T10:30, PT2WH, 2026-03-02T14:30, hours over noon",
        "2026-03-02T16:00, PT2WH, 2026-03-03T08:00, hours over night",
        "2026-03-02T19:00, PT2WH, 2026-03-03T09:00, an event after the office closed",
        "2026-03-02T05:00, PT8WH, 2026-03-02T17:00, a whole office day",
        "2026-03-06T16:00, PT2WH, 2026-03-09T08:00, hours over the weekend",
        "2026-02-13T16:30, PT1WH, 2026-02-23T07:30, hours over Tết"
    })
    void countsTerms(LocalDateTime event, String term, LocalDateTime end, String why) {
        Instant deadline = calendar.deadline(office(event), Term.parse(term));

        assertThat(LocalDateTime.ofInstant(deadline, WorkingCalendar.ZONE)).isEqualTo(end);
    }

    @Test
    @DisplayName("A8 the office's date counts, not the one in Greenwich")
    void takesTheDateOfTheOffice() {
        Instant mondayMorning = Instant.parse("2026-03-01T23:30:00Z");

        assertThat(calendar.deadline(mondayMorning, Term.parse("P1WD")))
                .isEqualTo(Instant.parse("2026-03-03T10:00:00Z"));
    }

    @Test
    @DisplayName("A8 the next working day")
    void findsTheNextWorkingDay() {
        assertThat(calendar.workingDayFrom(LocalDate.of(2026, 2, 14))).isEqualTo(LocalDate.of(2026, 2, 23));
        assertThat(calendar.workingDayFrom(LocalDate.of(2026, 8, 22))).isEqualTo(LocalDate.of(2026, 8, 22));
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 8, 23))).isFalse();
    }

    @Test
    void refusesOfficeHoursThatOverlap() {
        assertThatThrownBy(() -> new OfficeHours(
                        LocalTime.of(7, 0), LocalTime.of(14, 0), LocalTime.of(13, 30), LocalTime.of(17, 0)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Instant office(LocalDateTime time) {
        return time.atZone(WorkingCalendar.ZONE).toInstant();
    }
}
