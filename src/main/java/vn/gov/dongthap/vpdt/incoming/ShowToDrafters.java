package vn.gov.dongthap.vpdt.incoming;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.document.Participants;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RecordNotFound;

/** Whoever a leader charges with an answer sees the document to be answered (N10.1). */
@Component
public class ShowToDrafters {

    private final IncomingDocuments documents;
    private final IncomingParticipants participants;
    private final IncomingLog log;

    ShowToDrafters(IncomingDocuments documents, IncomingParticipants participants, IncomingLog log) {
        this.documents = documents;
        this.participants = participants;
        this.log = log;
    }

    /**
     * Lets a unit or a person see the document from now on, and logs it.
     *
     * @param holder unit or person, as {@link Participants} names them
     * @param name how people call them
     * @throws RecordNotFound when the document is not the leader's to see
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void show(SignedInPerson leader, long id, String holder, String name) {
        if (documents
                .findVisible(id, leader.agencyId(), Participants.holdersOf(leader))
                .isEmpty()) {
            throw new RecordNotFound("incoming document " + id);
        }
        participants.allow(id, List.of(holder));
        log.act(leader.actor(), id, "answer-charged", "N10.1", name);
    }
}
