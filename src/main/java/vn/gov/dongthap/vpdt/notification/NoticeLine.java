package vn.gov.dongthap.vpdt.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A notice as its reader sees it.
 *
 * @param id record id
 * @param title one line
 * @param link path in the system
 * @param createdAt UTC
 * @param readAt UTC, or null while unread
 */
public record NoticeLine(
        long id,
        String title,
        String link,
        Instant createdAt,
        @Nullable Instant readAt) {}
