package vn.gov.dongthap.vpdt.outgoing;

/** What became of a document at a recipient, in the codes of the national exchange (V6.1o). */
public enum DeliveryState {
    DELIVERED("01", "Đã đến"),
    REFUSED("02", "Từ chối nhận"),
    ACCEPTED("03", "Đã tiếp nhận"),
    DIRECTED("04", "Phân công xử lý"),
    HANDLING("05", "Đang xử lý"),
    COMPLETED("06", "Hoàn thành"),
    /** The sender asks for it back. */
    RETURN_ASKED("13", "Bên gửi lấy lại"),
    /** Given back, or cancelled after a recall. */
    GIVEN_BACK("15", "Đồng ý, đã hủy"),
    KEPT("16", "Không đồng ý trả lại");

    private final String code;
    private final String label;

    DeliveryState(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** Code of the exchange. */
    public String code() {
        return code;
    }

    /** Vietnamese name. */
    public String label() {
        return label;
    }
}
