package vn.gov.dongthap.vpdt.register;

/** Kinds of copies, abbreviated as in Appendix III. All kinds share one series (N27.1, Appendix I part II.II.1c). */
public enum CopyKind {
    TRUE_COPY("Bản sao y", "SY"),
    EXTRACT("Bản trích sao", "TrS"),
    COPY_OF_COPY("Bản sao lục", "SL");

    private final String label;
    private final String abbreviation;

    CopyKind(String label, String abbreviation) {
        this.label = label;
        this.abbreviation = abbreviation;
    }

    /** Vietnamese name. */
    public String label() {
        return label;
    }

    /** Abbreviation in notations. */
    public String abbreviation() {
        return abbreviation;
    }
}
