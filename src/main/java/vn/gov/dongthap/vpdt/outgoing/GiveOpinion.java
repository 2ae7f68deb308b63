package vn.gov.dongthap.vpdt.outgoing;

import java.util.List;
import vn.gov.dongthap.vpdt.workflow.ActionCall;
import vn.gov.dongthap.vpdt.workflow.CaseAction;
import vn.gov.dongthap.vpdt.workflow.WorkflowAction;

/** A unit that was asked gives its opinion on the draft (N10.2b, V6.5a). */
@WorkflowAction(id = "giveOpinion", label = "Ghi ý kiến góp ý dự thảo", clauses = "N10.2b")
class GiveOpinion implements CaseAction {

    private final OutgoingDocuments documents;
    private final OutgoingParticipants participants;
    private final OutgoingLog log;

    GiveOpinion(OutgoingDocuments documents, OutgoingParticipants participants, OutgoingLog log) {
        this.documents = documents;
        this.participants = participants;
        this.log = log;
    }

    @Override
    public void run(ActionCall call) {
        Long person = call.actor().personId();
        if (person != null) {
            participants.allow(call.subjectId(), List.of(OutgoingParticipants.person(person)));
        }
        log.remark(
                call.actor(),
                documents.require(call.subjectId()),
                OutgoingRemarkKind.OPINION,
                call.input().requiredText("yKienGopY"));
    }
}
