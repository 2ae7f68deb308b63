package vn.gov.dongthap.vpdt.copy;

import java.time.Clock;
import vn.gov.dongthap.vpdt.workflow.ActionCall;
import vn.gov.dongthap.vpdt.workflow.CaseAction;
import vn.gov.dongthap.vpdt.workflow.WorkflowAction;

/** The agency's signature on an electronic copy, made by the clerk in person, counts (N25.1, N33.2). */
@WorkflowAction(
        id = "recordCopySeal",
        label = "Ghi nhận chữ ký số của cơ quan trên bản sao",
        clauses = {"N25.4", "N33.2"},
        after = "numberCopy")
class RecordCopySeal implements CaseAction {

    private final DocumentCopies copies;
    private final CopySources sources;
    private final CopyDesk desk;
    private final CopyLog log;
    private final Clock clock;

    RecordCopySeal(DocumentCopies copies, CopySources sources, CopyDesk desk, CopyLog log, Clock clock) {
        this.copies = copies;
        this.sources = sources;
        this.desk = desk;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public void run(ActionCall call) {
        DocumentCopy copy = copies.require(call.subjectId());
        desk.inPerson("N32.2c", call.actor());
        desk.requireClerk(copy, call.actor());
        sources.requireInForce(copy.source());
        copy.seal(clock.instant());
        log.act(call.actor(), copy.id(), "seal", "N33.2");
    }
}
