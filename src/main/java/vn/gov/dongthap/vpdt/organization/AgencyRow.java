package vn.gov.dongthap.vpdt.organization;

import org.jspecify.annotations.Nullable;

/**
 * An agency in the administrators' list.
 *
 * @param position where the next page continues, unique
 * @param organId identifier, or null while none has been issued (Q7.2)
 * @param name display name
 * @param kind what it is
 * @param status whether it takes part in the exchange
 * @param demo whether it is invented
 */
public record AgencyRow(
        String position, @Nullable String organId, String name, AgencyKind kind, AgencyStatus status, boolean demo) {}
