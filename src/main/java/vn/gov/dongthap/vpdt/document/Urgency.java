package vn.gov.dongthap.vpdt.document;

/** Mức độ khẩn: exactly three levels beside the unmarked (N4.2c). The level is edXML's Priority (V6.prio). */
public enum Urgency {
    NORMAL(0, "Thường"),
    URGENT(1, "Khẩn"),
    VERY_URGENT(2, "Thượng khẩn"),
    EXPRESS(3, "Hỏa tốc");

    private final int level;
    private final String label;

    Urgency(int level, String label) {
        this.level = level;
        this.label = label;
    }

    public int level() {
        return level;
    }

    public String label() {
        return label;
    }
}
