package vn.gov.dongthap.vpdt.account;

/** Where a request stands. */
public enum RequestState {
    /** With the agency, its rows still change. */
    DRAFT("Đang lập"),
    /** Its letter is on the road of outgoing documents. */
    SENT("Đã lập công văn"),
    /** Registered by Sở Khoa học và Công nghệ: the three working days run (Q9.2a). */
    RECEIVED("Đang giải quyết"),
    /** Every row is decided and carried out; the notice is on its way (Q9.2b). */
    DECIDED("Đã giải quyết, chờ thông báo"),
    /** The notice has left. */
    CLOSED("Đã thông báo kết quả"),
    /** Given up before it was received. */
    GIVEN_UP("Đã bỏ");

    private final String label;

    RequestState(String label) {
        this.label = label;
    }

    /** Vietnamese name. */
    public String label() {
        return label;
    }
}
