package vn.gov.dongthap.vpdt.identity;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The one-time token that lets the first administrator in; only its hash is kept. */
@Component
class SetupLink {

    private final JdbcClient jdbc;
    private final IdentitySettings settings;
    private final Clock clock;

    SetupLink(JdbcClient jdbc, IdentitySettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** A new token, or empty while one is still waiting to be used: each is shown once only. */
    Optional<String> issue() {
        String token = OneTimeToken.fresh();
        OffsetDateTime expires = at(clock.instant().plus(settings.setupLinkFor()));
        int renewed = jdbc.sql(
                        "update setup_link set token_hash = ?, expires_at = ? where used_at is null and expires_at <= ?")
                .param(OneTimeToken.hash(token))
                .param(expires)
                .param(at(clock.instant()))
                .update();
        return renewed == 1 || insert(token, expires) ? Optional.of(token) : Optional.empty();
    }

    /** Whether the token would still be accepted. */
    boolean accepts(String token) {
        return jdbc.sql("select count(*) from setup_link where token_hash = ? and used_at is null and expires_at > ?")
                        .param(OneTimeToken.hash(token))
                        .param(at(clock.instant()))
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** Uses the token up, in the caller's transaction; false when it is wrong, late or used. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean consume(String token) {
        return jdbc.sql("update setup_link set used_at = ? where token_hash = ? and used_at is null and expires_at > ?")
                        .param(at(clock.instant()))
                        .param(OneTimeToken.hash(token))
                        .param(at(clock.instant()))
                        .update()
                == 1;
    }

    private boolean insert(String token, OffsetDateTime expires) {
        try {
            jdbc.sql("insert into setup_link (id, token_hash, expires_at) values (1, ?, ?)")
                    .param(OneTimeToken.hash(token))
                    .param(expires)
                    .update();
            return true;
        } catch (DuplicateKeyException alreadyThere) {
            return false;
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
