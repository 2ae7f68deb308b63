package vn.gov.dongthap.vpdt.organization;

import java.io.Serializable;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The place of somebody absent that a person holds now, by a decision.
 *
 * @param substitutionId the record of it
 * @param personId who is absent
 * @param fullName their name
 * @param assignmentId the position they hold
 * @param unitId its unit, or null for somebody above all units
 * @param roles its roles
 * @param soleGroups scoped candidate groups nobody else belongs to, e.g. {@code lanh-dao-don-vi@u12}
 * @param processes keys of the procedures it is limited to; empty for all
 * @param decisionNumber number of the decision
 */
public record ActingFor(
        long substitutionId,
        long personId,
        String fullName,
        long assignmentId,
        @Nullable Long unitId,
        Set<Role> roles,
        Set<String> soleGroups,
        Set<String> processes,
        String decisionNumber)
        implements Serializable {

    /** Copies the sets. */
    public ActingFor {
        roles = Set.copyOf(roles);
        soleGroups = Set.copyOf(soleGroups);
        processes = Set.copyOf(processes);
    }

    /** Whether work of that procedure is within the scope. */
    public boolean covers(String process) {
        return processes.isEmpty() || processes.contains(process);
    }
}
