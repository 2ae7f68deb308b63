package vn.gov.dongthap.vpdt.outgoing;

/** Where a document issued on paper stands. */
public enum PaperState {
    /** Has its number (N15.2). */
    NUMBERED("Đã cấp số"),
    /** Its number is void, and stays in the register with the reason (N15.1a). */
    VOID("Đã hủy số");

    private final String label;

    PaperState(String label) {
        this.label = label;
    }

    /** Vietnamese name. */
    public String label() {
        return label;
    }
}
