package vn.gov.dongthap.vpdt.outgoing;

import vn.gov.dongthap.vpdt.workflow.ActionCall;
import vn.gov.dongthap.vpdt.workflow.CaseAction;
import vn.gov.dongthap.vpdt.workflow.WorkflowAction;

/** The leader of the drafting unit passes the signer's return on to the drafter (N10.3). */
@WorkflowAction(
        id = "passReturnOn",
        label = "Chuyển ý kiến trả lại cho người soạn thảo",
        clauses = "N10.3",
        after = "returnToUnitLeader")
class PassReturnOn implements CaseAction {

    private final OutgoingDocuments documents;
    private final Colleagues people;
    private final OutgoingLog log;

    PassReturnOn(OutgoingDocuments documents, Colleagues people, OutgoingLog log) {
        this.documents = documents;
        this.people = people;
        this.log = log;
    }

    @Override
    public void run(ActionCall call) {
        OutgoingDocument document = documents.require(call.subjectId());
        document.passReturnOn(people.require(document.agencyId(), call.actor()));
        log.remark(
                call.actor(),
                document,
                OutgoingRemarkKind.RETURN_PASSED_ON,
                call.input().text("yKien").orElse(""));
    }
}
