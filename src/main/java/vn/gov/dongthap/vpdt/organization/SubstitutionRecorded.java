package vn.gov.dongthap.vpdt.organization;

/**
 * Somebody was given the work of somebody absent. Published in the transaction that recorded it.
 *
 * @param id the record
 * @param absentId who is absent
 * @param absentName their name
 * @param actingId who acts
 * @param actingName their name
 * @param days from day to day, in words
 * @param decisionNumber number of the decision
 */
public record SubstitutionRecorded(
        long id,
        long absentId,
        String absentName,
        long actingId,
        String actingName,
        String days,
        String decisionNumber) {}
