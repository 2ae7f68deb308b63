package vn.gov.dongthap.vpdt.workflow.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.calendar.WorkingCalendar;
import vn.gov.dongthap.vpdt.text.VietnameseText;
import vn.gov.dongthap.vpdt.workflow.TaskBox;
import vn.gov.dongthap.vpdt.workflow.TaskEntry;

/** One line of the list, as the page shows it. */
public record TaskLine(TaskEntry entry, DueWords due) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm, dd/MM/yyyy");

    static TaskLine of(TaskEntry entry, Instant now) {
        return new TaskLine(entry, DueWords.of(entry.dueAt(), now));
    }

    /** Name of the urgency, or null for the unmarked. */
    public @Nullable String urgency() {
        return switch (entry.subject().urgency()) {
            case 1 -> "Khẩn";
            case 2 -> "Thượng khẩn";
            case 3 -> "Hỏa tốc";
            default -> null;
        };
    }

    /** Number and sender, whichever there are. */
    public String origin() {
        String reference = entry.subject().reference();
        String sender = entry.subject().sender();
        if (reference == null) {
            return sender == null ? "" : sender;
        }
        return sender == null ? reference : reference + " · " + sender;
    }

    /** What stands for the performer beside a line. */
    public String initials() {
        return VietnameseText.initials(entry.performer());
    }

    /** When it came to the list, in the office's time. */
    public String received() {
        return MOMENT.format(entry.createdAt().atZone(WorkingCalendar.ZONE));
    }

    /** When it was done, in the office's time. */
    public String done() {
        Instant at = entry.completedAt();
        return at == null ? "" : MOMENT.format(at.atZone(WorkingCalendar.ZONE));
    }

    /** CSS class of the due time. */
    public String dueClass() {
        return switch (due.pressure()) {
            case LATE -> "due-l";
            case SOON -> "due-s";
            case NONE -> "";
        };
    }

    /** Whether the person can take it. */
    public boolean claimable() {
        return entry.box() == TaskBox.UNIT && entry.assigneeId() == null;
    }
}
