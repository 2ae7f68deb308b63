package vn.gov.dongthap.vpdt.incoming;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Words somebody left on the way of a document: proposal, opinion, request, result. Never changed.
 *
 * @param kind what it is
 * @param authorName full name at the time
 * @param authorPosition position at the time, or null
 * @param content the words, at most 2000 characters
 * @param dueDate date asked for or granted, or null
 * @param madeAt UTC
 */
public record Remark(
        RemarkKind kind,
        String authorName,
        @Nullable String authorPosition,
        String content,
        @Nullable LocalDate dueDate,
        Instant madeAt) {}
