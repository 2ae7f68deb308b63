package vn.gov.dongthap.vpdt.incoming;

import java.time.LocalDate;
import vn.gov.dongthap.vpdt.workflow.ActionCall;
import vn.gov.dongthap.vpdt.workflow.CaseAction;
import vn.gov.dongthap.vpdt.workflow.WorkflowAction;

/** More time is granted, with the reason: inside the leader's term by the unit's leader, beyond it by the leader. */
@WorkflowAction(id = "extendTerm", label = "Gia hạn giải quyết", clauses = "N24.2", sets = "hanXuLy")
class ExtendTerm implements CaseAction {

    private final IncomingDocuments documents;
    private final Leaders leaders;
    private final OfficeDays days;
    private final IncomingLog log;

    ExtendTerm(IncomingDocuments documents, Leaders leaders, OfficeDays days, IncomingLog log) {
        this.documents = documents;
        this.leaders = leaders;
        this.days = days;
        this.log = log;
    }

    @Override
    public void run(ActionCall call) {
        IncomingDocument document = documents.require(call.subjectId());
        LocalDate due = days.require(call.input().date("hanMoi").orElseThrow());
        document.extend(due, leaders.lead(document.agencyId(), call.actor().personId()));
        call.route("hanXuLy", due.toString());
        log.remark(
                call.actor(),
                document.id(),
                RemarkKind.EXTENSION_GRANTED,
                call.input().requiredText("lyDo"),
                due);
    }
}
