package vn.gov.dongthap.vpdt.workflow;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.organization.ActingFor;

/**
 * Which tasks come with the place of an absent person: those that lie with them, and those of groups nobody else
 * belongs to. What the acting person has is not passed on, so there are no chains.
 */
final class Places {

    private Places() {}

    /** The place in which the person may do an open task that is not their own. */
    static Optional<ActingFor> of(SignedInPerson person, TaskEntry task) {
        return of(person, task.subject().agencyId(), task.processKey(), task.assigneeId(), task.group());
    }

    /** The same. */
    static Optional<ActingFor> of(SignedInPerson person, TaskRecord task) {
        return of(person, task.agencyId(), task.processKey(), task.assigneeId(), task.group());
    }

    /** Under which names the entries of a place are kept. */
    static List<String> holders(ActingFor place) {
        return Stream.concat(Stream.of(Holders.person(place.personId())), groups(place))
                .toList();
    }

    /** The names one list of a place lies under. */
    static List<String> holders(ActingFor place, TaskBox box) {
        return switch (box) {
            case MINE, COORDINATING -> List.of(Holders.person(place.personId()));
            case UNIT -> groups(place).toList();
            case INFORMATION, FOLLOWED, DONE -> List.of();
        };
    }

    private static Stream<String> groups(ActingFor place) {
        return place.soleGroups().stream().sorted().map(group -> "g:" + group);
    }

    private static Optional<ActingFor> of(
            SignedInPerson person, long agencyId, String process, @Nullable Long assigneeId, @Nullable String group) {
        return person.places().stream()
                .filter(place -> person.agencyId() == agencyId && place.covers(process))
                .filter(place -> assigneeId == null
                        ? group != null && place.soleGroups().contains(group)
                        : assigneeId == place.personId())
                .findFirst();
    }
}
