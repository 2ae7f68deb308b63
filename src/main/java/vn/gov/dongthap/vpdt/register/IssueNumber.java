package vn.gov.dongthap.vpdt.register;

/** Issues the next number of a register (N15.1, N22.2). CONTRACT: becomes a class. */
public interface IssueNumber {

    /** Series of the one register of incoming documents each agency has per year (N22.2). */
    String INCOMING = "den";

    /**
     * Takes the next number, under a row lock kept until the caller's transaction ends; opens the register of a new year
     * by itself. A rolled-back transaction gives the number back: no gaps.
     *
     * @param subjectType kind of record, e.g. {@code incoming}
     * @param subjectId the record; the same record gets the same number again
     */
    RegisterNumber issue(long agencyId, String series, String subjectType, long subjectId);
}
