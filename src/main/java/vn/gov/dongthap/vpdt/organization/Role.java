package vn.gov.dongthap.vpdt.organization;

import java.util.Arrays;

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

    /**
     * The role of a candidate group.
     *
     * @throws IllegalArgumentException when there is none with that key
     */
    public static Role ofKey(String key) {
        return Arrays.stream(values())
                .filter(role -> role.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no role: " + key));
    }

    /** The candidate group of this role in one agency, e.g. {@code van-thu@a7}. */
    public String inAgency(long agencyId) {
        return key + "@a" + agencyId;
    }

    /** The candidate group of this role in one unit, e.g. {@code lanh-dao-don-vi@u12}. */
    public String inUnit(long unitId) {
        return key + "@u" + unitId;
    }
}
