package vn.gov.dongthap.vpdt.organization;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person in one position they hold today.
 *
 * @param personId the person
 * @param assignmentId the position held
 * @param fullName full name
 * @param email mail address, or null
 * @param position title
 * @param agencyId agency
 * @param unitId unit, or null for somebody above all units
 * @param roles roles of the position
 */
public record PersonInPosition(
        long personId,
        long assignmentId,
        String fullName,
        @Nullable String email,
        String position,
        long agencyId,
        @Nullable Long unitId,
        Set<Role> roles) {

    /** The same position under another name: that of whoever acts in the holder's place. */
    public PersonInPosition named(String name) {
        return new PersonInPosition(personId, assignmentId, name, email, position, agencyId, unitId, roles);
    }
}
