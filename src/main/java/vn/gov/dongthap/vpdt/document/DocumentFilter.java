package vn.gov.dongthap.vpdt.document;

import org.jspecify.annotations.Nullable;

/**
 * Narrows a list of documents; null leaves a field open.
 *
 * @param <S> the states such a document has
 * @param text words of what it is found by, in any form of Vietnamese
 * @param state where the document stands
 * @param urgency level marked
 * @param year year of the register
 * @param number number in the register
 */
public record DocumentFilter<S extends Enum<S>>(
        @Nullable String text,
        @Nullable S state,
        @Nullable Urgency urgency,
        @Nullable Integer year,
        @Nullable Integer number) {

    /** Whether anything is narrowed. */
    public boolean isSet() {
        return text != null || state != null || urgency != null || year != null || number != null;
    }
}
