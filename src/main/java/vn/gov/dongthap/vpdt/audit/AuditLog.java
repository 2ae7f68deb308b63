package vn.gov.dongthap.vpdt.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The append-only log. Rows join the caller's transaction: what is undone leaves no row, what is done always does. */
@Component
public class AuditLog {

    private static final int LONGEST_DETAIL = 1000;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    AuditLog(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Appends a row in the caller's transaction.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException when there is none
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(
            Actor actor,
            String action,
            @Nullable String subjectType,
            @Nullable Long subjectId,
            @Nullable String clause,
            String detail) {
        insert(actor, action, subjectType, subjectId, clause, detail);
    }

    /**
     * Appends a row in a transaction of its own: for refusals, whose own transaction is rolled back, and for reads,
     * which have none.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void appendAlone(
            Actor actor,
            String action,
            @Nullable String subjectType,
            @Nullable Long subjectId,
            @Nullable String clause,
            String detail) {
        insert(actor, action, subjectType, subjectId, clause, detail);
    }

    /**
     * The newest rows about one record, newest first, at most 500.
     *
     * @param without actions to leave out, such as views
     */
    @Transactional(readOnly = true)
    public List<AuditEvent> about(String subjectType, long subjectId, String... without) {
        return jdbc.query(
                """
                select id, occurred_at, actor_person_id, actor_name, actor_position, actor_agency_id, actor_address,
                       on_behalf_of_id, action, subject_type, subject_id, clause, detail
                from audit_event where subject_type = ? and subject_id = ? %s
                order by id desc limit 500
                """.formatted("and action <> ? ".repeat(without.length)),
                (row, n) -> new AuditEvent(
                        row.getLong("id"),
                        row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                        new Actor(
                                row.getObject("actor_person_id", Long.class),
                                row.getString("actor_name"),
                                row.getString("actor_position"),
                                row.getObject("actor_agency_id", Long.class),
                                row.getString("actor_address"),
                                row.getObject("on_behalf_of_id", Long.class)),
                        row.getString("action"),
                        row.getString("subject_type"),
                        row.getObject("subject_id", Long.class),
                        row.getString("clause"),
                        row.getString("detail")),
                Stream.concat(Stream.of(subjectType, subjectId), Stream.of(without))
                        .toArray());
    }

    private void insert(
            Actor actor,
            String action,
            @Nullable String subjectType,
            @Nullable Long subjectId,
            @Nullable String clause,
            String detail) {
        Instant now = clock.instant();
        jdbc.update(
                """
                insert into audit_event (occurred_at, actor_person_id, actor_name, actor_position, actor_agency_id,
                                         actor_address, on_behalf_of_id, action, subject_type, subject_id, clause, detail)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                Timestamp.from(now),
                actor.personId(),
                actor.name(),
                actor.position(),
                actor.agencyId(),
                actor.address(),
                actor.onBehalfOf(),
                action,
                subjectType,
                subjectId,
                clause,
                shortened(detail));
    }

    private static String shortened(String detail) {
        if (detail.length() <= LONGEST_DETAIL) {
            return detail;
        }
        boolean inAPair = Character.isHighSurrogate(detail.charAt(LONGEST_DETAIL - 1));
        return detail.substring(0, inAPair ? LONGEST_DETAIL - 1 : LONGEST_DETAIL);
    }
}
