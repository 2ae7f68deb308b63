package vn.gov.dongthap.vpdt.outgoing;

import java.util.Objects;
import vn.gov.dongthap.vpdt.workflow.ActionCall;
import vn.gov.dongthap.vpdt.workflow.CaseAction;
import vn.gov.dongthap.vpdt.workflow.WorkflowAction;

/** The competent person gives the draft back, to the leader of the drafting unit first (N10.3). */
@WorkflowAction(id = "returnToUnitLeader", label = "Trả lại lãnh đạo đơn vị soạn thảo", clauses = "N10.3")
class ReturnToUnitLeader implements CaseAction {

    private final OutgoingDocuments documents;
    private final OutgoingLog log;

    ReturnToUnitLeader(OutgoingDocuments documents, OutgoingLog log) {
        this.documents = documents;
        this.log = log;
    }

    @Override
    public void run(ActionCall call) {
        OutgoingDocument document = documents.require(call.subjectId());
        document.returnToUnitLeader(Objects.requireNonNull(call.actor().personId(), "only a person returns"));
        log.remark(
                call.actor(),
                document,
                OutgoingRemarkKind.RETURNED_BY_SIGNER,
                call.input().requiredText("lyDo"));
    }
}
