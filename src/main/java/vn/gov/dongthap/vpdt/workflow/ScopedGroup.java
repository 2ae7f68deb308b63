package vn.gov.dongthap.vpdt.workflow;

import java.util.Set;
import java.util.TreeSet;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.organization.Role;

/** Candidate groups narrowed to one agency, {@code van-thu@a7}, or one unit, {@code lanh-dao-don-vi@u12}. */
final class ScopedGroup {

    private ScopedGroup() {}

    static String ofAgency(String roleKey, long agencyId) {
        return roleKey + "@a" + agencyId;
    }

    static String ofUnit(String roleKey, long unitId) {
        return roleKey + "@u" + unitId;
    }

    /** The role a scoped group stands for, in Vietnamese. */
    static String label(String scopedGroup) {
        return Role.ofKey(scopedGroup.substring(0, scopedGroup.indexOf('@'))).label();
    }

    /** The groups a person belongs to in the position acted in. */
    static Set<String> of(SignedInPerson person) {
        Set<String> groups = new TreeSet<>();
        for (Role role : person.roles()) {
            groups.add(ofAgency(role.key(), person.agencyId()));
            Long unitId = person.unitId();
            if (unitId != null) {
                groups.add(ofUnit(role.key(), unitId));
            }
        }
        return groups;
    }
}
