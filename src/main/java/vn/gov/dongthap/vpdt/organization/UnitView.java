package vn.gov.dongthap.vpdt.organization;

/**
 * A unit as others need it.
 *
 * @param id record id
 * @param agencyId its agency
 * @param name display name
 */
public record UnitView(long id, long agencyId, String name) {}
