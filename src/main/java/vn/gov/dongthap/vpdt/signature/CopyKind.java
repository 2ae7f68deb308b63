package vn.gov.dongthap.vpdt.signature;

/** What kind of copy an agency certifies (N25). */
public enum CopyKind {
    TRUE_COPY("SAO Y"),
    COPY_OF_COPY("SAO LỤC"),
    EXTRACT("TRÍCH SAO");

    private final String label;

    CopyKind(String label) {
        this.label = label;
    }

    /** The word Appendix I puts on the copy. */
    public String label() {
        return label;
    }
}
