package vn.gov.dongthap.vpdt.incoming;

import java.time.Clock;
import vn.gov.dongthap.vpdt.workflow.ActionCall;
import vn.gov.dongthap.vpdt.workflow.CaseAction;
import vn.gov.dongthap.vpdt.workflow.WorkflowAction;

/**
 * The answer of the lead unit has left: the document is settled (N24.2). Nobody confirms once more what the unit's leader
 * has checked and the competent person has signed.
 */
@WorkflowAction(
        id = "settleByAnswer",
        label = "Kết thúc giải quyết bằng văn bản trả lời",
        clauses = "N24.2",
        sets = "daTraLoi",
        after = "assignOfficer")
class SettleByAnswer implements CaseAction {

    /** Field of the message that names the unit whose answer it is. */
    static final String UNIT = "donViTraLoi";

    private final IncomingDocuments documents;
    private final IncomingLog log;
    private final Clock clock;

    SettleByAnswer(IncomingDocuments documents, IncomingLog log, Clock clock) {
        this.documents = documents;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public void run(ActionCall call) {
        IncomingDocument document = documents.require(call.subjectId());
        document.settleByAnswer(Long.parseLong(call.input().requiredText(UNIT)), clock.instant());
        call.route("daTraLoi", true);
        log.act(call.actor(), document.id(), "settle", "N24.2");
    }
}
