package vn.gov.dongthap.vpdt.notification;

/** What has become of a mail. */
public enum MailState {
    /** To be sent, now or after a pause. */
    WAITING("Chờ gửi"),
    /** The mail server has taken it. */
    SENT("Đã gửi"),
    /** Stays in the system: no mail server is configured. */
    KEPT("Lưu tại hệ thống"),
    /** The person has no mail address. */
    NO_ADDRESS("Không có địa chỉ"),
    /** Given up: refused for good, or tried too often. */
    FAILED("Không gửi được");

    private final String label;

    MailState(String label) {
        this.label = label;
    }

    /** Vietnamese name. */
    public String label() {
        return label;
    }
}
