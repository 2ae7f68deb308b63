package vn.gov.dongthap.vpdt.workflow;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.organization.ActingFor;
import vn.gov.dongthap.vpdt.organization.StandIns;

/** Lets an acting person do the tasks of an absent one, but for those that are the absent one's own. */
@Component
class Hands {

    private final ProcedureForms procedures;
    private final StandIns standIns;

    Hands(ProcedureForms procedures, StandIns standIns) {
        this.procedures = procedures;
        this.standIns = standIns;
    }

    /**
     * The person in that place.
     *
     * @throws RuleBroken when the step is somebody's own, or the substitution is over
     */
    SignedInPerson in(ActingFor place, SignedInPerson person, @Nullable String formKey) {
        String clause = formKey == null ? null : procedures.inPerson().get(formKey);
        if (clause != null) {
            throw new RuleBroken(clause, "workflow.substitution.in-person", place.fullName());
        }
        standIns.requireInForce(place.substitutionId());
        return person.in(place);
    }
}
