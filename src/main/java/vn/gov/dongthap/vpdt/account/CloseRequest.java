package vn.gov.dongthap.vpdt.account;

import java.time.Clock;
import java.util.Objects;
import vn.gov.dongthap.vpdt.audit.AuditLog;
import vn.gov.dongthap.vpdt.outgoing.PreparedDocuments;
import vn.gov.dongthap.vpdt.workflow.ActionCall;
import vn.gov.dongthap.vpdt.workflow.CaseAction;
import vn.gov.dongthap.vpdt.workflow.WorkflowAction;

/** Closes a request once the notice of its result has left (Q9.2b); a withdrawn notice has to be written again. */
@WorkflowAction(
        id = "closeRequest",
        label = "Kết thúc đề nghị khi đã thông báo",
        clauses = "Q9.2b",
        after = "prepareResultNotice",
        sets = "daThongBao")
class CloseRequest implements CaseAction {

    private final AccountRequests requests;
    private final PreparedDocuments documents;
    private final AuditLog audit;
    private final Clock clock;

    CloseRequest(AccountRequests requests, PreparedDocuments documents, AuditLog audit, Clock clock) {
        this.requests = requests;
        this.documents = documents;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void run(ActionCall call) {
        AccountRequest request = requests.requireLocked(call.subjectId());
        boolean released = documents.isReleased(Objects.requireNonNull(request.noticeId(), "a notice was prepared"));
        call.route("daThongBao", released);
        if (released) {
            request.close(true, clock.instant());
            audit.append(
                    call.actor(),
                    "account-request.close",
                    AccountRequest.TYPE,
                    request.id(),
                    "Q9.2b",
                    "Đã thông báo kết quả");
        }
    }
}
