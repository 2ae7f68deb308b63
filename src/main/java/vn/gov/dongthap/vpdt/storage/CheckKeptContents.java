package vn.gov.dongthap.vpdt.storage;

import java.io.IOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every night, reads kept contents again and compares them with their hashes (N19.2a). Nodes share one round, some
 * contents at a time; a round that a night is too short for goes on in the next.
 */
@Component
class CheckKeptContents {

    private static final Logger LOG = LoggerFactory.getLogger(CheckKeptContents.class);
    private static final int AT_A_TIME = 100;
    /** What ended within it has been done tonight. */
    private static final Duration SAME_NIGHT = Duration.ofHours(12);

    private final FileDirectory directory;
    private final DamagedContents damaged;
    private final StorageSettings settings;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CheckKeptContents(
            FileDirectory directory,
            DamagedContents damaged,
            StorageSettings settings,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.directory = directory;
        this.damaged = damaged;
        this.settings = settings;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Round(String after, @Nullable Instant ended) {}

    @Scheduled(cron = "0 0 22 * * *", zone = "Asia/Ho_Chi_Minh")
    void check() {
        Instant until = clock.instant().plus(settings.checkedFor());
        int checked = 0;
        List<String> some = next();
        while (!some.isEmpty()) {
            judge(some);
            checked += some.size();
            some = clock.instant().isBefore(until) ? next() : List.of();
        }
        LOG.info("read {} contents again", checked);
    }

    /** The next contents of the round, for this node alone; none when the round has ended tonight. */
    private List<String> next() {
        List<String> some = transaction.execute(status -> {
            Round round = jdbc.sql("select after_sha256, ended_at from content_round where id = 1 for update")
                    .query((row, n) -> new Round(
                            row.getString("after_sha256"), instant(row.getObject("ended_at", OffsetDateTime.class))))
                    .single();
            Instant now = clock.instant();
            if (round.ended() != null && round.ended().plus(SAME_NIGHT).isAfter(now)) {
                return List.<String>of();
            }
            List<String> hashes = jdbc.sql("""
                            select distinct sha256 from stored_file where sha256 > ?
                            order by sha256 fetch first ? rows only
                            """)
                    .params(round.after(), AT_A_TIME)
                    .query(String.class)
                    .list();
            jdbc.sql("update content_round set after_sha256 = ?, ended_at = ? where id = 1")
                    .param(hashes.isEmpty() ? "" : hashes.get(hashes.size() - 1))
                    .param(hashes.isEmpty() ? Timestamp.from(now) : null)
                    .update();
            return hashes;
        });
        return some == null ? List.of() : some;
    }

    private void judge(List<String> hashes) {
        Set<String> known = new HashSet<>(damaged.among(hashes));
        for (String sha256 : hashes) {
            try {
                ContentCondition condition = directory.condition(sha256);
                if (condition != ContentCondition.WHOLE) {
                    damaged.found(sha256, condition);
                } else {
                    directory.guard(sha256);
                    if (known.contains(sha256)) {
                        damaged.mended(sha256);
                    }
                }
            } catch (IOException e) {
                LOG.error("content {} could not be read again", sha256, e);
            }
        }
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
