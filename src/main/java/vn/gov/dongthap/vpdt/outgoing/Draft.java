package vn.gov.dongthap.vpdt.outgoing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of a draft, kept for good (N10.2b, V6.5a).
 *
 * @param number from 1
 * @param wordFileId the Word file, or null when only a PDF was given
 * @param pdfFileId the PDF of it
 * @param authorName full name at the time
 * @param authorPosition position at the time
 * @param note what the author says of it, or null
 * @param report what the format check found, as JSON, or null when there was no Word file to check
 * @param madeAt UTC
 */
record Draft(
        int number,
        @Nullable Long wordFileId,
        long pdfFileId,
        String authorName,
        String authorPosition,
        @Nullable String note,
        @Nullable String report,
        Instant madeAt) {}
