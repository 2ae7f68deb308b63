package vn.gov.dongthap.vpdt.testing;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.organization.RecordSubstitution;
import vn.gov.dongthap.vpdt.organization.RecordSubstitution.Terms;
import vn.gov.dongthap.vpdt.organization.StandIns;

/** People of the demonstration province who act for each other, until the test has ended it. */
@Component
@Profile("test")
public class ActingPeople {

    public static final String DECISION = "15/QĐ-SKHCN";
    private static final LocalDate DECIDED = LocalDate.of(2026, 11, 20);

    private final RecordSubstitution substitutions;
    private final StandIns standIns;
    private final People people;
    private final Deque<Recorded> open = new ArrayDeque<>();

    ActingPeople(RecordSubstitution substitutions, StandIns standIns, People people) {
        this.substitutions = substitutions;
        this.standIns = standIns;
        this.people = people;
    }

    /** Records that somebody acts; the absent person does so. */
    public long record(String absent, String acting, LocalDate from, LocalDate to, String... processes) {
        SignedInPerson gone = people.of(absent);
        long id = substitutions.record(
                gone.agencyId(),
                gone.personId(),
                people.of(acting).personId(),
                new Terms(from, to, Set.of(processes), DECISION, DECIDED),
                gone.actor());
        open.push(new Recorded(id, absent));
        return id;
    }

    /** The person with the places they hold now, as in a request. */
    public SignedInPerson of(String username) {
        SignedInPerson person = people.of(username);
        return person.holding(standIns.heldBy(person.personId(), person.agencyId()));
    }

    /** Ends the last one recorded. */
    public void end(String reason) {
        Recorded last = open.pop();
        SignedInPerson gone = people.of(last.absent());
        substitutions.end(gone.agencyId(), last.id(), reason, gone.actor());
    }

    /** Leaves nobody acting for anybody; call it after each test, while the clock still stands within the days. */
    public void endAll() {
        while (!open.isEmpty()) {
            end("hết lần thử");
        }
    }

    private record Recorded(long id, String absent) {}
}
