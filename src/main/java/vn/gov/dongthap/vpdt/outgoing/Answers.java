package vn.gov.dongthap.vpdt.outgoing;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.document.Participants;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.incoming.RelatedDocuments;

/** The answers to an incoming document, for its page: linked both ways (N10.1). */
@Component
class Answers implements RelatedDocuments {

    private final OutgoingDocuments documents;

    Answers(OutgoingDocuments documents) {
        this.documents = documents;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Related> of(SignedInPerson person, long incomingId) {
        return documents.findAnswers(incomingId, person.agencyId(), Participants.holdersOf(person)).stream()
                .map(answer -> new Related(
                        (answer.metadata().codeNumber() == null
                                        ? ""
                                        : answer.metadata().reference() + ", ")
                                + answer.metadata().subject() + " ("
                                + answer.state().label() + ")",
                        "/van-ban-di/" + answer.id()))
                .toList();
    }
}
