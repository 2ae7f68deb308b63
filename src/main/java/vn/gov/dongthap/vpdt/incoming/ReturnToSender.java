package vn.gov.dongthap.vpdt.incoming;

import java.time.Clock;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.signature.Outcome;
import vn.gov.dongthap.vpdt.workflow.ActionCall;
import vn.gov.dongthap.vpdt.workflow.CaseAction;
import vn.gov.dongthap.vpdt.workflow.WorkflowAction;

/**
 * The clerk sends the document back to where it came from, with the reason (N21.2b). What its sender has recalled or asks
 * back is not returned: that request is answered (N18.4b).
 */
@WorkflowAction(id = "returnToSender", label = "Trả lại nơi gửi", clauses = "N21.2b")
class ReturnToSender implements CaseAction {

    private final IncomingDocuments documents;
    private final RecallRequests requests;
    private final Competence competence;
    private final CheckSignatures signatures;
    private final SenderNews senderNews;
    private final IncomingLog log;
    private final Clock clock;

    ReturnToSender(
            IncomingDocuments documents,
            RecallRequests requests,
            Competence competence,
            CheckSignatures signatures,
            SenderNews senderNews,
            IncomingLog log,
            Clock clock) {
        this.documents = documents;
        this.requests = requests;
        this.competence = competence;
        this.signatures = signatures;
        this.senderNews = senderNews;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public void run(ActionCall call) {
        IncomingDocument document = documents.requireLocked(call.subjectId());
        competence.require(Capacity.CLERK, document, call.actor());
        if (requests.findByOpenFor(document.id()).isPresent()) {
            throw new RuleBroken("N18.4b", "incoming.recall.not-returned");
        }
        String reason = call.input().requiredText("lyDoTraLai");
        Authenticity finding = Authenticity.of(call.input().requiredText("xacThuc"));
        Outcome found = signatures.found(document).outcome();
        document.returnToSender(finding, found, reason, clock.instant());
        senderNews.returned(document, reason);
        if (finding == Authenticity.FAILED) {
            senderNews.reportAnomaly(document, reason);
        }
        log.act(call.actor(), document.id(), "return-to-sender", "N21.2b", reason, found.label());
    }
}
