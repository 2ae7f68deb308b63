package vn.gov.dongthap.vpdt.outgoing;

import java.time.Clock;
import vn.gov.dongthap.vpdt.register.VoidNumber;
import vn.gov.dongthap.vpdt.workflow.ActionCall;
import vn.gov.dongthap.vpdt.workflow.CaseAction;
import vn.gov.dongthap.vpdt.workflow.WorkflowAction;

/** The document is given up before its release; a number spent on it stays in the register, void, with the reason (N15.1a). */
@WorkflowAction(id = "withdrawOutgoing", label = "Rút văn bản trước khi phát hành", clauses = "N15.1a")
class WithdrawOutgoing implements CaseAction {

    private final OutgoingDocuments documents;
    private final VoidNumber voidNumber;
    private final OutgoingLog log;
    private final Clock clock;

    WithdrawOutgoing(OutgoingDocuments documents, VoidNumber voidNumber, OutgoingLog log, Clock clock) {
        this.documents = documents;
        this.voidNumber = voidNumber;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public void run(ActionCall call) {
        OutgoingDocument document = documents.require(call.subjectId());
        String reason = call.input().requiredText("lyDo");
        if (document.withdraw(reason, clock.instant())) {
            voidNumber.of(OutgoingDocument.TYPE, document.id(), reason, call.actor());
        }
        log.remark(call.actor(), document, OutgoingRemarkKind.WITHDRAWN, reason);
    }
}
