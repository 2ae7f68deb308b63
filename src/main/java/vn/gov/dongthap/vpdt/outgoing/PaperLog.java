package vn.gov.dongthap.vpdt.outgoing;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.audit.Actor;
import vn.gov.dongthap.vpdt.audit.AuditLog;

/** Remembers every act on a document issued on paper. */
@Component
class PaperLog {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final AuditLog audit;
    private final MessageSource messages;

    PaperLog(AuditLog audit, MessageSource messages) {
        this.audit = audit;
        this.messages = messages;
    }

    /** Logs an act under {@code paper.<act>}, told by the sentence {@code outgoing.log.on-paper.<act>}. */
    void act(Actor actor, long documentId, String act, String clause, Object... arguments) {
        audit.append(
                actor,
                "paper." + act,
                PaperDocument.TYPE,
                documentId,
                clause,
                messages.getMessage("outgoing.log.on-paper." + act, arguments, VIETNAMESE));
    }
}
