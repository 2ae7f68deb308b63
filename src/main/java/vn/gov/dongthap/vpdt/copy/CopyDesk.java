package vn.gov.dongthap.vpdt.copy;

import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.audit.Actor;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.organization.Directory;

/** Who does what with a copy, whatever a diagram says. */
@Component
class CopyDesk {

    private final Directory directory;

    CopyDesk(Directory directory) {
        this.directory = directory;
    }

    /**
     * The person who does what nobody does in the place of somebody else.
     *
     * @throws RuleBroken with that clause when they act for somebody absent
     */
    long inPerson(String clause, Actor actor) {
        if (actor.onBehalfOf() != null) {
            throw new RuleBroken(clause, "copy.in-person");
        }
        return Objects.requireNonNull(actor.personId(), "only a person signs");
    }

    /** Refuses whoever is no clerk of the agency (N4.2b). */
    void requireClerk(DocumentCopy copy, Actor actor) {
        if (!directory.standing(copy.agencyId(), actor.rightOf()).isClerk()) {
            throw new RuleBroken("N4.2b", "copy.clerks-only");
        }
    }
}
