package vn.gov.dongthap.vpdt.workflow;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.organization.ActingFor;

/**
 * One name a list is read under.
 *
 * @param holder the name
 * @param inPlace whether it is an absent person's
 * @param processes keys of the procedures it is limited to; empty for all
 */
record ListSource(String holder, boolean inPlace, Set<String> processes) {

    /**
     * The names a person's list lies under.
     *
     * @param absent see {@link TaskFilter#absent()}
     */
    static List<ListSource> of(SignedInPerson person, TaskBox box, @Nullable Long absent) {
        Stream<ListSource> own = absent == null || absent == TaskFilter.OWN
                ? Holders.of(person, box).stream().map(holder -> new ListSource(holder, false, Set.of()))
                : Stream.empty();
        Stream<ListSource> places = person.places().stream()
                .filter(place -> absent == null || absent == place.personId())
                .flatMap(place -> ofPlace(place, box));
        return Stream.concat(own, places).toList();
    }

    private static Stream<ListSource> ofPlace(ActingFor place, TaskBox box) {
        return Places.holders(place, box).stream().map(holder -> new ListSource(holder, true, place.processes()));
    }
}
