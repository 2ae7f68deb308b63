package vn.gov.dongthap.vpdt.outgoing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where documents go, and what became of them there; every state is kept with its time (V6.1o). */
@Repository
class Recipients {

    private static final String SELECT = """
            select id, agency_id, way, name, address, incoming_id, state, state_at, state_reason, sent_on,
                   sent_by_name, sent_note
            from outgoing_recipient
            """;

    private final JdbcTemplate jdbc;

    Recipients(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of the document. */
    @Transactional(readOnly = true)
    List<Recipient> of(long documentId) {
        return jdbc.query(SELECT + " where document_id = ? order by sort_order, id", Recipients::read, documentId);
    }

    /** Takes the place of those before; only before release. */
    @Transactional(propagation = Propagation.MANDATORY)
    void replace(long documentId, List<Recipient> recipients) {
        jdbc.update("delete from outgoing_recipient where document_id = ?", documentId);
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < recipients.size(); i++) {
            Recipient recipient = recipients.get(i);
            rows.add(new Object[] {
                documentId, i, recipient.agencyId(), recipient.way().name(), recipient.name(), recipient.address()
            });
        }
        jdbc.batchUpdate("""
                insert into outgoing_recipient (document_id, sort_order, agency_id, way, name, address)
                values (?, ?, ?, ?, ?, ?)
                """, rows);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void delivered(long recipientId, long incomingId, Instant now) {
        jdbc.update("update outgoing_recipient set incoming_id = ? where id = ?", incomingId, recipientId);
        change(recipientId, DeliveryState.DELIVERED, null, now);
    }

    /**
     * Notes how a document left for somebody outside; of two who note it at once, the first.
     *
     * @return false when it was noted before, or the document has no such recipient outside
     */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean sent(long documentId, long recipientId, Recipient.Sending sending) {
        return jdbc.update("""
                        update outgoing_recipient set sent_on = ?, sent_by_name = ?, sent_note = ?
                        where id = ? and document_id = ? and way <> 'SYSTEM' and sent_on is null
                        """, sending.on(), sending.byName(), sending.note(), recipientId, documentId) == 1;
    }

    /** Every state of the recipients of a document, oldest first, by recipient (V6.1o). */
    @Transactional(readOnly = true)
    Map<Long, List<StateAt>> statesOf(long documentId) {
        Map<Long, List<StateAt>> states = new HashMap<>();
        jdbc.query(
                """
                select s.recipient_id, s.state, s.reason, s.at_time
                from outgoing_recipient_state s join outgoing_recipient r on r.id = s.recipient_id
                where r.document_id = ? order by s.recipient_id, s.id
                """,
                row -> {
                    states.computeIfAbsent(row.getLong("recipient_id"), id -> new ArrayList<>())
                            .add(new StateAt(
                                    DeliveryState.valueOf(row.getString("state")),
                                    row.getString("reason"),
                                    row.getTimestamp("at_time").toInstant()));
                },
                documentId);
        return states;
    }

    /** The recipient whose incoming document that is, empty when it came from somewhere else. */
    Optional<Recipient> ofIncoming(long incomingId) {
        return jdbc.query(SELECT + " where incoming_id = ?", Recipients::read, incomingId).stream()
                .findFirst();
    }

    /** The document an incoming one came from. */
    Optional<Long> documentOfIncoming(long incomingId) {
        return jdbc
                .queryForList(
                        "select document_id from outgoing_recipient where incoming_id = ?", Long.class, incomingId)
                .stream()
                .findFirst();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void change(long recipientId, DeliveryState state, @Nullable String reason, Instant now) {
        jdbc.update(
                "update outgoing_recipient set state = ?, state_at = ?, state_reason = ? where id = ?",
                state.name(),
                Timestamp.from(now),
                reason,
                recipientId);
        jdbc.update(
                "insert into outgoing_recipient_state (recipient_id, state, reason, at_time) values (?, ?, ?, ?)",
                recipientId,
                state.name(),
                reason,
                Timestamp.from(now));
    }

    private static Recipient read(ResultSet row, int n) throws SQLException {
        String state = row.getString("state");
        Timestamp at = row.getTimestamp("state_at");
        LocalDate sentOn = row.getObject("sent_on", LocalDate.class);
        return new Recipient(
                row.getLong("id"),
                row.getObject("agency_id", Long.class),
                SendingWay.valueOf(row.getString("way")),
                row.getString("name"),
                row.getString("address"),
                row.getObject("incoming_id", Long.class),
                state == null ? null : DeliveryState.valueOf(state),
                at == null ? null : at.toInstant(),
                row.getString("state_reason"),
                sentOn == null
                        ? null
                        : new Recipient.Sending(sentOn, row.getString("sent_by_name"), row.getString("sent_note")));
    }
}
