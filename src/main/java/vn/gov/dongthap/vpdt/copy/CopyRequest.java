package vn.gov.dongthap.vpdt.copy;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.register.CopyKind;
import vn.gov.dongthap.vpdt.register.Medium;

/**
 * What is asked for.
 *
 * @param agencyId agency that is to copy
 * @param key made when the page was opened; the same key again is the same request
 * @param kind which copy
 * @param source of what
 * @param toMedium onto what
 * @param part which part, for an extract
 * @param purpose what for
 * @param places where it goes, a line each
 * @param copies how many sheets' sets, for paper
 * @param contentFileId what is copied: the source's file, or the extract as written anew
 * @param requesterId who asks
 * @param requesterName their name
 * @param signerId who is to decide
 */
record CopyRequest(
        long agencyId,
        UUID key,
        CopyKind kind,
        CopySource source,
        Medium toMedium,
        @Nullable String part,
        String purpose,
        String places,
        int copies,
        long contentFileId,
        long requesterId,
        String requesterName,
        long signerId) {}
