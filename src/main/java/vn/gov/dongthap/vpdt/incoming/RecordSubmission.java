package vn.gov.dongthap.vpdt.incoming;

import vn.gov.dongthap.vpdt.organization.PersonInPosition;
import vn.gov.dongthap.vpdt.workflow.ActionCall;
import vn.gov.dongthap.vpdt.workflow.CaseAction;
import vn.gov.dongthap.vpdt.workflow.WorkflowAction;

/** The clerk proposes and submits to the head, or to the leader assigned (Q4.6b, N23.1a). */
@WorkflowAction(
        id = "recordSubmission",
        label = "Trình lãnh đạo",
        clauses = {"Q4.6b", "N23.1a"},
        sets = "nguoiChiDao",
        after = "issueArrivalNumber")
class RecordSubmission implements CaseAction {

    private final IncomingDocuments documents;
    private final Competence competence;
    private final IncomingLog log;

    RecordSubmission(IncomingDocuments documents, Competence competence, IncomingLog log) {
        this.documents = documents;
        this.competence = competence;
        this.log = log;
    }

    @Override
    public void run(ActionCall call) {
        IncomingDocument document = documents.require(call.subjectId());
        competence.require(Capacity.CLERK, document, call.actor());
        long leaderId = call.input().id("nguoiChiDao").orElseThrow();
        PersonInPosition leader = competence.leader(document.agencyId(), leaderId);
        document.submitTo(leader.personId());
        call.route("nguoiChiDao", leader.personId());
        log.remark(
                call.actor(), document.id(), RemarkKind.PROPOSAL, call.input().requiredText("yKienDeXuat"), null);
    }
}
