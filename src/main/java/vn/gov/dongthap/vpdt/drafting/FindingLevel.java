package vn.gov.dongthap.vpdt.drafting;

/** How much a finding weighs. The person who checks decides; nothing is refused by it. */
public enum FindingLevel {
    /** Against the letter of the Decree. */
    ERROR("Lỗi"),
    /** For a person to judge. */
    WARNING("Cần xem lại"),
    /** Nothing found against it. */
    OK("Đạt");

    private final String label;

    FindingLevel(String label) {
        this.label = label;
    }

    /** Vietnamese name. */
    public String label() {
        return label;
    }
}
