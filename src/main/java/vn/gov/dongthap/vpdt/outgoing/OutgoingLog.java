package vn.gov.dongthap.vpdt.outgoing;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.audit.Actor;
import vn.gov.dongthap.vpdt.audit.AuditLog;
import vn.gov.dongthap.vpdt.register.RegisterExtent;
import vn.gov.dongthap.vpdt.register.RegisterView;
import vn.gov.dongthap.vpdt.report.FilledReport;

/** Remembers every act on a document: a row of the audit log, and the words that go with it (V6.5a). */
@Component
class OutgoingLog {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final AuditLog audit;
    private final MessageSource messages;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    OutgoingLog(AuditLog audit, MessageSource messages, JdbcTemplate jdbc, Clock clock) {
        this.audit = audit;
        this.messages = messages;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Logs an act under {@code outgoing.<act>}, told by the sentence {@code outgoing.log.<act>}. */
    void act(Actor actor, long documentId, String act, String clause, Object... arguments) {
        audit.append(
                actor,
                "outgoing." + act,
                OutgoingDocument.TYPE,
                documentId,
                clause,
                sentence("outgoing.log." + act, arguments));
    }

    /** Logs an act and keeps the words, with the version of the draft they are about. */
    @Transactional(propagation = Propagation.MANDATORY)
    void remark(Actor actor, OutgoingDocument document, OutgoingRemarkKind kind, String content) {
        jdbc.update(
                """
                insert into outgoing_remark (document_id, kind, draft_number, author_id, author_name, author_position,
                                             content, made_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                document.id(),
                kind.name(),
                document.files().draftNumber(),
                actor.personId(),
                actor.name(),
                actor.position(),
                content,
                Timestamp.from(clock.instant()));
        audit.append(
                actor, kind.action(), OutgoingDocument.TYPE, document.id(), kind.clause(), sentence(kind.messageKey()));
    }

    /** Logs that a part of a register left the system, on paper or as a file. */
    void registerPrinted(Actor actor, RegisterView register, RegisterExtent extent, FilledReport report) {
        audit.appendAlone(
                actor,
                "outgoing.register-print",
                "register",
                register.id(),
                "Q4.4b",
                sentence(
                        "outgoing.log.register-print",
                        register.name(),
                        String.valueOf(register.year()),
                        String.valueOf(extent.firstNumber()),
                        String.valueOf(extent.lastNumber()),
                        report.format().extension(),
                        String.valueOf(report.rows())));
    }

    /** All words left on a document, in order. */
    @Transactional(readOnly = true)
    List<OutgoingRemark> remarks(long documentId) {
        return jdbc.query(
                """
                select kind, draft_number, author_name, author_position, content, made_at
                from outgoing_remark where document_id = ? order by id
                """,
                (row, n) -> new OutgoingRemark(
                        OutgoingRemarkKind.valueOf(row.getString("kind")),
                        row.getInt("draft_number"),
                        row.getString("author_name"),
                        row.getString("author_position"),
                        row.getString("content"),
                        row.getTimestamp("made_at").toInstant()),
                documentId);
    }

    /** A sentence of the module. */
    String sentence(String key, Object... arguments) {
        return messages.getMessage(key, arguments, VIETNAMESE);
    }
}
