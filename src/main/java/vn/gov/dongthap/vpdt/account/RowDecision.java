package vn.gov.dongthap.vpdt.account;

/** What Sở Khoa học và Công nghệ decides on a row. */
public enum RowDecision {
    APPROVED("Đồng ý"),
    REFUSED("Từ chối");

    private final String label;

    RowDecision(String label) {
        this.label = label;
    }

    /** Vietnamese name. */
    public String label() {
        return label;
    }
}
