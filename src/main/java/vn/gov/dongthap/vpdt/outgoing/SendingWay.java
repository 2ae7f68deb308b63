package vn.gov.dongthap.vpdt.outgoing;

/** How a recipient gets the document. */
public enum SendingWay {
    /** An agency of this system: on its records desk at once. */
    SYSTEM("Trên Hệ thống"),
    POST("Đường bưu điện"),
    MAIL("Thư điện tử công vụ");

    private final String label;

    SendingWay(String label) {
        this.label = label;
    }

    /** Vietnamese name. */
    public String label() {
        return label;
    }
}
