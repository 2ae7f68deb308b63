package vn.gov.dongthap.vpdt.incoming;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.audit.Actor;
import vn.gov.dongthap.vpdt.audit.AuditLog;

/** Remembers every act on a document: a row of the audit log, and the words that go with it. */
@Component
class IncomingLog {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final AuditLog audit;
    private final MessageSource messages;
    private final JdbcTemplate jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    IncomingLog(
            AuditLog audit, MessageSource messages, JdbcTemplate jdbc, ApplicationEventPublisher events, Clock clock) {
        this.audit = audit;
        this.messages = messages;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Logs an act under {@code incoming.<act>}, told by the sentence {@code incoming.log.<act>}. */
    void act(Actor actor, long documentId, String act, String clause, Object... arguments) {
        String detail = sentence("incoming.log." + act, arguments);
        audit.append(actor, "incoming." + act, IncomingDocument.TYPE, documentId, clause, detail);
        events.publishEvent(new IncomingActed(documentId, act, detail));
    }

    /** Logs that an act on a document was refused, although everything else of it is undone. */
    void refusal(Actor actor, long documentId, @Nullable String clause, String sentence) {
        audit.appendAlone(
                actor,
                "rule.refused",
                IncomingDocument.TYPE,
                documentId,
                clause,
                sentence("incoming.log.refused", sentence));
    }

    /** Logs an act and keeps the words. */
    @Transactional(propagation = Propagation.MANDATORY)
    void remark(Actor actor, long documentId, RemarkKind kind, String content, @Nullable LocalDate dueDate) {
        jdbc.update(
                """
                insert into incoming_remark (document_id, kind, author_id, author_name, author_position, content,
                                             due_date, made_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                documentId,
                kind.name(),
                actor.personId(),
                actor.name(),
                actor.position(),
                content,
                dueDate,
                Timestamp.from(clock.instant()));
        String detail = sentence(kind.messageKey());
        audit.append(actor, kind.action(), IncomingDocument.TYPE, documentId, kind.clause(), detail);
        events.publishEvent(new IncomingActed(documentId, kind.key(), detail));
    }

    /** All words left on a document, in order. */
    @Transactional(readOnly = true)
    List<Remark> remarks(long documentId) {
        return jdbc.query(
                """
                select kind, author_name, author_position, content, due_date, made_at
                from incoming_remark where document_id = ? order by id
                """,
                (row, n) -> new Remark(
                        RemarkKind.valueOf(row.getString("kind")),
                        row.getString("author_name"),
                        row.getString("author_position"),
                        row.getString("content"),
                        row.getObject("due_date", LocalDate.class),
                        row.getTimestamp("made_at").toInstant()),
                documentId);
    }

    /** A sentence of the module. */
    String sentence(String key, Object... arguments) {
        return messages.getMessage(key, arguments, VIETNAMESE);
    }
}
