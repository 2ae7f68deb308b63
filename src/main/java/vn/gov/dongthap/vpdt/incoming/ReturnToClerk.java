package vn.gov.dongthap.vpdt.incoming;

import vn.gov.dongthap.vpdt.workflow.ActionCall;
import vn.gov.dongthap.vpdt.workflow.CaseAction;
import vn.gov.dongthap.vpdt.workflow.WorkflowAction;

/** The leader gives the document back to the clerk, with the reason. */
@WorkflowAction(id = "returnToClerk", label = "Trả lại văn thư", clauses = "N23.1a")
class ReturnToClerk implements CaseAction {

    private final IncomingDocuments documents;
    private final Competence competence;
    private final IncomingLog log;

    ReturnToClerk(IncomingDocuments documents, Competence competence, IncomingLog log) {
        this.documents = documents;
        this.competence = competence;
        this.log = log;
    }

    @Override
    public void run(ActionCall call) {
        IncomingDocument document = documents.require(call.subjectId());
        competence.require(Capacity.LEADER, document, call.actor());
        document.returnToClerk();
        log.remark(
                call.actor(),
                document.id(),
                RemarkKind.RETURNED_TO_CLERK,
                call.input().requiredText("lyDo"),
                null);
    }
}
