package vn.gov.dongthap.vpdt.notification;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Mails between their event and the mail server. Each method is one statement and a transaction of its own: nothing is
 * locked while a server is spoken to.
 */
@Repository
class Outbox {

    private static final int LONGEST_PROBLEM = 500;
    private static final String SELECT = """
            select id, person_id, template, title, link, model, created_at, mail_state, mail_attempts, mail_sent_at,
                   mail_problem
            from notice
            """;
    private static final RowMapper<Mail> MAIL = (row, n) -> new Mail(
            row.getLong("id"),
            row.getLong("person_id"),
            row.getString("template"),
            row.getString("title"),
            row.getString("link"),
            row.getString("model"),
            row.getObject("created_at", OffsetDateTime.class).toInstant(),
            MailState.valueOf(row.getString("mail_state")),
            row.getInt("mail_attempts"),
            Optional.ofNullable(row.getObject("mail_sent_at", OffsetDateTime.class))
                    .map(OffsetDateTime::toInstant),
            Optional.ofNullable(row.getString("mail_problem")));

    private final JdbcClient jdbc;

    Outbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Mail> due(Instant now, int size) {
        return jdbc.sql(SELECT + """
                        where mail_state = 'WAITING' and mail_due_at <= ?
                        order by mail_due_at, id fetch first ? rows only
                        """)
                .params(Timestamp.from(now), size)
                .query(MAIL)
                .list();
    }

    /**
     * Takes a mail for this node alone. Of two nodes that try, the row's lock lets one pass and the other find nothing.
     *
     * @param until when another node may assume that this one died
     */
    boolean claim(Mail mail, Instant until) {
        return jdbc.sql("""
                                update notice set mail_attempts = mail_attempts + 1, mail_due_at = ?
                                where id = ? and mail_attempts = ? and mail_state = 'WAITING'
                                """)
                        .params(Timestamp.from(until), mail.id(), mail.attempts())
                        .update()
                == 1;
    }

    /** Ends the claim taken by {@link #claim}; a claim another node has taken over since stays as it is. */
    void settle(Mail mail, MailState state, @Nullable Instant sentAt, @Nullable String problem) {
        jdbc.sql(
                        "update notice set mail_state = ?, mail_sent_at = ?, mail_problem = ? where id = ? and mail_attempts = ?")
                .params(
                        state.name(),
                        sentAt == null ? null : Timestamp.from(sentAt),
                        cut(problem),
                        mail.id(),
                        mail.attempts() + 1)
                .update();
    }

    void postpone(Mail mail, Instant until, String problem) {
        jdbc.sql("update notice set mail_due_at = ?, mail_problem = ? where id = ? and mail_attempts = ?")
                .params(Timestamp.from(until), cut(problem), mail.id(), mail.attempts() + 1)
                .update();
    }

    /** Without a mail server what is due stays here, so that a server configured later does not send old news. */
    void keepDue(Instant now) {
        jdbc.sql("update notice set mail_state = 'KEPT' where mail_state = 'WAITING' and mail_due_at <= ?")
                .param(Timestamp.from(now))
                .update();
    }

    boolean sendAgain(long id, Instant now) {
        return jdbc.sql("""
                                update notice set mail_state = 'WAITING', mail_attempts = 0, mail_due_at = ?,
                                                  mail_problem = null
                                where id = ? and mail_state <> 'WAITING'
                                """).params(Timestamp.from(now), id).update() == 1;
    }

    List<Mail> page(@Nullable MailState state, long before, int size) {
        return jdbc.sql(SELECT + """
                        where id < :before and (:any or mail_state = :state)
                        order by id desc fetch first :size rows only
                        """)
                .param("before", before)
                .param("any", state == null)
                .param("state", state == null ? "" : state.name())
                .param("size", size)
                .query(MAIL)
                .list();
    }

    Optional<Mail> find(long id) {
        return jdbc.sql(SELECT + "where id = ?").param(id).query(MAIL).optional();
    }

    private static @Nullable String cut(@Nullable String problem) {
        return problem == null || problem.length() <= LONGEST_PROBLEM ? problem : problem.substring(0, LONGEST_PROBLEM);
    }
}
