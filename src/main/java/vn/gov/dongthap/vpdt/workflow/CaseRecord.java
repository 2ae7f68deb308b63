package vn.gov.dongthap.vpdt.workflow;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A case as its row tells it.
 *
 * @param id case id
 * @param engineId id of the engine's process instance
 * @param version diagram version it runs on
 * @param subject what it is about
 * @param settleBy when it should be settled, UTC, or null
 * @param startedAt UTC
 * @param endedAt UTC, or null while it runs
 * @param routing routing variables
 */
record CaseRecord(
        long id,
        String engineId,
        DiagramVersion version,
        CaseSubject subject,
        @Nullable Instant settleBy,
        Instant startedAt,
        @Nullable Instant endedAt,
        Map<String, Object> routing) {}
