package vn.gov.dongthap.vpdt.copy;

import java.time.Clock;
import vn.gov.dongthap.vpdt.workflow.ActionCall;
import vn.gov.dongthap.vpdt.workflow.CaseAction;
import vn.gov.dongthap.vpdt.workflow.WorkflowAction;

/** A copy is not made, and whoever asked learns why (N27.1). */
@WorkflowAction(id = "refuseCopy", label = "Không đồng ý sao, báo người đề nghị", clauses = "N27.1")
class RefuseCopy implements CaseAction {

    private final DocumentCopies copies;
    private final CopyRights rights;
    private final CopyDesk desk;
    private final CopyNews news;
    private final CopyLog log;
    private final Clock clock;

    RefuseCopy(DocumentCopies copies, CopyRights rights, CopyDesk desk, CopyNews news, CopyLog log, Clock clock) {
        this.copies = copies;
        this.rights = rights;
        this.desk = desk;
        this.news = news;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public void run(ActionCall call) {
        DocumentCopy copy = copies.require(call.subjectId());
        CopyRight right = rights.require(copy.agencyId(), desk.inPerson("N27.1", call.actor()));
        String reason = call.input().requiredText("lyDo");
        copy.refuse(right, reason, clock.instant());
        log.act(call.actor(), copy.id(), "refuse", "N27.1", reason);
        news.refused(copy, reason);
    }
}
