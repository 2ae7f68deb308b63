package vn.gov.dongthap.vpdt.register;

import org.jspecify.annotations.Nullable;

/**
 * Where a document's number comes from, and the notation that goes with it.
 *
 * @param series key of the series
 * @param registerName name of its register
 * @param notation notation, or null where the document brings its own
 * @param keepsOrder whether a day before the last number's is refused; else the last number's day counts
 */
record Slot(String series, String registerName, @Nullable String notation, boolean keepsOrder) {

    /** The one register of incoming documents an agency has per year (N22.2). */
    static final Slot INCOMING = new Slot("den", "Sổ đăng ký văn bản đến", null, false);

    static Slot outgoing(String series, String registerName, String notation) {
        return new Slot(series, registerName, notation, true);
    }
}
