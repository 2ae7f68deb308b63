package vn.gov.dongthap.vpdt.copy;

import java.time.Clock;
import vn.gov.dongthap.vpdt.register.VoidNumber;
import vn.gov.dongthap.vpdt.workflow.ActionCall;
import vn.gov.dongthap.vpdt.workflow.CaseAction;
import vn.gov.dongthap.vpdt.workflow.WorkflowAction;

/** A copy is given up before it is there; a number spent on it stays in the register, void, with the reason (N15.1a). */
@WorkflowAction(id = "withdrawCopy", label = "Hủy bản sao, hủy số đã cấp", clauses = "N15.1a")
class WithdrawCopy implements CaseAction {

    private final DocumentCopies copies;
    private final VoidNumber voidNumber;
    private final CopyNews news;
    private final CopyLog log;
    private final Clock clock;

    WithdrawCopy(DocumentCopies copies, VoidNumber voidNumber, CopyNews news, CopyLog log, Clock clock) {
        this.copies = copies;
        this.voidNumber = voidNumber;
        this.news = news;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public void run(ActionCall call) {
        DocumentCopy copy = copies.require(call.subjectId());
        String reason = call.input().requiredText("lyDo");
        if (copy.withdraw(reason, clock.instant())) {
            voidNumber.of(DocumentCopy.TYPE, copy.id(), reason, call.actor());
        }
        log.act(call.actor(), copy.id(), "withdraw", "N15.1a", reason);
        news.withdrawn(copy, reason, call.actor());
    }
}
