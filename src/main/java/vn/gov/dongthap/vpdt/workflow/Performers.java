package vn.gov.dongthap.vpdt.workflow;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.organization.Directory;

/** Turns a routing variable into people: of the agency that handles the case, never of another. */
@Component
class Performers {

    private static final Pattern ID = Pattern.compile("\\d{1,18}");

    private final Directory directory;

    Performers(Directory directory) {
        this.directory = directory;
    }

    /**
     * The person a variable names.
     *
     * @throws RuleBroken when it names nobody who works there today
     */
    Performer person(long agencyId, @Nullable Object personId) {
        return id(personId)
                .flatMap(id -> directory.person(agencyId, id))
                .map(found -> Performer.person(found.personId(), found.fullName()))
                .orElseThrow(() -> new RuleBroken(null, "workflow.performer.unknown"));
    }

    /**
     * The group of a unit a variable names.
     *
     * @throws RuleBroken when the agency has no such unit
     */
    Performer unit(String roleKey, long agencyId, @Nullable Object unitId) {
        return id(unitId)
                .flatMap(id -> directory.unit(agencyId, id))
                .map(found -> Performer.group(ScopedGroup.ofUnit(roleKey, found.id())))
                .orElseThrow(() -> new RuleBroken(null, "workflow.performer.unknown-unit"));
    }

    private static Optional<Long> id(@Nullable Object value) {
        return Optional.ofNullable(value)
                .map(Object::toString)
                .filter(text -> ID.matcher(text).matches())
                .map(Long::valueOf);
    }
}
