package vn.gov.dongthap.vpdt.incoming;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.organization.Directory;
import vn.gov.dongthap.vpdt.organization.PersonInPosition;
import vn.gov.dongthap.vpdt.organization.Role;

/** Người có thẩm quyền: the head and the leaders of an agency, who alone give directives (N23.2, Q4.6b). */
@Component
class Leaders {

    private final Directory directory;

    Leaders(Directory directory) {
        this.directory = directory;
    }

    static boolean isLeader(PersonInPosition person) {
        return person.roles().contains(Role.HEAD) || person.roles().contains(Role.LEADER);
    }

    /** Whether that person leads the agency today. */
    boolean lead(long agencyId, @Nullable Long personId) {
        return personId != null
                && directory
                        .person(agencyId, personId)
                        .filter(Leaders::isLeader)
                        .isPresent();
    }

    /**
     * A leader somebody chose.
     *
     * @throws RecordNotFound when the person does not lead that agency
     */
    PersonInPosition find(long agencyId, long personId) {
        return directory
                .person(agencyId, personId)
                .filter(Leaders::isLeader)
                .orElseThrow(() -> new RecordNotFound("leader " + personId));
    }

    /**
     * Refuses whoever does not lead the agency, whatever a diagram says.
     *
     * @return the person
     */
    long require(long agencyId, @Nullable Long personId) {
        if (personId == null || !lead(agencyId, personId)) {
            throw new RuleBroken("N23.2", "incoming.leaders-only");
        }
        return personId;
    }
}
