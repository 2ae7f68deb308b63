package vn.gov.dongthap.vpdt.incoming;

import vn.gov.dongthap.vpdt.workflow.ActionCall;
import vn.gov.dongthap.vpdt.workflow.CaseAction;
import vn.gov.dongthap.vpdt.workflow.WorkflowAction;

/** The lead unit gives the document back to the leader, with the reason. */
@WorkflowAction(id = "returnToLeader", label = "Trả lại lãnh đạo", clauses = "N23.2")
class ReturnToLeader implements CaseAction {

    private final IncomingDocuments documents;
    private final Competence competence;
    private final IncomingLog log;

    ReturnToLeader(IncomingDocuments documents, Competence competence, IncomingLog log) {
        this.documents = documents;
        this.competence = competence;
        this.log = log;
    }

    @Override
    public void run(ActionCall call) {
        IncomingDocument document = documents.require(call.subjectId());
        competence.require(Capacity.LEAD_UNIT, document, call.actor());
        document.returnToLeader();
        log.remark(
                call.actor(),
                document.id(),
                RemarkKind.RETURNED_TO_LEADER,
                call.input().requiredText("lyDo"),
                null);
    }
}
