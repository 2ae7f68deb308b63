package vn.gov.dongthap.vpdt.drafting;

/** The points a format check goes through, in the order of Appendix I. */
public enum FormatPoint {
    PAPER("Khổ giấy"),
    MARGINS("Lề trang"),
    FONT("Phông chữ"),
    PAGE_NUMBER("Số trang"),
    NATIONAL_TITLE("Quốc hiệu và Tiêu ngữ"),
    AGENCY_NAME("Tên cơ quan, tổ chức ban hành văn bản"),
    NUMBER("Số, ký hiệu của văn bản"),
    PLACE_AND_DATE("Địa danh và thời gian ban hành"),
    SUBJECT("Tên loại và trích yếu nội dung"),
    TEXT("Nội dung văn bản"),
    SIGNER("Chức vụ, họ tên của người ký"),
    ADDRESSEES("Kính gửi"),
    RECIPIENTS("Nơi nhận"),
    ANNEXES("Phụ lục"),
    MARKS("Dấu chỉ mức độ khẩn, địa chỉ liên hệ"),
    UNFINISHED("Phần chưa hoàn chỉnh");

    private final String label;

    FormatPoint(String label) {
        this.label = label;
    }

    /** Vietnamese name. */
    public String label() {
        return label;
    }
}
