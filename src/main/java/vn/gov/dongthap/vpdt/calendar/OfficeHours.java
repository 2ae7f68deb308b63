package vn.gov.dongthap.vpdt.calendar;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When offices work on a working day, in local time; {@code vpdt.calendar.*} sets other hours.
 *
 * @param morningFrom start of the morning
 * @param morningTo end of the morning
 * @param afternoonFrom start of the afternoon
 * @param afternoonTo end of the office day; deadlines end then
 */
@ConfigurationProperties("vpdt.calendar")
record OfficeHours(
        @DefaultValue("07:00") LocalTime morningFrom,
        @DefaultValue("11:30") LocalTime morningTo,
        @DefaultValue("13:30") LocalTime afternoonFrom,
        @DefaultValue("17:00") LocalTime afternoonTo) {

    OfficeHours {
        if (!morningFrom.isBefore(morningTo)
                || morningTo.isAfter(afternoonFrom)
                || !afternoonFrom.isBefore(afternoonTo)) {
            throw new IllegalArgumentException("office hours overlap: " + morningFrom + "-" + morningTo + ", "
                    + afternoonFrom + "-" + afternoonTo);
        }
    }
}
