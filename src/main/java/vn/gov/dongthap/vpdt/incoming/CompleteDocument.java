package vn.gov.dongthap.vpdt.incoming;

import java.time.Clock;
import vn.gov.dongthap.vpdt.workflow.ActionCall;
import vn.gov.dongthap.vpdt.workflow.CaseAction;
import vn.gov.dongthap.vpdt.workflow.WorkflowAction;

/** The lead unit has confirmed the result: the document is settled. */
@WorkflowAction(id = "completeDocument", label = "Kết thúc giải quyết", clauses = "N24.2")
class CompleteDocument implements CaseAction {

    private final IncomingDocuments documents;
    private final Competence competence;
    private final IncomingLog log;
    private final Clock clock;

    CompleteDocument(IncomingDocuments documents, Competence competence, IncomingLog log, Clock clock) {
        this.documents = documents;
        this.competence = competence;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public void run(ActionCall call) {
        IncomingDocument document = documents.require(call.subjectId());
        competence.require(Capacity.LEAD_UNIT, document, call.actor());
        document.complete(clock.instant());
        log.remark(
                call.actor(),
                document.id(),
                RemarkKind.CONFIRMATION,
                call.input().text("yKienXacNhan").orElse(""),
                null);
    }
}
