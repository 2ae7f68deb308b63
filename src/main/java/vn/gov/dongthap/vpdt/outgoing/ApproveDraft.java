package vn.gov.dongthap.vpdt.outgoing;

import java.time.Clock;
import vn.gov.dongthap.vpdt.workflow.ActionCall;
import vn.gov.dongthap.vpdt.workflow.CaseAction;
import vn.gov.dongthap.vpdt.workflow.WorkflowAction;

/** The competent person approves exactly this draft (N11.1); its hash is remembered (N11.2). */
@WorkflowAction(
        id = "approveDraft",
        label = "Duyệt dự thảo",
        clauses = "N11.1",
        after = {"checkContent", "checkFormat"})
class ApproveDraft implements CaseAction {

    private final OutgoingDocuments documents;
    private final SigningCompetences rights;
    private final OutgoingLog log;
    private final Clock clock;

    ApproveDraft(OutgoingDocuments documents, SigningCompetences rights, OutgoingLog log, Clock clock) {
        this.documents = documents;
        this.rights = rights;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public void run(ActionCall call) {
        OutgoingDocument document = documents.require(call.subjectId());
        document.parties().requireSigner("N11.1", Colleagues.inPerson("N11.1", call.actor()));
        document.approve(rights.held(document), clock.instant());
        log.remark(
                call.actor(),
                document,
                OutgoingRemarkKind.APPROVED,
                call.input().text("yKien").orElse(""));
    }
}
