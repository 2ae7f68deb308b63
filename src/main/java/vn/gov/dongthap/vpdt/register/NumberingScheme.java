package vn.gov.dongthap.vpdt.register;

/** How the administrative documents of an agency share numbers in one year, as its head decides (N15.1d). */
public enum NumberingScheme {
    ONE("Một hệ thống số chung cho mọi loại văn bản hành chính"),
    BY_TYPE("Mỗi loại văn bản hành chính một hệ thống số"),
    BY_GROUP("Mỗi nhóm loại văn bản hành chính một hệ thống số");

    private final String label;

    NumberingScheme(String label) {
        this.label = label;
    }

    /** Vietnamese name. */
    public String label() {
        return label;
    }
}
