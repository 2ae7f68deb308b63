package vn.gov.dongthap.vpdt.account;

import vn.gov.dongthap.vpdt.workflow.ActionCall;
import vn.gov.dongthap.vpdt.workflow.CaseAction;
import vn.gov.dongthap.vpdt.workflow.WorkflowAction;

/** Keeps who signs the notice of the result and who checks its format. */
@WorkflowAction(
        id = "chooseNotice",
        label = "Chọn người ký thông báo",
        clauses = "Q9.2b",
        sets = {"nguoiKyThongBao", "nguoiKiemTraThongBao"})
class ChooseNotice implements CaseAction {

    private final RequestDesk desk;
    private final AccountRequests requests;
    private final RequestRows rows;

    ChooseNotice(RequestDesk desk, AccountRequests requests, RequestRows rows) {
        this.desk = desk;
        this.requests = requests;
        this.rows = rows;
    }

    @Override
    public void run(ActionCall call) {
        desk.requireDecider(call.actor());
        requests.require(call.subjectId()).requireDecidedRows(rows.undecided(call.subjectId()));
        call.route("nguoiKyThongBao", call.input().requiredText("nguoiKy"));
        call.route("nguoiKiemTraThongBao", call.input().id("nguoiKiemTra").orElseThrow());
    }
}
