package vn.gov.dongthap.vpdt.outgoing;

/** What became of a document at a recipient, in the codes of the national exchange (V6.1o). */
public enum DeliveryState {
    DELIVERED("01", "Đã đến"),
    REFUSED("02", "Từ chối nhận"),
    ACCEPTED("03", "Đã tiếp nhận"),
    DIRECTED("04", "Phân công xử lý"),
    HANDLING("05", "Đang xử lý"),
    COMPLETED("06", "Hoàn thành");

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
