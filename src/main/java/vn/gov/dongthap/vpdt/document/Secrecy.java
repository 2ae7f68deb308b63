package vn.gov.dongthap.vpdt.document;

/** Độ mật. The field exists because Decree 30 has it; only {@link #NONE} may be stored here (Q4.4a). */
public enum Secrecy {
    NONE("Không mật"),
    CONFIDENTIAL("Mật"),
    SECRET("Tối mật"),
    TOP_SECRET("Tuyệt mật");

    private final String label;

    Secrecy(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
