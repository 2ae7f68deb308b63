package vn.gov.dongthap.vpdt.register;

/** What a number was issued for. Both media count in one sequence (N15.1b, N22.2). */
public enum Medium {
    PAPER("Văn bản giấy"),
    ELECTRONIC("Văn bản điện tử");

    private final String label;

    Medium(String label) {
        this.label = label;
    }

    /** Vietnamese name. */
    public String label() {
        return label;
    }
}
