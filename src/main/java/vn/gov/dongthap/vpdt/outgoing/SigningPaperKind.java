package vn.gov.dongthap.vpdt.outgoing;

import vn.gov.dongthap.vpdt.document.SigningAuthority;

/** What a paper lets somebody sign as. */
public enum SigningPaperKind {
    /** Thừa lệnh: the head of a unit, some types of documents, listed in the agency's working rules (N13.4). */
    TL(SigningAuthority.TL, "N13.4"),
    /** Thừa ủy quyền: the head of a unit, in writing, limited in time and matter, never passed on (N13.3). */
    TUQ(SigningAuthority.TUQ, "N13.3a"),
    /** Quyền cấp trưởng: somebody fills the head's empty seat until a head is appointed (Appendix I II.7b). */
    Q(SigningAuthority.Q, "N13");

    private final SigningAuthority authority;
    private final String clause;

    SigningPaperKind(SigningAuthority authority, String clause) {
        this.authority = authority;
        this.clause = clause;
    }

    /** The mark above the signature. */
    public SigningAuthority authority() {
        return authority;
    }

    /** Vietnamese name. */
    public String label() {
        return authority.label();
    }

    /** The clause that asks for it. */
    String clause() {
        return clause;
    }
}
