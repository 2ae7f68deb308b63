package vn.gov.dongthap.vpdt.drafting;

/** What happened to text from one version of a draft to the next. */
public enum TextChange {
    SAME("Giữ nguyên"),
    INSERTED("Thêm"),
    DELETED("Bỏ"),
    /** Of a paragraph only: some of it was inserted or deleted. */
    CHANGED("Sửa");

    private final String label;

    TextChange(String label) {
        this.label = label;
    }

    /** Vietnamese name. */
    public String label() {
        return label;
    }
}
