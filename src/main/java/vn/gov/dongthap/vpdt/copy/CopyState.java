package vn.gov.dongthap.vpdt.copy;

/** Where a copy stands in law, whatever road its diagram takes. */
public enum CopyState {
    /** Before whoever may decide on it (N27.1). */
    REQUESTED("Chờ quyết định sao"),
    /** Decided and answered for, to be numbered. */
    APPROVED("Đã quyết định sao, chờ cấp số"),
    /** Has number and date in the one series of copies (Appendix I, part II.II.1c). */
    NUMBERED("Đã cấp số, chờ ký số hoặc in"),
    /** On paper, to be signed by hand and stamped. */
    PRINTED("Đã in, chờ ký, đóng dấu"),
    /** Worth what the original is worth (N26). */
    ISSUED("Đã sao"),
    /** Not to be made, with the reason. */
    REFUSED("Không đồng ý sao"),
    /** Given up; a number spent on it stays void in the register (N15.1a). */
    WITHDRAWN("Đã hủy");

    private final String label;

    CopyState(String label) {
        this.label = label;
    }

    /** Vietnamese name. */
    public String label() {
        return label;
    }

    /** Whether nothing more happens. */
    public boolean isClosed() {
        return this == ISSUED || this == REFUSED || this == WITHDRAWN;
    }

    /** Whether it has its number. */
    public boolean isNumbered() {
        return this == NUMBERED || this == PRINTED || this == ISSUED;
    }
}
