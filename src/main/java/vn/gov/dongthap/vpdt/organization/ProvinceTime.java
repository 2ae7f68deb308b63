package vn.gov.dongthap.vpdt.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The province's own time: instants are kept in UTC, days begin and end here. */
public final class ProvinceTime {

    /** Where the province's clocks stand. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private ProvinceTime() {}

    /** Today's date in the province. */
    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
