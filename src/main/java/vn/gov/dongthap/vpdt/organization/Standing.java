package vn.gov.dongthap.vpdt.organization;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is in one agency today, by every position they hold there. Whoever holds none may do nothing.
 *
 * @param positions the positions, possibly none
 */
public record Standing(List<PersonInPosition> positions) {

    /** Copies the positions. */
    public Standing {
        positions = List.copyOf(positions);
    }

    /** By one position alone. */
    public static Standing of(PersonInPosition position) {
        return new Standing(List.of(position));
    }

    /** Whether that is the person. */
    public boolean isOf(@Nullable Long personId) {
        return personId != null && positions.stream().anyMatch(position -> position.personId() == personId);
    }

    /** Văn thư cơ quan. */
    public boolean isClerk() {
        return holds(Role.CLERK);
    }

    /** The head of the agency or a leader, who decide for it. */
    public boolean leadsAgency() {
        return holds(Role.HEAD) || holds(Role.LEADER);
    }

    /** Leads that unit. */
    public boolean leadsUnit(@Nullable Long unitId) {
        return positions.stream()
                .anyMatch(position ->
                        belongs(position, unitId) && position.roles().contains(Role.UNIT_LEADER));
    }

    /** Works in that unit. */
    public boolean isOfUnit(@Nullable Long unitId) {
        return positions.stream().anyMatch(position -> belongs(position, unitId));
    }

    /** Holds that role by one of the positions. */
    public boolean has(Role role) {
        return holds(role);
    }

    private boolean holds(Role role) {
        return positions.stream().anyMatch(position -> position.roles().contains(role));
    }

    private static boolean belongs(PersonInPosition position, @Nullable Long unitId) {
        return unitId != null && unitId.equals(position.unitId());
    }
}
