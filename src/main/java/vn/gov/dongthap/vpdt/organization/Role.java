package vn.gov.dongthap.vpdt.organization;

/** What a position entitles its holder to do. The key is the candidate group analysts write in diagrams. */
public enum Role {
    /** Thủ trưởng cơ quan. */
    HEAD("thu-truong", "Thủ trưởng"),
    /** Lãnh đạo cơ quan (cấp phó). */
    LEADER("lanh-dao", "Lãnh đạo"),
    /** Lãnh đạo đơn vị. */
    UNIT_LEADER("lanh-dao-don-vi", "Lãnh đạo đơn vị"),
    /** Văn thư. */
    CLERK("van-thu", "Văn thư"),
    /** Chuyên viên. */
    OFFICER("chuyen-vien", "Chuyên viên"),
    /** Quản trị đơn vị (Q17.5a). */
    UNIT_ADMIN("quan-tri-don-vi", "Quản trị đơn vị"),
    /** Quản trị hệ thống; people of Sở Khoa học và Công nghệ only (Q6.1). */
    SYSTEM_ADMIN("quan-tri-he-thong", "Quản trị hệ thống"),
    /** Phân tích nghiệp vụ. */
    ANALYST("phan-tich-nghiep-vu", "Phân tích nghiệp vụ"),
    /** Kiểm toán, thanh tra. */
    AUDITOR("kiem-toan", "Kiểm toán");

    private final String key;
    private final String label;

    Role(String key, String label) {
        this.key = key;
        this.label = label;
    }

    /** Candidate group in diagrams, kebab case without diacritics. */
    public String key() {
        return key;
    }

    /** Vietnamese name. */
    public String label() {
        return label;
    }
}
