package vn.gov.dongthap.vpdt.organization;

import org.jspecify.annotations.Nullable;

/**
 * An agency as others need it.
 *
 * @param id record id
 * @param parentId agency above, or null for the province
 * @param organId electronic identifier, or null while none has been issued (Q7.2)
 * @param name display name
 * @param shortName abbreviation, as in notations
 */
public record AgencyView(
        long id, @Nullable Long parentId, @Nullable String organId, String name, String shortName) {}
