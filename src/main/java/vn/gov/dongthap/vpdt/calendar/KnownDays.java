package vn.gov.dongthap.vpdt.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The kept days in memory, for at most half a minute: deadlines are counted in every transaction, days change a few
 * times a year, and a change made on another node must still be seen.
 */
@Component
class KnownDays {

    private static final Duration KEPT = Duration.ofSeconds(30);

    private final CalendarDays days;
    private final Clock clock;
    private volatile @Nullable Snapshot snapshot;

    KnownDays(CalendarDays days, Clock clock) {
        this.days = days;
        this.clock = clock;
    }

    Map<LocalDate, DayKind> current() {
        Instant now = clock.instant();
        Snapshot kept = snapshot;
        if (kept == null || Duration.between(kept.readAt, now).abs().compareTo(KEPT) > 0) {
            kept = new Snapshot(now, days.all());
            snapshot = kept;
        }
        return kept.days;
    }

    /** Forgets at the end of the running transaction, whichever way it ends. */
    void forget() {
        snapshot = null;
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                snapshot = null;
            }
        });
    }

    private record Snapshot(Instant readAt, Map<LocalDate, DayKind> days) {}
}
