package vn.gov.dongthap.vpdt.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row of the log.
 *
 * @param id position in the log, growing
 * @param occurredAt when, UTC
 * @param actor who
 * @param action what was done, e.g. {@code incoming.register}; {@code *.view}, {@code *.download} and
 *     {@code *.refused} are reads and refusals
 * @param subjectType kind of the record, e.g. {@code incoming}, or null
 * @param subjectId id of the record, or null
 * @param clause clause the act falls under, or null
 * @param detail one Vietnamese sentence for the timeline; never the content of a document
 */
public record AuditEvent(
        long id,
        Instant occurredAt,
        Actor actor,
        String action,
        @Nullable String subjectType,
        @Nullable Long subjectId,
        @Nullable String clause,
        String detail) {}
