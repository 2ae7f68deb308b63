package vn.gov.dongthap.vpdt.signature;

import java.time.Instant;

/**
 * A trusted issuer as administrators see it.
 *
 * @param id record id
 * @param name its name
 * @param publicDuty whether its certificates are for public duty
 * @param demo whether it is the demonstration's own
 * @param validTo when its certificate runs out
 */
public record IssuerRow(long id, String name, boolean publicDuty, boolean demo, Instant validTo) {}
