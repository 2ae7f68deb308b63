package vn.gov.dongthap.vpdt.workflow;

import java.util.List;
import java.util.stream.Stream;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;

/** Under which names a person's entries are kept: their own, and the groups of the position they act in. */
final class Holders {

    private Holders() {}

    static String person(long personId) {
        return "p:" + personId;
    }

    static List<String> groups(SignedInPerson person) {
        return ScopedGroup.of(person).stream().map(group -> "g:" + group).toList();
    }

    /** The names one list lies under. */
    static List<String> of(SignedInPerson person, TaskBox box) {
        return box == TaskBox.UNIT ? groups(person) : List.of(person(person.personId()));
    }

    static List<String> all(SignedInPerson person) {
        return Stream.concat(Stream.of(person(person.personId())), groups(person).stream())
                .toList();
    }
}
