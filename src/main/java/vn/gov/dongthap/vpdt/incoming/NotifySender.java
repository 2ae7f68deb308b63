package vn.gov.dongthap.vpdt.incoming;

import vn.gov.dongthap.vpdt.workflow.ActionCall;
import vn.gov.dongthap.vpdt.workflow.CaseAction;
import vn.gov.dongthap.vpdt.workflow.WorkflowAction;

/** Tells the sender on the same day that the document has arrived and under which number (N21.2c). */
@WorkflowAction(id = "notifySender", label = "Báo nơi gửi đã tiếp nhận", clauses = "N21.2c")
class NotifySender implements CaseAction {

    private final IncomingDocuments documents;
    private final SenderNews senderNews;

    NotifySender(IncomingDocuments documents, SenderNews senderNews) {
        this.documents = documents;
        this.senderNews = senderNews;
    }

    @Override
    public void run(ActionCall call) {
        senderNews.registered(documents.require(call.subjectId()));
    }
}
