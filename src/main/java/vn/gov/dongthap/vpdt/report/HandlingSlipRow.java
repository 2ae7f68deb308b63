package vn.gov.dongthap.vpdt.report;

import org.jspecify.annotations.Nullable;

/**
 * Somebody's words on a phiếu giải quyết văn bản đến (Appendix IV.VII), in the order of the three tiers.
 *
 * @param section the tier
 * @param author who, in which position, when; null where nobody has spoken yet
 * @param words what they said, or null for nothing
 * @param assignments who is to do it until when, a line each, or null for none
 */
public record HandlingSlipRow(
        HandlingSlipSection section,
        @Nullable String author,
        @Nullable String words,
        @Nullable String assignments) {

    /** Room to write by hand where nobody has spoken yet. */
    public static HandlingSlipRow empty(HandlingSlipSection section) {
        return new HandlingSlipRow(section, null, null, null);
    }
}
