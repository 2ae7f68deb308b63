package vn.gov.dongthap.vpdt.notification;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.gov.dongthap.vpdt.text.VietnameseText;

/** Publishes news, in the caller's transaction: what is undone is not announced. */
@Component
public class Notifications {

    private static final int LONGEST_TITLE = 300;
    private static final int AT_A_TIME = 100;

    private final JdbcTemplate jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Notifications(JdbcTemplate jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Shows the notice on the person's page and queues a mail.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException when there is no transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void publish(Notice notice) {
        publish(List.of(notice));
    }

    /** Publishes several notices in one round trip. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void publish(List<Notice> notices) {
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.batchUpdate("""
                insert into notice (event_key, person_id, template, title, link, model, created_at, mail_state,
                                    mail_due_at)
                select cast(? as varchar(120)), cast(? as bigint), cast(? as varchar(40)), cast(? as varchar(300)),
                       cast(? as varchar(200)), cast(? as varchar(4000)), cast(? as timestamp with time zone),
                       'WAITING', cast(? as timestamp with time zone)
                where not exists (select 1 from notice where person_id = ? and event_key = ?)
                """, notices, AT_A_TIME, (statement, notice) -> bind(statement, notice, now));
    }

    private void bind(PreparedStatement statement, Notice notice, Timestamp now) throws SQLException {
        statement.setString(1, notice.eventKey());
        statement.setLong(2, notice.personId());
        statement.setString(3, notice.template());
        statement.setString(4, oneLine(notice.title()));
        statement.setString(5, notice.link());
        statement.setString(6, json.writeValueAsString(notice.model()));
        statement.setTimestamp(7, now);
        statement.setTimestamp(8, now);
        statement.setLong(9, notice.personId());
        statement.setString(10, notice.eventKey());
    }

    /** A title becomes a mail header: whatever could end the line becomes a blank. */
    private static String oneLine(String title) {
        String line = VietnameseText.nfc(title)
                .replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " ")
                .strip();
        return line.codePointCount(0, line.length()) <= LONGEST_TITLE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_TITLE - 1)) + "…";
    }
}
