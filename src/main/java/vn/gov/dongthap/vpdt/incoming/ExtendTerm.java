package vn.gov.dongthap.vpdt.incoming;

import java.time.LocalDate;
import vn.gov.dongthap.vpdt.workflow.ActionCall;
import vn.gov.dongthap.vpdt.workflow.CaseAction;
import vn.gov.dongthap.vpdt.workflow.WorkflowAction;

/** More time is granted, with the reason: inside the leader's term by the unit's leader, beyond it by the leader. */
@WorkflowAction(id = "extendTerm", label = "Gia hạn giải quyết", clauses = "N24.2", sets = "hanXuLy")
class ExtendTerm implements CaseAction {

    private final IncomingDocuments documents;
    private final Competence competence;
    private final OfficeDays days;
    private final IncomingLog log;

    ExtendTerm(IncomingDocuments documents, Competence competence, OfficeDays days, IncomingLog log) {
        this.documents = documents;
        this.competence = competence;
        this.days = days;
        this.log = log;
    }

    @Override
    public void run(ActionCall call) {
        IncomingDocument document = documents.require(call.subjectId());
        competence.require(Capacity.TERM_SETTER, document, call.actor());
        LocalDate due = days.require(call.input().date("hanMoi").orElseThrow());
        document.extend(due, competence.leads(document, call.actor()));
        call.route("hanXuLy", due.toString());
        log.remark(
                call.actor(),
                document.id(),
                RemarkKind.EXTENSION_GRANTED,
                call.input().requiredText("lyDo"),
                due);
    }
}
