package vn.gov.dongthap.vpdt.signature;

/** What the signatures make of a document. */
public enum Outcome {
    /** Worth an original on paper: signed by a competent person and by the agency (N5.1, Q12.2). */
    ORIGINAL("Có giá trị pháp lý như bản gốc"),
    /** All signatures are valid, with something to be weighed by a person. */
    WITH_RESERVATIONS("Chữ ký hợp lệ, có điểm cần lưu ý"),
    /** A signature cannot be proved. */
    UNPROVEN("Chưa đủ cơ sở kết luận"),
    /** A signature is broken, revoked, or the document was changed after it. */
    INVALID("Chữ ký không hợp lệ"),
    /** Nobody signed: for information only (L4.1). */
    UNSIGNED("Không có chữ ký số"),
    /** The file cannot be judged. */
    UNREADABLE("Không kiểm tra được");

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    /** Vietnamese name. */
    public String label() {
        return label;
    }
}
