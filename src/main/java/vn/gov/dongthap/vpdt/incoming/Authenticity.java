package vn.gov.dongthap.vpdt.incoming;

/** What the clerk says of authenticity and integrity (N21.2a); acceptance is the clerk's own act. */
enum Authenticity {
    SIGNATURE_CONFIRMED("chu-ky-hop-le"),
    PAPER_COMPARED("ban-giay"),
    /** Nobody signed: for information only, no paper replaced (L4.1). */
    UNSIGNED("khong-ky-so"),
    FAILED("khong-dat");

    private final String value;

    Authenticity(String value) {
        this.value = value;
    }

    /** What a form calls it. */
    String value() {
        return value;
    }

    /** The finding a form sends. */
    static Authenticity of(String value) {
        for (Authenticity authenticity : values()) {
            if (authenticity.value.equals(value)) {
                return authenticity;
            }
        }
        throw new IllegalArgumentException("no such finding: " + value);
    }
}
