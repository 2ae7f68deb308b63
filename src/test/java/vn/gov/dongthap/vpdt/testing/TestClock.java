package vn.gov.dongthap.vpdt.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The clock of the tests: real time until a test sets it, and forward from there. */
public final class TestClock extends Clock {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Ho_Chi_Minh");

    private volatile Duration offset = Duration.ZERO;

    /** Sets the office's local time; the clock goes on ticking from there. */
    public void setTo(LocalDateTime officeTime) {
        offset = Duration.between(Instant.now(), officeTime.atZone(OFFICE).toInstant());
    }

    public void advance(Duration duration) {
        offset = offset.plus(duration);
    }

    /** Back to real time; call it after each test that moved the clock. */
    public void reset() {
        offset = Duration.ZERO;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), offset);
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(offset);
    }

    @TestConfiguration
    static class Configuration {

        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock();
        }
    }
}
