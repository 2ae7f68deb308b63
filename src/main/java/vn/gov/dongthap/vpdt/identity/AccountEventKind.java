package vn.gov.dongthap.vpdt.identity;

/** What can happen to an account. */
public enum AccountEventKind {
    GRANTED("Cấp mới"),
    ACTIVATED("Kích hoạt"),
    CHANGED("Thay đổi thông tin"),
    SUSPENDED("Tạm dừng"),
    RESUMED("Tiếp tục sử dụng"),
    REVOCATION_DUE("Chờ thu hồi"),
    REVOKED("Thu hồi"),
    PASSWORD_REISSUED("Cấp lại mật khẩu");

    private final String label;

    AccountEventKind(String label) {
        this.label = label;
    }

    /** Vietnamese name. */
    public String label() {
        return label;
    }
}
