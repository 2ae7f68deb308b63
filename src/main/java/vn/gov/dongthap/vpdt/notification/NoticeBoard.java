package vn.gov.dongthap.vpdt.notification;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.law.RecordNotFound;

/** A person's notices. Every query is limited to that person: another's notice does not exist. */
@Component
public class NoticeBoard {

    /** Unread notices are counted up to this number: 99 and more looks the same. */
    public static final int COUNTED = 100;

    private static final RowMapper<NoticeLine> LINE = (row, n) -> {
        OffsetDateTime read = row.getObject("read_at", OffsetDateTime.class);
        return new NoticeLine(
                row.getLong("id"),
                row.getString("title"),
                row.getString("link"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                read == null ? null : read.toInstant());
    };

    private final JdbcClient jdbc;
    private final Clock clock;

    NoticeBoard(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How many notices wait, {@link #COUNTED} at most. */
    @Transactional(readOnly = true)
    public int unreadCount(long personId) {
        return jdbc.sql("""
                        select count(*) from (
                            select 1 as one from notice where person_id = ? and read_at is null
                            fetch first 100 rows only) waiting
                        """).param(personId).query(Integer.class).single();
    }

    /**
     * Unread notices, newest first.
     *
     * @param before id of the last one shown, or null for the first page
     */
    @Transactional(readOnly = true)
    public List<NoticeLine> unread(long personId, @Nullable Long before, int size) {
        return jdbc.sql("""
                        select id, title, link, created_at, read_at from notice
                        where person_id = ? and read_at is null and id < ?
                        order by id desc fetch first ? rows only
                        """)
                .params(personId, before == null ? Long.MAX_VALUE : before, size)
                .query(LINE)
                .list();
    }

    /** Read notices, those read last first. */
    @Transactional(readOnly = true)
    public List<NoticeLine> read(long personId, int size) {
        return jdbc.sql("""
                        select id, title, link, created_at, read_at from notice
                        where person_id = ? and read_at is not null
                        order by read_at desc, id desc fetch first ? rows only
                        """).params(personId, size).query(LINE).list();
    }

    /**
     * Marks a notice as read and says where it leads.
     *
     * @throws RecordNotFound when the person has no such notice
     */
    @Transactional
    public String open(long personId, long noticeId) {
        jdbc.sql("update notice set read_at = ? where id = ? and person_id = ? and read_at is null")
                .params(Timestamp.from(clock.instant()), noticeId, personId)
                .update();
        return jdbc.sql("select link from notice where id = ? and person_id = ?")
                .params(noticeId, personId)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new RecordNotFound("notice " + noticeId));
    }

    /** Marks everything that came until now as read. */
    @Transactional
    public void readAll(long personId) {
        Instant now = clock.instant();
        jdbc.sql("update notice set read_at = ? where person_id = ? and read_at is null")
                .params(Timestamp.from(now), personId)
                .update();
    }
}
