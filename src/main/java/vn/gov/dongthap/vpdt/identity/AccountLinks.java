package vn.gov.dongthap.vpdt.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * One-time links by which people choose the password of their account. One per account; a new token ends the one before.
 */
@Component
public class AccountLinks {

    private final JdbcClient jdbc;
    private final IdentitySettings settings;
    private final Clock clock;

    AccountLinks(JdbcClient jdbc, IdentitySettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** What a link is for. */
    public enum Purpose {
        /** The first password of a granted account. */
        ACTIVATION,
        /** A new password in place of one forgotten or disclosed (Q18.1b). */
        PASSWORD
    }

    /**
     * Where a link leads.
     *
     * @param accountId account
     * @param username its sign-in name
     * @param purpose what for
     */
    public record Target(long accountId, String username, Purpose purpose) {}

    /** Lets the account have a link; one that was open before ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    void open(long accountId, Purpose purpose) {
        jdbc.sql("delete from account_link where account_id = ?")
                .param(accountId)
                .update();
        jdbc.sql("insert into account_link (account_id, purpose) values (?, ?)")
                .params(accountId, purpose.name())
                .update();
    }

    /** Ends the account's link, used or not. */
    @Transactional(propagation = Propagation.MANDATORY)
    void close(long accountId) {
        jdbc.sql("delete from account_link where account_id = ?")
                .param(accountId)
                .update();
    }

    /**
     * The path of the account's link with a token made now, for a mail that is leaving or for somebody who hands it over;
     * earlier tokens end. Empty when the account waits for no password.
     */
    @Transactional
    public Optional<String> path(long accountId) {
        String token = OneTimeToken.fresh();
        int given = jdbc.sql("""
                        update account_link set token_hash = :hash, expires_at = case purpose
                            when 'ACTIVATION' then cast(:late as timestamp with time zone)
                            else cast(:soon as timestamp with time zone) end
                        where account_id = :account and used_at is null
                        """)
                .param("hash", OneTimeToken.hash(token))
                .param("late", from(settings.activationLinkFor()))
                .param("soon", from(settings.passwordLinkFor()))
                .param("account", accountId)
                .update();
        return given == 1 ? Optional.of("/kich-hoat/" + token) : Optional.empty();
    }

    /** The path of the link of somebody's own account, see {@link #path(long)}. */
    @Transactional
    public Optional<String> pathOf(long personId) {
        return jdbc.sql("select id from account where person_id = ?")
                .param(personId)
                .query(Long.class)
                .optional()
                .flatMap(this::path);
    }

    /** Whether the account's holder may choose a password by a link. */
    @Transactional(readOnly = true)
    boolean awaits(long accountId) {
        return jdbc.sql("select count(*) from account_link where account_id = ? and used_at is null")
                        .param(accountId)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** Where a token leads; empty when it is wrong, late or used. */
    @Transactional(readOnly = true)
    public Optional<Target> target(String token) {
        return jdbc.sql("""
                        select l.account_id, a.username, l.purpose from account_link l
                        join account a on a.id = l.account_id
                        where l.token_hash = ? and l.used_at is null and l.expires_at > ?
                        """)
                .params(OneTimeToken.hash(token), now())
                .query((row, n) -> new Target(
                        row.getLong("account_id"),
                        row.getString("username"),
                        Purpose.valueOf(row.getString("purpose"))))
                .optional();
    }

    /** Uses the token up; false when somebody else did meanwhile. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean consume(String token) {
        return jdbc.sql(
                                "update account_link set used_at = ? where token_hash = ? and used_at is null and expires_at > ?")
                        .params(now(), OneTimeToken.hash(token), now())
                        .update()
                == 1;
    }

    private OffsetDateTime from(Duration term) {
        Instant end = clock.instant().plus(term);
        return end.atOffset(ZoneOffset.UTC);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
