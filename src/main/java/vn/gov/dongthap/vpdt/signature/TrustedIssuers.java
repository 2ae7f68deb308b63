package vn.gov.dongthap.vpdt.signature;

import eu.europa.esig.dss.model.x509.CertificateToken;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.gov.dongthap.vpdt.law.RecordNotFound;

/** The issuers that are trusted, the same on every node. The demonstration's own count only while it is on. */
@Repository
class TrustedIssuers {

    /** Parsing takes longer than reading; a certificate never changes under its hash. */
    private final Map<String, CertificateToken> parsed = new ConcurrentHashMap<>();

    private final JdbcClient jdbc;
    private final Clock clock;
    private final boolean demonstration;

    TrustedIssuers(JdbcClient jdbc, Clock clock, @Value("${vpdt.demo}") boolean demonstration) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.demonstration = demonstration;
    }

    List<TrustAnchor> anchors() {
        return jdbc.sql(
                        "select sha256, certificate, public_duty, demo from trusted_issuer where demo = false or demo = ?"
                                + " order by id")
                .param(demonstration)
                .query((row, n) -> {
                    byte[] encoded = row.getBytes("certificate");
                    CertificateToken token = parsed.computeIfAbsent(
                            row.getString("sha256"), sha256 -> new CertificateToken(parse(encoded)));
                    return new TrustAnchor(token, kind(row.getBoolean("demo"), row.getBoolean("public_duty")));
                })
                .list();
    }

    /** Adds an issuer, once. */
    void trust(X509Certificate certificate, boolean publicDuty, boolean demo) {
        CertificateFacts facts = CertificateFacts.of(certificate);
        jdbc.sql("""
                        insert into trusted_issuer (name, sha256, certificate, public_duty, demo, valid_to, added_at)
                        select cast(? as varchar(300)), cast(? as varchar(64)), cast(? as bytea), cast(? as boolean),
                               cast(? as boolean), cast(? as timestamp with time zone),
                               cast(? as timestamp with time zone)
                        where not exists (select 1 from trusted_issuer where sha256 = ?)
                        """)
                .params(
                        facts.name(),
                        facts.sha256(),
                        encoded(certificate),
                        publicDuty,
                        demo,
                        Timestamp.from(facts.validTo()),
                        Timestamp.from(clock.instant()),
                        facts.sha256())
                .update();
    }

    List<IssuerRow> rows() {
        return jdbc.sql("select id, name, public_duty, demo, valid_to from trusted_issuer"
                        + " where demo = false or demo = ? order by name, id fetch first 500 rows only")
                .param(demonstration)
                .query((row, n) -> new IssuerRow(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getBoolean("public_duty"),
                        row.getBoolean("demo"),
                        row.getObject("valid_to", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Removes an issuer; its name. @throws RecordNotFound when there is none */
    String remove(long id) {
        String name = jdbc.sql("select name from trusted_issuer where id = ? and demo = false")
                .param(id)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new RecordNotFound("trusted issuer " + id));
        jdbc.sql("delete from trusted_issuer where id = ?").param(id).update();
        return name;
    }

    static X509Certificate parse(byte[] encoded) {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded));
        } catch (CertificateException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static CertificateKind kind(boolean demo, boolean publicDuty) {
        if (demo) {
            return CertificateKind.DEMONSTRATION;
        }
        return publicDuty ? CertificateKind.PUBLIC_DUTY : CertificateKind.OTHER;
    }
}
