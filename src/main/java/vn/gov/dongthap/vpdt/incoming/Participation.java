package vn.gov.dongthap.vpdt.incoming;

/** What a directive asks of a unit or a person (N23.2, N24.1). */
public enum Participation {
    /** Chủ trì; exactly one. */
    LEAD("Chủ trì"),
    /** Phối hợp. */
    COORDINATING("Phối hợp"),
    /** Theo dõi, đôn đốc. */
    MONITORING("Theo dõi, đôn đốc"),
    /** Nhận để biết. */
    INFORMED("Để biết");

    private final String label;

    Participation(String label) {
        this.label = label;
    }

    /** Vietnamese name. */
    public String label() {
        return label;
    }
}
