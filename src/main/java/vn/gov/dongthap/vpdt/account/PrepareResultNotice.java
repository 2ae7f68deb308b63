package vn.gov.dongthap.vpdt.account;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import vn.gov.dongthap.vpdt.drafting.DraftContent;
import vn.gov.dongthap.vpdt.outgoing.PreparedDocuments;
import vn.gov.dongthap.vpdt.outgoing.PreparedDocuments.Preparation;
import vn.gov.dongthap.vpdt.workflow.ActionCall;
import vn.gov.dongthap.vpdt.workflow.CaseAction;
import vn.gov.dongthap.vpdt.workflow.CaseForms.Called;
import vn.gov.dongthap.vpdt.workflow.WorkflowAction;

/** Writes the notice of the result, an answer to the letter, without any password (Q9.2b). */
@WorkflowAction(
        id = "prepareResultNotice",
        label = "Soạn thông báo kết quả",
        clauses = "Q9.2b",
        after = "grantAccounts",
        sets = "thongBao")
class PrepareResultNotice implements CaseAction {

    private final AccountRequests requests;
    private final RequestRows rows;
    private final RequestDesk desk;
    private final RequestBasis basis;
    private final RequestSheets sheets;
    private final PreparedDocuments documents;

    PrepareResultNotice(
            AccountRequests requests,
            RequestRows rows,
            RequestDesk desk,
            RequestBasis basis,
            RequestSheets sheets,
            PreparedDocuments documents) {
        this.requests = requests;
        this.rows = rows;
        this.desk = desk;
        this.basis = basis;
        this.sheets = sheets;
        this.documents = documents;
    }

    @Override
    public void run(ActionCall call) {
        AccountRequest request = requests.requireLocked(call.subjectId());
        long document = documents.keep(
                new Preparation(
                        UUID.randomUUID(),
                        desk.operator(),
                        sheets.sentence(
                                "account.notice.subject." + request.kind().name()),
                        String.valueOf(Objects.requireNonNull(call.variable("nguoiKyThongBao"))),
                        ((Number) Objects.requireNonNull(call.variable("nguoiKiemTraThongBao"))).longValue(),
                        List.of(request.agencyId()),
                        request.incomingId()),
                call.actor());
        DraftContent content = documents.content(document);
        List<RequestRow> all = rows.of(request.id());
        long approved = all.stream()
                .filter(row -> row.decision() == RowDecision.APPROVED)
                .count();
        documents.write(
                document,
                sheets.sentence("account.notice.file") + ".pdf",
                sheets.letter(
                        content,
                        List.of(
                                sheets.sentence("account.notice.answers", basis.of(request)),
                                sheets.sentence(
                                        "account.notice.result."
                                                + request.kind().name(),
                                        all.size(),
                                        approved,
                                        all.size() - approved),
                                sheets.sentence(
                                        "account.notice.how." + request.kind().name()))),
                List.of(sheets.results(request, all, content.letterhead().organName())),
                call.actor());
        request.announceBy(document);
        call.route("thongBao", Called.key(PreparedDocuments.SUBJECT, document));
    }
}
