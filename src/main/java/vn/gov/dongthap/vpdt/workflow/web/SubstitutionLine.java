package vn.gov.dongthap.vpdt.workflow.web;

import java.util.Map;
import java.util.stream.Collectors;
import vn.gov.dongthap.vpdt.organization.SubstitutionView;

/**
 * A substitution as the list shows it.
 *
 * @param entry the record
 * @param scope what it covers, in words
 * @param endable whether the person looking may end it
 */
public record SubstitutionLine(SubstitutionView entry, String scope, boolean endable) {

    static SubstitutionLine of(SubstitutionView entry, Map<String, String> names, long personId, boolean keeper) {
        String scope = entry.processes().isEmpty()
                ? "Mọi việc"
                : entry.processes().stream()
                        .map(key -> names.getOrDefault(key, key))
                        .collect(Collectors.joining("; "));
        return new SubstitutionLine(entry, scope, entry.isOpen() && (keeper || entry.absentId() == personId));
    }
}
