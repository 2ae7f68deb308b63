package vn.gov.dongthap.vpdt.signature;

/** Whose signature it is: the law wants one of each (N5.1). */
public enum SignatureOwner {
    PERSON("cá nhân"),
    AGENCY("cơ quan, tổ chức");

    private final String label;

    SignatureOwner(String label) {
        this.label = label;
    }

    /** Vietnamese name. */
    public String label() {
        return label;
    }
}
