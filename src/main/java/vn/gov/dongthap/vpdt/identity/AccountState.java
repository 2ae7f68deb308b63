package vn.gov.dongthap.vpdt.identity;

/** Where an account stands by law; the technical lock is a separate flag. */
public enum AccountState {
    PENDING("Chờ kích hoạt"),
    ACTIVE("Hoạt động"),
    SUSPENDED("Tạm dừng"),
    REVOCATION_DUE("Chờ thu hồi"),
    REVOKED("Đã thu hồi");

    private final String label;

    AccountState(String label) {
        this.label = label;
    }

    /** Vietnamese name. */
    public String label() {
        return label;
    }
}
