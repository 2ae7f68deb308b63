package vn.gov.dongthap.vpdt.outgoing;

/** What a document does to an earlier one of the same agency that has been released (N18.3, N18.4b). */
public enum LaterAct {
    /** By a notice; receivers cancel what they received. */
    RECALL("N18.4b", "Thu hồi", "Bị thu hồi bởi"),
    /** For wrong content, by a document of the same form. */
    REPLACEMENT("N18.3", "Thay thế", "Được thay thế bởi"),
    /** For wrong content, by a document of the same form. */
    AMENDMENT("N18.3", "Sửa đổi, bổ sung", "Được sửa đổi, bổ sung bởi"),
    /** For wrong format or procedure, by an official letter. */
    CORRECTION("N18.3", "Đính chính", "Được đính chính bởi");

    private final String clause;
    private final String label;
    private final String passive;

    LaterAct(String clause, String label, String passive) {
        this.clause = clause;
        this.label = label;
        this.passive = passive;
    }

    String clause() {
        return clause;
    }

    /** Vietnamese name of the act. */
    public String label() {
        return label;
    }

    /** What is said of the earlier document. */
    String passive() {
        return passive;
    }
}
