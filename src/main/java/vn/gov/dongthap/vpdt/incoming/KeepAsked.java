package vn.gov.dongthap.vpdt.incoming;

import java.time.Clock;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.workflow.ActionCall;
import vn.gov.dongthap.vpdt.workflow.CaseAction;
import vn.gov.dongthap.vpdt.workflow.WorkflowAction;

/** The receiver does not give back what was sent by mistake, and the sender learns why; never after a notice of recall. */
@WorkflowAction(
        id = "keepAsked",
        label = "Không đồng ý trả lại văn bản, báo nơi gửi",
        clauses = {"N18.4b", "V6.8"})
class KeepAsked implements CaseAction {

    private final IncomingDocuments documents;
    private final RecallRequests requests;
    private final Competence competence;
    private final SenderNews senderNews;
    private final IncomingLog log;
    private final Clock clock;

    KeepAsked(
            IncomingDocuments documents,
            RecallRequests requests,
            Competence competence,
            SenderNews senderNews,
            IncomingLog log,
            Clock clock) {
        this.documents = documents;
        this.requests = requests;
        this.competence = competence;
        this.senderNews = senderNews;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public void run(ActionCall call) {
        RecallRequest request = requests.require(call.subjectId());
        IncomingDocument document = documents.require(request.documentId());
        competence.require(Capacity.CLERK, document, call.actor());
        String reason = call.input().requiredText("lyDo");
        if (!document.state().isInForce()) {
            throw new RuleBroken(
                    "V6.8", "incoming.wrong-state", document.state().label());
        }
        request.kept(reason, call.actor().name(), clock.instant());
        log.act(call.actor(), document.id(), "keep", "V6.8", reason);
        senderNews.kept(document, reason);
    }
}
