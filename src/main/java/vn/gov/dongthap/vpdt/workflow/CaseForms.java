package vn.gov.dongthap.vpdt.workflow;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.organization.PersonInPosition;
import vn.gov.dongthap.vpdt.organization.UnitView;

/**
 * Implemented by each procedure module (one bean per subject type): who may see its records, what its forms start with,
 * and the choices of its select lists ({@code valuesKey} in a form). The engine room knows no document; it asks here.
 */
public interface CaseForms {

    /** Kind of record this bean speaks for, e.g. {@code incoming}. */
    String subjectType();

    /** Path of a record's own page, where its tasks are done; empty when tasks of this kind have a page each. */
    default Optional<String> page(long subjectId) {
        return Optional.empty();
    }

    /** Values a form starts with, by field key; only keys of the form are used. */
    Map<String, Object> prefill(SignedInPerson person, TaskEntry task, String formKey);

    /** Choices of the form's select lists, by {@code valuesKey}. The same are allowed on completion, nothing else. */
    Map<String, List<Choice>> choices(SignedInPerson person, TaskEntry task, String formKey);

    /**
     * Whether a step that lies with one person may be handed to that other one of the agency. Steps of a group stay in
     * the group, whatever this says.
     */
    default boolean mayReceive(CaseSubject subject, String formKey, PersonInPosition candidate) {
        return true;
    }

    /**
     * Forms of steps that are somebody's own: nobody does them in the place of an absent person, whatever a decision on
     * substitution says.
     *
     * @return the clause that says so, by form key
     */
    default Map<String, String> inPersonForms() {
        return Map.of();
    }

    /**
     * Told, in the same transaction, that a step now lies with somebody else.
     *
     * @return routing variables to change, so that the road finds them when it comes back to the step
     */
    default Map<String, Object> handedOver(CaseSubject subject, String formKey, PersonInPosition to) {
        return Map.of();
    }

    /** Told, in the same transaction, that somebody has done a step. */
    default void acted(CaseSubject subject, SignedInPerson person) {}

    /**
     * A record of this kind as another case calls it: by a diagram that calls the procedure about it and waits for its
     * end.
     *
     * @throws vn.gov.dongthap.vpdt.law.RecordNotFound when there is no such record, or its procedure cannot be called
     */
    default Called called(long subjectId) {
        throw new RecordNotFound("procedure about " + subjectType() + " that can be called");
    }

    /**
     * What a called procedure starts with.
     *
     * @param subject the record it is about
     * @param routing its first routing variables
     */
    record Called(CaseSubject subject, Map<String, Object> routing) {

        /** What a routing variable of the calling diagram must hold to name a record. */
        public static String key(String subjectType, long subjectId) {
            return CalledCases.key(subjectType, subjectId);
        }
    }

    /**
     * One choice.
     *
     * @param value what is sent
     * @param label what is shown
     */
    record Choice(String value, String label) {

        /** All values of a kind, each under its name. */
        public static <E extends Enum<E>> List<Choice> of(E[] values, Function<E, String> label) {
            return Arrays.stream(values)
                    .map(value -> new Choice(value.name(), label.apply(value)))
                    .toList();
        }

        /** People with their positions, each once. */
        public static List<Choice> people(List<PersonInPosition> people) {
            return people.stream()
                    .map(person -> new Choice(
                            String.valueOf(person.personId()), person.fullName() + " – " + person.position()))
                    .distinct()
                    .toList();
        }

        /** Units by name. */
        public static List<Choice> units(List<UnitView> units) {
            return units.stream()
                    .map(unit -> new Choice(String.valueOf(unit.id()), unit.name()))
                    .toList();
        }
    }
}
