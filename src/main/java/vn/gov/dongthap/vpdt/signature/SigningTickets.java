package vn.gov.dongthap.vpdt.signature;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Documents on their way to somebody's own device and back. Of the links only hashes are kept. */
@Repository
class SigningTickets {

    private static final int TOKEN_BYTES = 32;
    private static final String COLUMNS =
            "select id, purpose, person_id, agency_id, certificate_sha256, served_file_id from signing_ticket ";

    private final JdbcClient jdbc;
    private final SecureRandom random = new SecureRandom();

    SigningTickets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the document comes back with. */
    enum Purpose {
        SIGN,
        SEAL
    }

    /**
     * A document on its way.
     *
     * @param id record id
     * @param purpose what it comes back with
     * @param personId who signs
     * @param agencyId agency they act for
     * @param certificate hash of the certificate it must come back signed by
     * @param servedFileId the file that was handed out
     */
    record Ticket(long id, Purpose purpose, long personId, long agencyId, String certificate, long servedFileId) {}

    /**
     * Both links of a new ticket.
     *
     * @param id the ticket
     * @param fetch token to get the document with
     * @param giveBack token to give it back with
     */
    record Links(long id, String fetch, String giveBack) {}

    Links open(
            Purpose purpose,
            long personId,
            long agencyId,
            String certificate,
            long sourceFileId,
            long servedFileId,
            Instant now,
            Instant expires) {
        String fetch = token();
        String giveBack = token();
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into signing_ticket (purpose, fetch_hash, return_hash, person_id, agency_id,
                                                    certificate_sha256, source_file_id, served_file_id, created_at,
                                                    expires_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        purpose.name(),
                        hash(fetch),
                        hash(giveBack),
                        personId,
                        agencyId,
                        certificate,
                        sourceFileId,
                        servedFileId,
                        Timestamp.from(now),
                        Timestamp.from(expires))
                .update(key, "id");
        return new Links(key.getKeyAs(Long.class), fetch, giveBack);
    }

    /** Uses the first link up; empty when it is wrong, late or used. */
    Optional<Ticket> fetch(String token, Instant now) {
        int used = jdbc.sql("update signing_ticket set fetched_at = ?"
                        + " where fetch_hash = ? and fetched_at is null and expires_at > ?")
                .params(Timestamp.from(now), hash(token), Timestamp.from(now))
                .update();
        return used == 0
                ? Optional.empty()
                : jdbc.sql(COLUMNS + "where fetch_hash = ?")
                        .param(hash(token))
                        .query(SigningTickets::ticket)
                        .optional();
    }

    /** The ticket the second link is for, while it is still good. */
    Optional<Ticket> awaited(String token, Instant now) {
        return jdbc.sql(COLUMNS + "where return_hash = ? and fetched_at is not null and returned_at is null"
                        + " and expires_at > ?")
                .params(hash(token), Timestamp.from(now))
                .query(SigningTickets::ticket)
                .optional();
    }

    /** Uses the second link up, for one of those who try at the same time. */
    boolean giveBack(long id, Instant now) {
        return jdbc.sql("update signing_ticket set returned_at = ? where id = ? and returned_at is null")
                        .params(Timestamp.from(now), id)
                        .update()
                == 1;
    }

    void keepResult(long id, long fileId) {
        jdbc.sql("update signing_ticket set result_file_id = ? where id = ?")
                .params(fileId, id)
                .update();
    }

    Optional<Long> resultOf(long id, long personId) {
        return jdbc.sql("select result_file_id from signing_ticket"
                        + " where id = ? and person_id = ? and result_file_id is not null")
                .params(id, personId)
                .query(Long.class)
                .optional();
    }

    /** Whether somebody's ticket has come back; empty when it is somebody else's. */
    Optional<Boolean> isBack(long id, long personId) {
        return jdbc.sql("select result_file_id is not null from signing_ticket where id = ? and person_id = ?")
                .params(id, personId)
                .query(Boolean.class)
                .optional();
    }

    /** The newest result of that person for a document, of tickets made since then. */
    Optional<Long> newestResult(Purpose purpose, long sourceFileId, long personId, Instant since) {
        return jdbc.sql("""
                        select result_file_id from signing_ticket
                         where source_file_id = ? and person_id = ? and purpose = ? and created_at >= ?
                           and result_file_id is not null
                         order by created_at desc, id desc fetch first 1 row only
                        """)
                .params(sourceFileId, personId, purpose.name(), Timestamp.from(since))
                .query(Long.class)
                .optional();
    }

    /** Nobody needs a ticket that ran out without coming back. */
    int forgetExpired(Instant before) {
        return jdbc.sql("delete from signing_ticket where expires_at < ? and returned_at is null")
                .param(Timestamp.from(before))
                .update();
    }

    private String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Ticket ticket(ResultSet row, int number) throws SQLException {
        return new Ticket(
                row.getLong("id"),
                Purpose.valueOf(row.getString("purpose")),
                row.getLong("person_id"),
                row.getLong("agency_id"),
                row.getString("certificate_sha256"),
                row.getLong("served_file_id"));
    }

    private static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
