package vn.gov.dongthap.vpdt.outgoing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.organization.AgencyView;
import vn.gov.dongthap.vpdt.organization.PersonInPosition;
import vn.gov.dongthap.vpdt.organization.Role;

/**
 * Who leads an agency and its units today: nobody else signs for it.
 *
 * @param agency the agency
 * @param leaders positions of head, deputies, and leaders of units
 */
record Leadership(AgencyView agency, List<PersonInPosition> leaders) {

    Leadership {
        leaders = List.copyOf(leaders);
    }

    /** The head, or null while the seat is empty. */
    @Nullable
    PersonInPosition head() {
        return first(leaders.stream()
                .filter(leader -> leader.roles().contains(Role.HEAD))
                .toList());
    }

    /** What that person leads. */
    List<PersonInPosition> positionsOf(long personId) {
        return leaders.stream().filter(leader -> leader.personId() == personId).toList();
    }

    /** Head and deputies of a unit, the head first. */
    List<PersonInPosition> leadersOf(long unitId) {
        return leaders.stream()
                .filter(leader -> leader.roles().contains(Role.UNIT_LEADER))
                .filter(leader -> leader.unitId() != null && leader.unitId() == unitId)
                .sorted((one, other) -> Boolean.compare(SigningRight.isDeputy(one), SigningRight.isDeputy(other)))
                .toList();
    }

    private static @Nullable PersonInPosition first(List<PersonInPosition> positions) {
        return positions.isEmpty() ? null : positions.get(0);
    }
}
