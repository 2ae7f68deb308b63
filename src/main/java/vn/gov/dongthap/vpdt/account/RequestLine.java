package vn.gov.dongthap.vpdt.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request in a list.
 *
 * @param id record id
 * @param kind what is asked for
 * @param state where it stands
 * @param agencyName who asks
 * @param rows how many rows it has
 * @param startedBy who began it
 * @param startedAt when
 * @param dueAt end of the third working day, or null before it was received
 */
public record RequestLine(
        long id,
        RequestKind kind,
        RequestState state,
        String agencyName,
        int rows,
        String startedBy,
        Instant startedAt,
        @Nullable Instant dueAt) {}
