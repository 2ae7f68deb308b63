package vn.gov.dongthap.vpdt.drafting;

/** Characters of one format. */
record Span(String text, CharacterFormat format) {

    /** Whether there is something to see. */
    boolean isVisible() {
        return !format.isHidden()
                && text.chars().anyMatch(letter -> !Character.isWhitespace(letter) && !Character.isSpaceChar(letter));
    }

    /** The text as it looks on paper. */
    String shown() {
        return format.isCapitals() ? Capitals.of(text) : text;
    }
}
