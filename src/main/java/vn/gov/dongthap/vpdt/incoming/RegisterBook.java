package vn.gov.dongthap.vpdt.incoming;

/** Which of the registers of Appendix IV is printed. */
public enum RegisterBook {
    /** Sổ đăng ký văn bản đến (IV.VI). */
    ARRIVALS("dang-ky", "Sổ đăng ký văn bản đến"),
    /** Sổ theo dõi giải quyết văn bản đến (IV.VIII). */
    FOLLOW_UP("theo-doi", "Sổ theo dõi giải quyết văn bản đến");

    private final String word;
    private final String label;

    RegisterBook(String word, String label) {
        this.word = word;
        this.label = label;
    }

    /** How addresses write it. */
    public String word() {
        return word;
    }

    /** Vietnamese name. */
    public String label() {
        return label;
    }
}
