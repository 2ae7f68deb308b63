package vn.gov.dongthap.vpdt.workflow;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a case stands.
 *
 * @param id case id
 * @param processKey key of the diagram
 * @param processName Vietnamese name of the diagram
 * @param processVersion version the case runs on
 * @param startedAt UTC
 * @param endedAt UTC, or null while it runs
 * @param current ids of the elements where it stands now
 * @param travelled ids of elements and flows entered, in order, with repetitions
 * @param openTasks open tasks, oldest first
 */
public record CaseView(
        long id,
        String processKey,
        String processName,
        int processVersion,
        Instant startedAt,
        @Nullable Instant endedAt,
        List<String> current,
        List<String> travelled,
        List<TaskEntry> openTasks) {}
