package vn.gov.dongthap.vpdt.outgoing;

import vn.gov.dongthap.vpdt.workflow.ActionCall;
import vn.gov.dongthap.vpdt.workflow.CaseAction;
import vn.gov.dongthap.vpdt.workflow.WorkflowAction;

/** Whoever checks the draft gives it back to the drafter. */
@WorkflowAction(id = "returnToDrafter", label = "Trả lại người soạn thảo", clauses = "N12.1")
class ReturnToDrafter implements CaseAction {

    private final OutgoingDocuments documents;
    private final Colleagues people;
    private final OutgoingLog log;

    ReturnToDrafter(OutgoingDocuments documents, Colleagues people, OutgoingLog log) {
        this.documents = documents;
        this.people = people;
        this.log = log;
    }

    @Override
    public void run(ActionCall call) {
        OutgoingDocument document = documents.require(call.subjectId());
        document.returnToDrafter(people.require(document.agencyId(), call.actor()));
        log.remark(
                call.actor(),
                document,
                OutgoingRemarkKind.RETURNED_TO_DRAFTER,
                call.input().requiredText("lyDo"));
    }
}
