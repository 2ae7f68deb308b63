package vn.gov.dongthap.vpdt.incoming;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.audit.Actor;

/**
 * Notes on an incoming document that its answer has left: the register that follows handling names it (IV.VIII column
 * 6), and the officer finds the result written down already (N24.2).
 */
@Component
public class RecordAnswer {

    private final IncomingDocuments documents;
    private final IncomingLog log;

    RecordAnswer(IncomingDocuments documents, IncomingLog log) {
        this.documents = documents;
        this.log = log;
    }

    /**
     * Notes the answer, in the transaction that releases it.
     *
     * @param reference number and notation of the answer, at most 45 characters
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void answered(Actor actor, long incomingId, String reference) {
        log.remark(actor, documents.require(incomingId).id(), RemarkKind.ANSWERED, reference, null);
    }
}
