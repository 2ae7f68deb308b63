package vn.gov.dongthap.vpdt.identity;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts sign-in attempts in the database, so that every node refuses the same people. An attempt counts before its
 * password is looked at and is taken back on success: a hundred guesses at once are no more than five.
 */
@Component
class SignInAttempts {

    private final JdbcClient jdbc;
    private final TransactionTemplate alone;
    private final IdentitySettings settings;
    private final Clock clock;

    SignInAttempts(JdbcClient jdbc, PlatformTransactionManager transactions, IdentitySettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.settings = settings;
        this.clock = clock;
    }

    /** Counts an attempt; false when the address has none left for now. */
    boolean admitAddress(String address) {
        return admit("a:" + address, settings.attemptsPerAddress(), false);
    }

    /** Counts an attempt; false when the account has none left for now. Each attempt prolongs the wait. */
    boolean admitAccount(String username) {
        return admit("u:" + username, settings.attemptsPerAccount(), true);
    }

    /** Whether the attempt just counted was the last one for now. */
    boolean accountIsClosed(String username) {
        return jdbc.sql("select failures >= ? from sign_in_attempts where source = ?")
                .param(settings.attemptsPerAccount())
                .param("u:" + username)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Takes the attempt back and forgets the account's earlier failures; those of the address stay. */
    void succeeded(String username, String address) {
        alone.executeWithoutResult(status -> {
            jdbc.sql("delete from sign_in_attempts where source = ?")
                    .param("u:" + username)
                    .update();
            jdbc.sql("update sign_in_attempts set failures = failures - 1 where source = ? and failures > 0")
                    .param("a:" + address)
                    .update();
        });
    }

    private boolean admit(String source, int limit, boolean prolong) {
        if (count(source, limit, prolong)) {
            return true;
        }
        try {
            alone.executeWithoutResult(status -> begin(source));
            return true;
        } catch (DuplicateKeyException alreadyCounted) {
            return count(source, limit, prolong);
        }
    }

    private boolean count(String source, int limit, boolean prolong) {
        Integer counted = alone.execute(status -> jdbc.sql("""
                        update sign_in_attempts
                        set failures = case when counts_until <= :now then 1 else failures + 1 end,
                            counts_until = case when :prolong or counts_until <= :now then :until else counts_until end
                        where source = :source and (failures < :limit or counts_until <= :now)
                        """)
                .param("now", at(clock.instant()))
                .param("until", at(clock.instant().plus(settings.closedFor())))
                .param("prolong", prolong)
                .param("source", source)
                .param("limit", limit)
                .update());
        return counted != null && counted == 1;
    }

    private void begin(String source) {
        Instant now = clock.instant();
        jdbc.sql("delete from sign_in_attempts where counts_until < ? and source <> ?")
                .param(at(now))
                .param(source)
                .update();
        jdbc.sql("insert into sign_in_attempts (source, failures, counts_until) values (?, 1, ?)")
                .param(source)
                .param(at(now.plus(settings.closedFor())))
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
