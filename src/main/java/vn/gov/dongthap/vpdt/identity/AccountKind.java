package vn.gov.dongthap.vpdt.identity;

/** Whose an account is. */
enum AccountKind {
    /** One person's own (Q2.1). */
    PERSONAL,
    /** An agency's, in the keeping of a custodian who answers for every session (Q2.2, Q18.1a). */
    AGENCY
}
