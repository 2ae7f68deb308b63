package vn.gov.dongthap.vpdt.incoming;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import vn.gov.dongthap.vpdt.workflow.ActionCall;
import vn.gov.dongthap.vpdt.workflow.CaseAction;
import vn.gov.dongthap.vpdt.workflow.Cases;
import vn.gov.dongthap.vpdt.workflow.WorkflowAction;

/**
 * The receiver cancels what was recalled or asked back, and the sender learns of it through the system (N18.4b). Whatever
 * was being done about the document ends; its trace stays (V6.8). What lies with the sender again stays returned, and
 * the request is answered.
 */
@WorkflowAction(
        id = "cancelRecalled",
        label = "Hủy văn bản bị thu hồi, báo nơi gửi",
        clauses = {"N18.4b", "V6.8"})
class CancelRecalled implements CaseAction {

    private final IncomingDocuments documents;
    private final RecallRequests requests;
    private final Competence competence;
    private final ObjectProvider<Cases> cases;
    private final SenderNews senderNews;
    private final IncomingLog log;
    private final Clock clock;

    CancelRecalled(
            IncomingDocuments documents,
            RecallRequests requests,
            Competence competence,
            ObjectProvider<Cases> cases,
            SenderNews senderNews,
            IncomingLog log,
            Clock clock) {
        this.documents = documents;
        this.requests = requests;
        this.competence = competence;
        this.cases = cases;
        this.senderNews = senderNews;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public void run(ActionCall call) {
        RecallRequest request = requests.require(call.subjectId());
        IncomingDocument document = documents.require(request.documentId());
        request.cancelled(call.actor().name(), clock.instant());
        competence.require(Capacity.CLERK, document, call.actor());
        if (document.state() != IncomingState.RETURNED) {
            document.cancel(clock.instant());
        }
        cases.getObject().stop(IncomingDocument.TYPE, document.id(), call.actor());
        log.act(call.actor(), document.id(), "cancel", "V6.8", request.words());
        senderNews.cancelled(document);
    }
}
