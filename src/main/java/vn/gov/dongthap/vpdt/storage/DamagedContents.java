package vn.gov.dongthap.vpdt.storage;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.dongthap.vpdt.audit.Actor;
import vn.gov.dongthap.vpdt.audit.AuditLog;

/**
 * Contents found not to be what was kept (N19.2a). Each is recorded, logged and announced once, in a transaction of its
 * own: whoever came upon it is refused, and their transaction rolled back.
 */
@Component
class DamagedContents {

    private static final Logger LOG = LoggerFactory.getLogger(DamagedContents.class);
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final MessageSource messages;
    private final TransactionTemplate alone;
    private final Clock clock;

    DamagedContents(
            JdbcClient jdbc,
            AuditLog audit,
            ApplicationEventPublisher events,
            MessageSource messages,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.events = events;
        this.messages = messages;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    private record Named(long id, String name) {}

    /** Records what was found, unless it is known. */
    void found(String sha256, ContentCondition condition) {
        boolean missing = condition == ContentCondition.MISSING;
        LOG.error("content {} is {}", sha256, missing ? "missing" : "not what was kept");
        try {
            alone.executeWithoutResult(status -> oldest(sha256)
                    .filter(file -> add(sha256, missing))
                    .ifPresent(file -> {
                        append(
                                "content.damaged",
                                missing ? "storage.log.missing" : "storage.log.changed",
                                sha256,
                                file);
                        events.publishEvent(new ContentDamaged(sha256, file.id(), file.name()));
                    }));
        } catch (DuplicateKeyException foundElsewhereToo) {
            LOG.debug("content {} was recorded by another", sha256);
        }
    }

    /** Which of these are recorded as damaged. */
    List<String> among(List<String> hashes) {
        return hashes.isEmpty()
                ? List.of()
                : jdbc.sql("select sha256 from damaged_content where sha256 in (:hashes)")
                        .param("hashes", hashes)
                        .query(String.class)
                        .list();
    }

    /** Forgets damage that was mended, from a backup say. */
    void mended(String sha256) {
        alone.executeWithoutResult(status -> {
            int rows = jdbc.sql("delete from damaged_content where sha256 = ?")
                    .param(sha256)
                    .update();
            if (rows > 0) {
                oldest(sha256).ifPresent(file -> append("content.mended", "storage.log.mended", sha256, file));
            }
        });
    }

    private boolean add(String sha256, boolean missing) {
        return jdbc.sql("""
                        insert into damaged_content (sha256, missing, found_at)
                        select cast(:sha256 as varchar(64)), cast(:missing as boolean),
                               cast(:now as timestamp with time zone)
                        where not exists (select 1 from damaged_content where sha256 = :sha256)
                        """)
                        .param("sha256", sha256)
                        .param("missing", missing)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                > 0;
    }

    private Optional<Named> oldest(String sha256) {
        return jdbc.sql("select id, name from stored_file where sha256 = ? order by id fetch first 1 rows only")
                .param(sha256)
                .query((row, n) -> new Named(row.getLong("id"), row.getString("name")))
                .optional();
    }

    private void append(String action, String key, String sha256, Named file) {
        audit.append(
                Actor.SYSTEM,
                action,
                "stored-file",
                file.id(),
                "N19.2a",
                messages.getMessage(key, new Object[] {file.name(), sha256}, VIETNAMESE));
    }
}
