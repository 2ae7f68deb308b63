package vn.gov.dongthap.vpdt.outgoing;

import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.document.Urgency;

/**
 * Narrows a list of documents; null leaves a field open.
 *
 * @param text words of number, notation or subject, in any form of Vietnamese
 * @param state where the document stands
 * @param urgency level marked
 * @param year year of the register
 * @param number number in the register
 */
public record OutgoingFilter(
        @Nullable String text,
        @Nullable OutgoingState state,
        @Nullable Urgency urgency,
        @Nullable Integer year,
        @Nullable Integer number) {

    /** Whether anything is narrowed. */
    public boolean isSet() {
        return text != null || state != null || urgency != null || year != null || number != null;
    }
}
