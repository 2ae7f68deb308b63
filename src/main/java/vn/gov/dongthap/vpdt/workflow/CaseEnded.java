package vn.gov.dongthap.vpdt.workflow;

/**
 * A case has reached an end of its diagram. Published in the transaction that ended it.
 *
 * @param caseId the case
 * @param subject what it was about
 */
public record CaseEnded(long caseId, CaseSubject subject) {}
