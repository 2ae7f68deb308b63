package vn.gov.dongthap.vpdt.signature;

/** Who certified (Q15.2). */
public enum CertificateKind {
    /** An issuer of certificates for public duty. */
    PUBLIC_DUTY("chứng thư số chuyên dùng công vụ"),
    /** The demonstration's own authority, which takes their place there and is worth nothing elsewhere. */
    DEMONSTRATION("chứng thư số trình diễn"),
    /** Another issuer that is trusted. */
    OTHER("không phải chứng thư số chuyên dùng công vụ"),
    /** An issuer nobody here trusts. */
    UNTRUSTED("chứng thư số của nơi cấp chưa được tin cậy");

    private final String label;

    CertificateKind(String label) {
        this.label = label;
    }

    /** Vietnamese name. */
    public String label() {
        return label;
    }

    /** Whether outgoing documents may be signed with it. */
    boolean isForPublicDuty() {
        return this == PUBLIC_DUTY || this == DEMONSTRATION;
    }
}
