package vn.gov.dongthap.vpdt.outgoing;

import java.time.Clock;
import java.time.Instant;
import vn.gov.dongthap.vpdt.workflow.ActionCall;
import vn.gov.dongthap.vpdt.workflow.CaseAction;
import vn.gov.dongthap.vpdt.workflow.WorkflowAction;

/** The signature counts, and from now on the document has to leave: by the end of the next working day's morning, urgent ones at once (N18.1, L6.2a). */
@WorkflowAction(
        id = "recordSignature",
        label = "Ghi nhận chữ ký số của người có thẩm quyền",
        clauses = {"N13.7", "N18.1", "L6.2a"},
        sets = "hanPhatHanh",
        after = "approveDraft",
        followedBy = {"releaseOutgoing", "withdrawOutgoing"},
        term = "hanPhatHanh")
class RecordSignature implements CaseAction {

    private final OutgoingDocuments documents;
    private final SigningCompetences rights;
    private final ReleaseTerms days;
    private final OutgoingLog log;
    private final Clock clock;

    RecordSignature(
            OutgoingDocuments documents, SigningCompetences rights, ReleaseTerms days, OutgoingLog log, Clock clock) {
        this.documents = documents;
        this.rights = rights;
        this.days = days;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public void run(ActionCall call) {
        OutgoingDocument document = documents.require(call.subjectId());
        document.parties().requireSigner("N11.1", Colleagues.inPerson("N13.7", call.actor()));
        Instant now = clock.instant();
        Instant due = days.releaseDue(now, document.metadata().urgency());
        document.sign(rights.held(document), due, now);
        call.route("hanPhatHanh", due.toString());
        log.act(call.actor(), document.id(), "sign", "N13.7");
    }
}
