package vn.gov.dongthap.vpdt.workflow;

import org.jspecify.annotations.Nullable;

/**
 * Narrows a task list.
 *
 * @param text words in title, reference or sender, in any form of Vietnamese; null for all
 * @param process key of a diagram, or null
 * @param urgency 0 to 3, or null
 * @param due due group, or null
 * @param absent person in whose place the tasks are done, {@link #OWN} for one's own tasks only, or null for both
 */
public record TaskFilter(
        @Nullable String text,
        @Nullable String process,
        @Nullable Integer urgency,
        @Nullable DueGroup due,
        @Nullable Long absent) {

    public static final TaskFilter NONE = new TaskFilter(null, null, null, null);

    /** Nobody is absent: the person's own tasks. */
    public static final long OWN = 0;

    /** One's own tasks and those of absent people alike. */
    public TaskFilter(
            @Nullable String text, @Nullable String process, @Nullable Integer urgency, @Nullable DueGroup due) {
        this(text, process, urgency, due, null);
    }

    /** When a task is due, in the words of the list. */
    public enum DueGroup {
        OVERDUE,
        TODAY,
        THIS_WEEK
    }
}
