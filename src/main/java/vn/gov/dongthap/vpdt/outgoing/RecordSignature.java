package vn.gov.dongthap.vpdt.outgoing;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import vn.gov.dongthap.vpdt.workflow.ActionCall;
import vn.gov.dongthap.vpdt.workflow.CaseAction;
import vn.gov.dongthap.vpdt.workflow.WorkflowAction;

/** The signature counts, and from now on the document has to leave: by the end of the next working day's morning, urgent ones at once (N18.1, L6.2a). */
@WorkflowAction(
        id = "recordSignature",
        label = "Ghi nhận chữ ký số của người có thẩm quyền",
        clauses = {"N13.7", "N18.1", "L6.2a"},
        sets = "hanPhatHanh",
        after = "approveDraft")
class RecordSignature implements CaseAction {

    private final OutgoingDocuments documents;
    private final ReleaseTerms days;
    private final OutgoingLog log;
    private final Clock clock;

    RecordSignature(OutgoingDocuments documents, ReleaseTerms days, OutgoingLog log, Clock clock) {
        this.documents = documents;
        this.days = days;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public void run(ActionCall call) {
        OutgoingDocument document = documents.require(call.subjectId());
        Instant due = days.releaseDue(clock.instant(), document.metadata().urgency());
        document.sign(Objects.requireNonNull(call.actor().personId(), "only a person signs"), due);
        call.route("hanPhatHanh", due.toString());
        log.act(call.actor(), document.id(), "sign", "N13.7");
    }
}
