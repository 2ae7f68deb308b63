package vn.gov.dongthap.vpdt.organization;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of agencies.
 *
 * @param rows in the order of the tree; those without an identifier come last
 * @param next position to continue after, or null on the last page
 */
public record AgencyPage(List<AgencyRow> rows, @Nullable String next) {}
