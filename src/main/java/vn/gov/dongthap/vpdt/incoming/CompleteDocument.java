package vn.gov.dongthap.vpdt.incoming;

import java.time.Clock;
import vn.gov.dongthap.vpdt.workflow.ActionCall;
import vn.gov.dongthap.vpdt.workflow.CaseAction;
import vn.gov.dongthap.vpdt.workflow.WorkflowAction;

/** The lead unit has confirmed the result: the document is settled. */
@WorkflowAction(id = "completeDocument", label = "Kết thúc giải quyết", clauses = "N24.2")
class CompleteDocument implements CaseAction {

    private final IncomingDocuments documents;
    private final IncomingLog log;
    private final Clock clock;

    CompleteDocument(IncomingDocuments documents, IncomingLog log, Clock clock) {
        this.documents = documents;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public void run(ActionCall call) {
        documents.require(call.subjectId()).complete(clock.instant());
        log.remark(
                call.actor(),
                call.subjectId(),
                RemarkKind.CONFIRMATION,
                call.input().text("yKienXacNhan").orElse(""),
                null);
    }
}
