package vn.gov.dongthap.vpdt.workflow;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a task list.
 *
 * @param entries in order
 * @param next key of the next page, opaque, or null on the last
 */
public record TaskPage(List<TaskEntry> entries, @Nullable String next) {}
