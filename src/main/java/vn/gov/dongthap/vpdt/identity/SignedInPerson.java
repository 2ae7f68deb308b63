package vn.gov.dongthap.vpdt.identity;

import java.io.Serializable;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;
import vn.gov.dongthap.vpdt.audit.Actor;
import vn.gov.dongthap.vpdt.organization.Role;

/**
 * The person signed in, in the one position they act in now. Somebody with positions in two agencies sees one agency at
 * a time.
 *
 * @param accountId the account
 * @param personId the person
 * @param assignmentId the position acted in
 * @param username sign-in name
 * @param fullName full name
 * @param position title of the position
 * @param agencyId agency of the position
 * @param agencyName its display name
 * @param unitId unit of the position, or null for somebody above all units
 * @param roles roles of the position
 */
public record SignedInPerson(
        long accountId,
        long personId,
        long assignmentId,
        String username,
        String fullName,
        String position,
        long agencyId,
        String agencyName,
        @Nullable Long unitId,
        Set<Role> roles)
        implements AuthenticatedPrincipal, Serializable {

    /** The user name: what sessions are found by. */
    @Override
    public String getName() {
        return username;
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Scoped candidate groups this person's tasks come by: each role in the agency and, if there is one, in the unit. */
    public Set<String> groups() {
        Set<String> groups = new HashSet<>();
        for (Role role : roles) {
            groups.add(role.inAgency(agencyId));
            if (unitId != null) {
                groups.add(role.inUnit(unitId));
            }
        }
        return groups;
    }

    /** How the log remembers this person, with the address of the current request if there is one. */
    public Actor actor() {
        return new Actor(personId, fullName, position, agencyId, RequestAddress.current());
    }
}
