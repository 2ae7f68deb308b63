package vn.gov.dongthap.vpdt.outgoing;

import java.util.Collection;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.audit.Actor;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.organization.Directory;
import vn.gov.dongthap.vpdt.organization.PersonInPosition;
import vn.gov.dongthap.vpdt.organization.Standing;

/** People of an agency in the positions they hold today. */
@Component
class Colleagues {

    private final Directory directory;

    Colleagues(Directory directory) {
        this.directory = directory;
    }

    /** @throws RecordNotFound when they hold no position there today */
    PersonInPosition require(long agencyId, long personId) {
        return directory
                .person(agencyId, personId)
                .orElseThrow(() -> new RecordNotFound("person " + personId + " of agency " + agencyId));
    }

    /**
     * The person who does what nobody does in the place of somebody else: approving, signing, using the agency's key.
     *
     * @throws RuleBroken with that clause when they act for somebody absent
     */
    static long inPerson(String clause, Actor actor) {
        if (actor.onBehalfOf() != null) {
            throw new RuleBroken(clause, "outgoing.in-person");
        }
        return Objects.requireNonNull(actor.personId(), "only a person signs");
    }

    /** Refuses whoever is no clerk of the agency, whatever a diagram says (N4.2b, N15.1b, N17.2). */
    void requireClerk(OutgoingDocument document, Actor actor) {
        requireClerk(document.agencyId(), actor);
    }

    void requireClerk(long agencyId, Actor actor) {
        if (!directory.standing(agencyId, actor.rightOf()).isClerk()) {
            throw new RuleBroken("N4.2b", "outgoing.clerks-only");
        }
    }

    /** Refuses whoever is of no unit that was asked. */
    void requireOfUnit(OutgoingDocument document, Actor actor, Collection<Long> units) {
        Standing person = directory.standing(document.agencyId(), actor.rightOf());
        if (units.stream().noneMatch(person::isOfUnit)) {
            throw new RuleBroken("N10.2b", "outgoing.units-asked-only");
        }
    }

    /**
     * By whose right somebody acts, under the name the log knows them by: both names when they act for somebody absent.
     *
     * @throws RecordNotFound when they hold no position there today
     */
    PersonInPosition require(long agencyId, Actor actor) {
        return require(agencyId, Objects.requireNonNull(actor.rightOf(), "only a person answers for a draft"))
                .named(actor.name());
    }
}
