package vn.gov.dongthap.vpdt.copy;

import java.time.Clock;
import vn.gov.dongthap.vpdt.workflow.ActionCall;
import vn.gov.dongthap.vpdt.workflow.CaseAction;
import vn.gov.dongthap.vpdt.workflow.WorkflowAction;

/** Whoever may sign copies decides that one is made (N27.1). */
@WorkflowAction(id = "approveCopy", label = "Quyết định sao, ký bản sao", clauses = "N27.1")
class ApproveCopy implements CaseAction {

    private final DocumentCopies copies;
    private final CopySources sources;
    private final CopyRights rights;
    private final CopyDesk desk;
    private final CopyLog log;
    private final Clock clock;

    ApproveCopy(
            DocumentCopies copies, CopySources sources, CopyRights rights, CopyDesk desk, CopyLog log, Clock clock) {
        this.copies = copies;
        this.sources = sources;
        this.rights = rights;
        this.desk = desk;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public void run(ActionCall call) {
        DocumentCopy copy = copies.require(call.subjectId());
        CopyRight right = rights.require(copy.agencyId(), desk.inPerson("N27.1", call.actor()));
        sources.requireInForce(copy.source());
        copy.approve(right, clock.instant());
        log.act(call.actor(), copy.id(), "approve", "N27.1");
    }
}
