package vn.gov.dongthap.vpdt.copy;

import vn.gov.dongthap.vpdt.workflow.ActionCall;
import vn.gov.dongthap.vpdt.workflow.CaseAction;
import vn.gov.dongthap.vpdt.workflow.WorkflowAction;

/** The sheets of a paper copy are there, with their block, to be signed by hand (N25.4). */
@WorkflowAction(id = "recordCopyPrint", label = "Ghi nhận đã in bản sao", clauses = "N25.4", after = "numberCopy")
class RecordCopyPrint implements CaseAction {

    private final DocumentCopies copies;
    private final CopyDesk desk;
    private final CopyLog log;

    RecordCopyPrint(DocumentCopies copies, CopyDesk desk, CopyLog log) {
        this.copies = copies;
        this.desk = desk;
        this.log = log;
    }

    @Override
    public void run(ActionCall call) {
        DocumentCopy copy = copies.require(call.subjectId());
        desk.requireClerk(copy, call.actor());
        copy.print();
        log.act(call.actor(), copy.id(), "print", "N25.4", String.valueOf(copy.copies()));
    }
}
