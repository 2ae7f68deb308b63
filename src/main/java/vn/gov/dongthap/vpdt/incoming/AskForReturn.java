package vn.gov.dongthap.vpdt.incoming;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.audit.Actor;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.workflow.CaseSubject;
import vn.gov.dongthap.vpdt.workflow.Cases;

/** A sender inside the system asks for what it has sent: the receiver's clerk is to answer (N18.4b, V6.8). */
@Component
public class AskForReturn {

    static final String PROCESS = "tra-loi-thu-hoi";

    private final IncomingDocuments documents;
    private final RecallRequests requests;
    private final ObjectProvider<Cases> cases;
    private final HandlingTerms terms;
    private final IncomingLog log;
    private final Clock clock;

    AskForReturn(
            IncomingDocuments documents,
            RecallRequests requests,
            ObjectProvider<Cases> cases,
            HandlingTerms terms,
            IncomingLog log,
            Clock clock) {
        this.documents = documents;
        this.requests = requests;
        this.cases = cases;
        this.terms = terms;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Lấy lại: sent by mistake.
     *
     * @param reason why, at most 500 characters
     * @throws RuleBroken when the document is closed there, or the sender waits for an answer already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeBack(long incomingId, String reason) {
        IncomingDocument document = documents.requireLocked(incomingId);
        if (document.state().isClosed()) {
            throw new RuleBroken(
                    "V6.8", "incoming.recall.too-late", document.state().label());
        }
        if (requests.findByOpenFor(incomingId).isPresent()) {
            throw new RuleBroken("V6.8", "incoming.recall.asked-already");
        }
        ask(document, RecallKind.TAKE_BACK, reason);
    }

    /**
     * Thu hồi: a notice of recall has been released. Nothing is left to do where the document was sent back or cancelled
     * before.
     *
     * @param notice number, notation and date of the notice
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recall(long incomingId, String notice) {
        IncomingDocument document = documents.requireLocked(incomingId);
        if (!document.state().isInForce()) {
            return;
        }
        Optional<RecallRequest> open = requests.findByOpenFor(incomingId);
        if (open.isPresent()) {
            open.get().becomeRecall(notice);
            log.act(Actor.SYSTEM, incomingId, "recall-asked", "N18.4b", notice);
        } else {
            ask(document, RecallKind.RECALL, notice);
        }
    }

    private void ask(IncomingDocument document, RecallKind kind, String words) {
        RecallRequest request = requests.save(new RecallRequest(document.id(), kind, words, clock.instant()));
        boolean recall = kind == RecallKind.RECALL;
        log.act(
                Actor.SYSTEM,
                document.id(),
                recall ? "recall-asked" : "return-asked",
                recall ? "N18.4b" : "V6.8",
                request.words());
        cases.getObject()
                .start(
                        PROCESS,
                        subject(document, request),
                        Actor.SYSTEM,
                        Map.of("hanBuoc", terms.stepOf(document.metadata().urgency())));
    }

    private CaseSubject subject(IncomingDocument document, RecallRequest request) {
        CaseSubject about = document.caseSubject();
        return new CaseSubject(
                RecallRequest.TYPE,
                request.id(),
                about.agencyId(),
                log.sentence("incoming.recall.title." + request.kind().key(), about.title()),
                about.reference(),
                about.sender(),
                about.urgency());
    }
}
