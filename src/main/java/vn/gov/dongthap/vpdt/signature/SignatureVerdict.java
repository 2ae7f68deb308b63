package vn.gov.dongthap.vpdt.signature;

/** What becomes of one signature when everything is weighed. */
public enum SignatureVerdict {
    VALID("Hợp lệ"),
    /** Nothing speaks against it, but it cannot be proved. */
    UNPROVEN("Chưa đủ cơ sở kết luận"),
    INVALID("Không hợp lệ");

    private final String label;

    SignatureVerdict(String label) {
        this.label = label;
    }

    /** Vietnamese name. */
    public String label() {
        return label;
    }
}
