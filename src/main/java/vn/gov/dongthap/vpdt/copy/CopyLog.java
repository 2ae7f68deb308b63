package vn.gov.dongthap.vpdt.copy;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.audit.Actor;
import vn.gov.dongthap.vpdt.audit.AuditLog;
import vn.gov.dongthap.vpdt.document.TimelineEntry;

/** Remembers every act on a copy, and tells of them on its page. */
@Component
class CopyLog {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final String[] TOLD_ELSEWHERE = {
        "copy.view",
        "copy.diagram-view",
        "copy.file-view",
        "copy.file-download",
        "case.start",
        "task.complete",
        "task.put-away"
    };

    private final AuditLog audit;
    private final MessageSource messages;

    CopyLog(AuditLog audit, MessageSource messages) {
        this.audit = audit;
        this.messages = messages;
    }

    /** Logs an act under {@code copy.<act>}, told by the sentence {@code copy.log.<act>}. */
    void act(Actor actor, long copyId, String act, String clause, Object... arguments) {
        audit.append(actor, "copy." + act, DocumentCopy.TYPE, copyId, clause, sentence("copy.log." + act, arguments));
    }

    /** What was done about a copy, newest first. */
    List<TimelineEntry> timeline(long copyId) {
        return audit.about(DocumentCopy.TYPE, copyId, TOLD_ELSEWHERE).stream()
                .map(TimelineEntry::of)
                .toList();
    }

    /** A sentence of the module. */
    String sentence(String key, Object... arguments) {
        return messages.getMessage(key, arguments, VIETNAMESE);
    }
}
