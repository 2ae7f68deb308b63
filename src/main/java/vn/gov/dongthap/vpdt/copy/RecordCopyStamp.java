package vn.gov.dongthap.vpdt.copy;

import java.time.Clock;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.workflow.ActionCall;
import vn.gov.dongthap.vpdt.workflow.CaseAction;
import vn.gov.dongthap.vpdt.workflow.WorkflowAction;

/** The sheets were signed by hand and stamped by the clerk (N32.2c, N32.2d). */
@WorkflowAction(
        id = "recordCopyStamp",
        label = "Ghi nhận đã ký, đóng dấu bản sao",
        clauses = {"N25.4", "N32.2d"},
        after = "recordCopyPrint")
class RecordCopyStamp implements CaseAction {

    private final DocumentCopies copies;
    private final CopySources sources;
    private final CopyDesk desk;
    private final CopyLog log;
    private final Clock clock;

    RecordCopyStamp(DocumentCopies copies, CopySources sources, CopyDesk desk, CopyLog log, Clock clock) {
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
        if (!call.input().isTrue("daKyDongDau")) {
            throw new RuleBroken("N32.2d", "copy.not-signed-by-hand");
        }
        copy.stamp(clock.instant());
        log.act(
                call.actor(),
                copy.id(),
                "stamp",
                "N32.2d",
                String.valueOf(call.input().number("soBan").orElse(copy.copies())));
    }
}
