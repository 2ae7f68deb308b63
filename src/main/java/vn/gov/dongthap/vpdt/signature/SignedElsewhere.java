package vn.gov.dongthap.vpdt.signature;

/**
 * A document has come back signed from somebody's own device; published in the transaction that keeps it.
 *
 * @param ticketId the offer it belongs to
 * @param fileId the signed file
 * @param personId who signed
 * @param agencyId agency they acted for
 * @param seal whether it bears the agency's signature rather than the person's
 */
public record SignedElsewhere(long ticketId, long fileId, long personId, long agencyId, boolean seal) {}
