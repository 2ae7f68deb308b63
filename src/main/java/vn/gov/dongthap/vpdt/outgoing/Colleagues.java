package vn.gov.dongthap.vpdt.outgoing;

import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.audit.Actor;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.organization.Directory;
import vn.gov.dongthap.vpdt.organization.PersonInPosition;

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

    /** @throws RecordNotFound when they hold no position there today */
    PersonInPosition require(long agencyId, Actor actor) {
        return require(agencyId, Objects.requireNonNull(actor.personId(), "only a person answers for a draft"));
    }
}
