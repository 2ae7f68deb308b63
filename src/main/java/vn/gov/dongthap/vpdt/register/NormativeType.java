package vn.gov.dongthap.vpdt.register;

/** Văn bản quy phạm pháp luật of a province's authorities. Each type has a series of its own (N15.1c). */
public enum NormativeType {
    RESOLUTION("Nghị quyết", "NQ"),
    DECISION("Quyết định", "QĐ");

    private final String label;
    private final String abbreviation;

    NormativeType(String label, String abbreviation) {
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
