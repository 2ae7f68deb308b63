package vn.gov.dongthap.vpdt.incoming;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.audit.Actor;
import vn.gov.dongthap.vpdt.document.Participants;
import vn.gov.dongthap.vpdt.organization.PersonInPosition;

/** Whoever decides on a request sees the letter it came with (Q5.1b). */
@Component
public class ShowToDeciders {

    private final IncomingParticipants participants;
    private final IncomingLog log;

    ShowToDeciders(IncomingParticipants participants, IncomingLog log) {
        this.participants = participants;
        this.log = log;
    }

    /** Lets these people see the document from now on, and logs it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void show(long id, List<PersonInPosition> people) {
        for (PersonInPosition person : people) {
            participants.allow(id, List.of(Participants.person(person.personId())));
            log.act(Actor.SYSTEM, id, "shown-to-decider", "Q5.1b", person.fullName());
        }
    }
}
