package vn.gov.dongthap.vpdt.workflow.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.text.QueryAddress;
import vn.gov.dongthap.vpdt.workflow.TaskBox;
import vn.gov.dongthap.vpdt.workflow.TaskFilter;

/**
 * What the address of a task list says, and addresses of its neighbours. Words the address cannot mean are passed over:
 * an address typed by hand shows a list, never a fault.
 *
 * @param box the list
 * @param filter what narrows it
 * @param after key of the page, or null for the first
 * @param earlier keys of the pages before, oldest first; the first page has none
 */
public record ListAddress(
        TaskBox box, TaskFilter filter, @Nullable String after, List<String> earlier) {

    static final String PATH = "/viec";
    private static final String OWN = "toi";

    static ListAddress read(
            @Nullable String box,
            @Nullable String text,
            @Nullable String process,
            @Nullable String urgency,
            @Nullable String due,
            @Nullable String absent,
            @Nullable String after,
            @Nullable List<String> earlier) {
        TaskFilter filter = new TaskFilter(
                blankToNull(text),
                blankToNull(process),
                urgency != null && urgency.matches("[0-3]") ? Integer.valueOf(urgency) : null,
                dueGroup(due),
                absentOf(absent));
        return new ListAddress(
                boxOf(box), filter, blankToNull(after), earlier == null ? List.of() : List.copyOf(earlier));
    }

    /** This very page. */
    public String here() {
        return address(box, filter, after, earlier);
    }

    /** The first page of another list, with the same filter. */
    public String of(TaskBox other) {
        return address(other, filter, null, List.of());
    }

    /** The first page, narrowed to another due group. */
    public String due(@Nullable String group) {
        TaskFilter narrowed =
                new TaskFilter(filter.text(), filter.process(), filter.urgency(), dueGroup(group), filter.absent());
        return address(box, narrowed, null, List.of());
    }

    /** The list without any filter. */
    public String unfiltered() {
        return address(box, TaskFilter.NONE, null, List.of());
    }

    /** The page after this one. */
    public String next(String key) {
        List<String> trail = after == null
                ? List.of()
                : Stream.concat(earlier.stream(), Stream.of(after)).toList();
        return address(box, filter, key, trail);
    }

    /** The page before this one, or null on the first. */
    public @Nullable String previous() {
        if (after == null) {
            return null;
        }
        return earlier.isEmpty()
                ? address(box, filter, null, List.of())
                : address(box, filter, earlier.get(earlier.size() - 1), earlier.subList(0, earlier.size() - 1));
    }

    public boolean filtered() {
        return !filter.equals(TaskFilter.NONE);
    }

    /** The due group as the address writes it, or an empty string. */
    public String dueWord() {
        TaskFilter.DueGroup due = filter.due();
        return due == null ? "" : word(due);
    }

    /** Whose tasks the address asks for: an id, {@code toi} for one's own, or an empty string for all. */
    public String absentWord() {
        Long absent = filter.absent();
        return absent == null ? "" : word(absent);
    }

    private static String address(TaskBox box, TaskFilter filter, @Nullable String after, List<String> earlier) {
        return QueryAddress.of(PATH)
                .with("hop", box == TaskBox.MINE ? null : box.path())
                .with("q", filter.text())
                .with("quy-trinh", filter.process())
                .with("khan", filter.urgency())
                .with("han", filter.due() == null ? null : word(filter.due()))
                .with("thay", filter.absent() == null ? null : word(filter.absent()))
                .withEach("qua", earlier)
                .with("sau", after)
                .written();
    }

    private static TaskBox boxOf(@Nullable String word) {
        for (TaskBox box : TaskBox.values()) {
            if (box.path().equals(word)) {
                return box;
            }
        }
        return TaskBox.MINE;
    }

    private static TaskFilter.@Nullable DueGroup dueGroup(@Nullable String word) {
        for (TaskFilter.DueGroup group : TaskFilter.DueGroup.values()) {
            if (word(group).equals(word)) {
                return group;
            }
        }
        return null;
    }

    private static @Nullable Long absentOf(@Nullable String word) {
        if (OWN.equals(word)) {
            return TaskFilter.OWN;
        }
        return word != null && word.matches("[1-9]\\d{0,17}") ? Long.valueOf(word) : null;
    }

    private static String word(long absent) {
        return absent == TaskFilter.OWN ? OWN : String.valueOf(absent);
    }

    private static String word(TaskFilter.DueGroup group) {
        return switch (group) {
            case OVERDUE -> "qua-han";
            case TODAY -> "hom-nay";
            case THIS_WEEK -> "tuan-nay";
        };
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
