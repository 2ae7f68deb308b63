package vn.gov.dongthap.vpdt.document;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.audit.AuditEvent;
import vn.gov.dongthap.vpdt.organization.ProvinceTime;
import vn.gov.dongthap.vpdt.text.VietnameseText;

/**
 * One act on a document, as its page tells it.
 *
 * @param at UTC
 * @param name who
 * @param position position at the time, or null
 * @param sentence what they did
 * @param words what they wrote, or null
 * @param lines who does what until when, for a directive
 * @param superseded whether a later directive has taken its place
 */
public record TimelineEntry(
        Instant at,
        String name,
        @Nullable String position,
        String sentence,
        @Nullable String words,
        List<String> lines,
        boolean superseded) {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm, dd/MM/yyyy").withZone(ProvinceTime.ZONE);

    /** An act told by its sentence alone, as the log has it. */
    public static TimelineEntry of(AuditEvent event) {
        return new TimelineEntry(
                event.occurredAt(),
                event.actor().name(),
                event.actor().position(),
                event.detail(),
                null,
                List.of(),
                false);
    }

    /** What stands for the person beside the line. */
    public String initials() {
        return VietnameseText.initials(name);
    }

    /** When, in the office's time. */
    public String moment() {
        return MOMENT.format(at);
    }
}
