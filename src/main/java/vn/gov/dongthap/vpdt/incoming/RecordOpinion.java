package vn.gov.dongthap.vpdt.incoming;

import java.util.List;
import vn.gov.dongthap.vpdt.workflow.ActionCall;
import vn.gov.dongthap.vpdt.workflow.CaseAction;
import vn.gov.dongthap.vpdt.workflow.WorkflowAction;

/** A coordinating unit gives its opinion (N23.2). It never holds the lead unit up, and changes no state. */
@WorkflowAction(id = "recordOpinion", label = "Ghi ý kiến phối hợp", clauses = "N23.2")
class RecordOpinion implements CaseAction {

    private final Participants participants;
    private final IncomingLog log;

    RecordOpinion(Participants participants, IncomingLog log) {
        this.participants = participants;
        this.log = log;
    }

    @Override
    public void run(ActionCall call) {
        if (call.actor().personId() != null) {
            participants.allow(
                    call.subjectId(), List.of(Participants.person(call.actor().personId())));
        }
        log.remark(
                call.actor(), call.subjectId(), RemarkKind.OPINION, call.input().requiredText("yKienPhoiHop"), null);
    }
}
