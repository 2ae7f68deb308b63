package vn.gov.dongthap.vpdt.copy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.document.DocumentType;

/**
 * What somebody wants copied: one of the records, or a paper described by hand.
 *
 * @param outgoingId a released document, or null
 * @param incomingId a received document, or null
 * @param copyId a true copy of the agency's own, or null
 * @param standing what a received document or a paper is; what the system knows better counts instead
 * @param type type of a paper, or null
 * @param organName issuer of a paper
 * @param reference number and notation of a paper
 * @param issuedDate date of a paper, or null
 * @param subject what a paper is about
 */
public record SourceChoice(
        @Nullable Long outgoingId,
        @Nullable Long incomingId,
        @Nullable Long copyId,
        SourceStanding standing,
        @Nullable DocumentType type,
        String organName,
        String reference,
        @Nullable LocalDate issuedDate,
        String subject) {

    /** A released document. */
    public static SourceChoice outgoing(long id) {
        return new SourceChoice(id, null, null, SourceStanding.ORIGINAL, null, "", "", null, "");
    }

    /** A received document. */
    public static SourceChoice incoming(long id, SourceStanding standing) {
        return new SourceChoice(null, id, null, standing, null, "", "", null, "");
    }

    /** A true copy of the agency's own. */
    public static SourceChoice copy(long id) {
        return new SourceChoice(null, null, id, SourceStanding.TRUE_COPY, null, "", "", null, "");
    }

    /** Whether it is a paper no record knows. */
    public boolean isPaper() {
        return outgoingId == null && incomingId == null && copyId == null;
    }
}
