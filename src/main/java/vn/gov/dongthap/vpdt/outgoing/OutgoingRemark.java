package vn.gov.dongthap.vpdt.outgoing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Words somebody left on the way of a document: opinion, check, return. Never changed.
 *
 * @param kind what it is
 * @param draftNumber version it was said about, 0 before the first
 * @param authorName full name at the time
 * @param authorPosition position at the time, or null
 * @param content the words, at most 2000 characters, maybe none
 * @param madeAt UTC
 */
public record OutgoingRemark(
        OutgoingRemarkKind kind,
        int draftNumber,
        String authorName,
        @Nullable String authorPosition,
        String content,
        Instant madeAt) {}
