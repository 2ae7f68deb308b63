package vn.gov.dongthap.vpdt.incoming;

/** How a document reached the agency (Q4.6a). All sources share one sequence of arrival numbers (N22.2). */
public enum ReceptionSource {
    AXIS("Trục liên thông văn bản quốc gia"),
    INTERNAL("Nội bộ Hệ thống"),
    EMAIL("Thư điện tử"),
    OTHER_SYSTEM("Hệ thống quản lý văn bản khác"),
    POST("Đường bưu điện"),
    OTHER("Hình thức khác");

    private final String label;

    ReceptionSource(String label) {
        this.label = label;
    }

    /** Vietnamese name. */
    public String label() {
        return label;
    }
}
