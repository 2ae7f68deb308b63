package vn.gov.dongthap.vpdt.signature;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All registered certificates, newest first, for system administrators. */
@Component
public class CertificateList {

    /** Rows on a page. */
    public static final int PAGE = 30;

    /** How long before the end a certificate counts as about to run out. */
    static final Duration EXPIRING = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    CertificateList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A page of the list.
     *
     * @param before id the page before ended with, or null for the first page
     */
    @Transactional(readOnly = true)
    public CertificatePage page(@Nullable Long before) {
        Instant now = clock.instant();
        List<CertificateRow> rows = jdbc.sql("""
                        select c.id, c.owner, coalesce(p.full_name, a.name) as holder, k.full_name as custodian, c.name,
                               c.issuer, c.serial, c.key_place, c.valid_to, c.ended_at, c.demo
                        from registered_certificate c
                             left join person p on p.id = c.person_id
                             left join agency a on a.id = c.agency_id
                             left join person k on k.id = c.custodian_id
                        where c.id < ? order by c.id desc fetch first ? rows only
                        """)
                .params(before == null ? Long.MAX_VALUE : before, PAGE + 1)
                .query((row, n) -> row(row, now))
                .list();
        boolean more = rows.size() > PAGE;
        List<CertificateRow> shown = more ? rows.subList(0, PAGE) : rows;
        return new CertificatePage(shown, more ? shown.get(PAGE - 1).id() : null);
    }

    private static CertificateRow row(ResultSet row, Instant now) throws SQLException {
        Instant validTo = row.getObject("valid_to", OffsetDateTime.class).toInstant();
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new CertificateRow(
                row.getLong("id"),
                SignatureOwner.valueOf(row.getString("owner")),
                row.getString("holder"),
                row.getString("custodian"),
                row.getString("name"),
                row.getString("issuer"),
                row.getString("serial"),
                KeyPlaceKind.valueOf(row.getString("key_place")),
                validTo,
                ended == null ? null : ended.toInstant(),
                row.getBoolean("demo"),
                state(ended != null, validTo, now));
    }

    private static CertificateRow.State state(boolean ended, Instant validTo, Instant now) {
        if (ended) {
            return CertificateRow.State.ENDED;
        }
        if (now.isAfter(validTo)) {
            return CertificateRow.State.EXPIRED;
        }
        return now.plus(EXPIRING).isAfter(validTo) ? CertificateRow.State.EXPIRING : CertificateRow.State.IN_USE;
    }
}
