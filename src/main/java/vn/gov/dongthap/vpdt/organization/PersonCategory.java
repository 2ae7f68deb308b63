package vn.gov.dongthap.vpdt.organization;

/** Cán bộ, công chức, viên chức, người lao động: who uses the system (Q1.2a). */
public enum PersonCategory {
    CADRE("Cán bộ"),
    CIVIL_SERVANT("Công chức"),
    PUBLIC_EMPLOYEE("Viên chức"),
    CONTRACT_WORKER("Người lao động");

    private final String label;

    PersonCategory(String label) {
        this.label = label;
    }

    /** Vietnamese name. */
    public String label() {
        return label;
    }
}
