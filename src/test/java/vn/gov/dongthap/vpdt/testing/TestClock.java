package vn.gov.dongthap.vpdt.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The clock of the tests: real time until a test sets it, and forward from there. */
public final class TestClock extends Clock {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Ho_Chi_Minh");

    private volatile Duration offset = Duration.ZERO;
    private volatile @Nullable Instant stopped;

    /** Sets the office's local time; the clock goes on ticking from there. */
    public void setTo(LocalDateTime officeTime) {
        offset = Duration.between(Instant.now(), officeTime.atZone(OFFICE).toInstant());
        stopped = null;
    }

    /** Holds the office's local time there, for what must happen at exactly one instant. */
    public void stopAt(LocalDateTime officeTime) {
        stopped = officeTime.atZone(OFFICE).toInstant();
    }

    public void advance(Duration duration) {
        offset = offset.plus(duration);
    }

    /** Back to real time; call it after each test that moved the clock. */
    public void reset() {
        offset = Duration.ZERO;
        stopped = null;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        Instant held = stopped;
        return held != null ? Clock.fixed(held, zone) : Clock.offset(Clock.system(zone), offset);
    }

    @Override
    public Instant instant() {
        Instant held = stopped;
        return held != null ? held : Instant.now().plus(offset);
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
