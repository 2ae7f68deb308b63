package vn.gov.dongthap.vpdt.workflow;

import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.organization.Role;

/** People no other test knows, in agencies and units of their own. */
final class Somebody {

    private static final AtomicLong NEXT = new AtomicLong(900_000);

    private Somebody() {}

    /** A number nobody else has. */
    static long number() {
        return NEXT.incrementAndGet();
    }

    static SignedInPerson with(Role... roles) {
        long number = number();
        return new SignedInPerson(
                number, number, number, "ai." + number, "Ai đó", "Chức vụ", number, "Cơ quan", number, Set.of(roles));
    }

    static SignedInPerson inAgencyOf(SignedInPerson person) {
        return movedTo(with(Role.OFFICER), person.agencyId());
    }

    static SignedInPerson movedTo(SignedInPerson person, long agencyId) {
        return new SignedInPerson(
                person.accountId(),
                person.personId(),
                person.assignmentId(),
                person.username(),
                person.fullName(),
                person.position(),
                agencyId,
                person.agencyName(),
                person.unitId(),
                person.roles());
    }
}
