package vn.gov.dongthap.vpdt.incoming;

import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.audit.Actor;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.organization.Directory;
import vn.gov.dongthap.vpdt.organization.PersonInPosition;
import vn.gov.dongthap.vpdt.organization.Standing;

/**
 * Thẩm quyền: who may do a step, by the positions held today and by the directive, whatever a diagram says. Whoever
 * acts for somebody absent acts by that person's right.
 */
@Component
class Competence {

    private final Directory directory;
    private final Directives directives;
    private final RecallRequests recalls;

    Competence(Directory directory, Directives directives, RecallRequests recalls) {
        this.directory = directory;
        this.directives = directives;
        this.recalls = recalls;
    }

    /**
     * Refuses whoever does not act in that capacity; the system itself never does. What its sender has recalled by a
     * notice is cancelled and nothing else (N18.4b).
     *
     * @return the person
     */
    long require(Capacity capacity, IncomingDocument document, Actor actor) {
        if (!holds(capacity, document, directory.standing(document.agencyId(), actor.rightOf()))) {
            throw new RuleBroken(capacity.clause(), capacity.messageKey());
        }
        if (recalls.isRecalled(document.id())) {
            throw new RuleBroken("N18.4b", "incoming.recall.recalled");
        }
        return Objects.requireNonNull(actor.rightOf(), "nobody stands for the system");
    }

    boolean holds(Capacity capacity, IncomingDocument document, Standing person) {
        Handling handling = document.handling();
        return switch (capacity) {
            case CLERK -> person.isClerk();
            case LEADER -> person.leadsAgency();
            case LEAD_UNIT -> person.leadsUnit(handling.leadUnitId());
            case TERM_SETTER -> person.leadsAgency() || person.leadsUnit(handling.leadUnitId());
            case OFFICER -> person.isOf(handling.officerId());
            case COORDINATING_UNIT ->
                directives.findByDocumentIdAndSupersededAtIsNull(document.id()).stream()
                        .flatMap(directive -> directive.parts(Participation.COORDINATING).stream())
                        .anyMatch(part -> person.isOfUnit(part.unitId()));
        };
    }

    /** Whether that person leads the agency today. */
    boolean leads(IncomingDocument document, Actor actor) {
        return holds(Capacity.LEADER, document, directory.standing(document.agencyId(), actor.rightOf()));
    }

    /**
     * A leader somebody chose.
     *
     * @throws RecordNotFound when the person does not lead that agency
     */
    PersonInPosition leader(long agencyId, long personId) {
        return directory.standing(agencyId, personId).positions().stream()
                .filter(position -> Standing.of(position).leadsAgency())
                .findFirst()
                .orElseThrow(() -> new RecordNotFound("leader " + personId));
    }
}
