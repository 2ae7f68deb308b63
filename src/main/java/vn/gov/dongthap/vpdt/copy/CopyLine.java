package vn.gov.dongthap.vpdt.copy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.register.CopyKind;
import vn.gov.dongthap.vpdt.register.Medium;

/**
 * A copy in a list.
 *
 * @param id the copy
 * @param state where it stands
 * @param kind which copy
 * @param toMedium onto what
 * @param reference number and notation, or null before it is numbered
 * @param copiedOn date of the number, or null
 * @param subject what the document is about
 * @param sourceReference number and notation of the document, or null
 * @param organName who issued it
 * @param requester who asked
 */
public record CopyLine(
        long id,
        CopyState state,
        CopyKind kind,
        Medium toMedium,
        @Nullable String reference,
        @Nullable LocalDate copiedOn,
        String subject,
        @Nullable String sourceReference,
        String organName,
        String requester) {}
