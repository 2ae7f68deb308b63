package vn.gov.dongthap.vpdt.organization;

/**
 * A substitution was ended before its last day. Published in the transaction that ended it.
 *
 * @param id the record
 * @param absentId who was absent
 * @param actingId who acted
 * @param decisionNumber number of the decision
 * @param reason why
 */
public record SubstitutionEnded(long id, long absentId, long actingId, String decisionNumber, String reason) {}
