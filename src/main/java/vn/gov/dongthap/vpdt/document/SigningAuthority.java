package vn.gov.dongthap.vpdt.document;

/** Quyền hạn của người ký: the marks Decree 30 article 13 and Appendix I II.7b put before what the signer stands for. */
public enum SigningAuthority {
    /** Thay mặt tập thể: before the name of the collective or of the agency (N13.2). */
    TM("TM.", "ký thay mặt tập thể"),
    /** Quyền cấp trưởng: before the head's position. */
    Q("Q.", "được giao quyền cấp trưởng"),
    /** Ký thay: a deputy for the head; also a deputy in charge (N13.1). */
    KT("KT.", "ký thay người đứng đầu"),
    /** Thừa lệnh: the head of a unit by order of the agency's head (N13.4). */
    TL("TL.", "ký thừa lệnh"),
    /** Thừa ủy quyền: under a written authorization with scope and term, never passed on (N13.3). */
    TUQ("TUQ.", "ký thừa ủy quyền");

    private final String mark;
    private final String label;

    SigningAuthority(String mark, String label) {
        this.mark = mark;
        this.label = label;
    }

    /** The mark as it stands in the document, with its dot. */
    public String mark() {
        return mark;
    }

    /** What the mark says, in Vietnamese. */
    public String label() {
        return label;
    }
}
