package vn.gov.dongthap.vpdt.incoming;

import java.time.Clock;
import vn.gov.dongthap.vpdt.signature.Outcome;
import vn.gov.dongthap.vpdt.workflow.ActionCall;
import vn.gov.dongthap.vpdt.workflow.CaseAction;
import vn.gov.dongthap.vpdt.workflow.WorkflowAction;

/** The clerk sends the document back to where it came from, with the reason (N21.2b). */
@WorkflowAction(id = "returnToSender", label = "Trả lại nơi gửi", clauses = "N21.2b")
class ReturnToSender implements CaseAction {

    private final IncomingDocuments documents;
    private final Competence competence;
    private final CheckSignatures signatures;
    private final SenderNews senderNews;
    private final IncomingLog log;
    private final Clock clock;

    ReturnToSender(
            IncomingDocuments documents,
            Competence competence,
            CheckSignatures signatures,
            SenderNews senderNews,
            IncomingLog log,
            Clock clock) {
        this.documents = documents;
        this.competence = competence;
        this.signatures = signatures;
        this.senderNews = senderNews;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public void run(ActionCall call) {
        IncomingDocument document = documents.require(call.subjectId());
        competence.require(Capacity.CLERK, document, call.actor());
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
