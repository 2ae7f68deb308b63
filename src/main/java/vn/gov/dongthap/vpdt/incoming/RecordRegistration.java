package vn.gov.dongthap.vpdt.incoming;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import vn.gov.dongthap.vpdt.document.DocumentMetadata;
import vn.gov.dongthap.vpdt.document.DocumentType;
import vn.gov.dongthap.vpdt.document.Secrecy;
import vn.gov.dongthap.vpdt.document.SignerInfo;
import vn.gov.dongthap.vpdt.document.Urgency;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.workflow.ActionCall;
import vn.gov.dongthap.vpdt.workflow.CaseAction;
import vn.gov.dongthap.vpdt.workflow.Cases;
import vn.gov.dongthap.vpdt.workflow.FormInput;
import vn.gov.dongthap.vpdt.workflow.WorkflowAction;

/** The clerk enters all that the register asks for (N22.1); a likely duplicate must be confirmed (V6.1h). */
@WorkflowAction(
        id = "recordRegistration",
        label = "Ghi thông tin đăng ký văn bản đến",
        clauses = {"N22.1", "N22.dup", "V6.1h"},
        sets = "hanBuoc",
        after = "acceptDocument")
class RecordRegistration implements CaseAction {

    private final IncomingDocuments documents;
    private final Competence competence;
    private final Duplicates duplicates;
    private final ObjectProvider<Cases> cases;
    private final OfficeDays days;
    private final HandlingTerms terms;
    private final IncomingLog log;

    RecordRegistration(
            IncomingDocuments documents,
            Competence competence,
            Duplicates duplicates,
            ObjectProvider<Cases> cases,
            OfficeDays days,
            HandlingTerms terms,
            IncomingLog log) {
        this.documents = documents;
        this.competence = competence;
        this.duplicates = duplicates;
        this.cases = cases;
        this.days = days;
        this.terms = terms;
        this.log = log;
    }

    @Override
    public void run(ActionCall call) {
        IncomingDocument document = documents.require(call.subjectId());
        competence.require(Capacity.CLERK, document, call.actor());
        FormInput input = call.input();
        DocumentMetadata described = metadata(document.metadata().signer(), input);
        if (!input.isTrue("xacNhanTrung")) {
            duplicates.of(document.agencyId(), document.id(), described).stream()
                    .findFirst()
                    .ifPresent(twin -> {
                        throw new RuleBroken("V6.1h", "incoming.duplicate", twin.reference(), twin.place());
                    });
        }
        document.describe(described, input.text("kyHieuHoSo").orElse(null), days.today());
        cases.getObject().refresh(document.caseSubject());
        call.route("hanBuoc", terms.stepOf(described.urgency()));
        log.act(call.actor(), document.id(), "describe", "N22.1");
    }

    private DocumentMetadata metadata(@Nullable SignerInfo known, FormInput input) {
        LocalDate due = input.date("hanTraLoi").map(days::requireWorkingDay).orElse(null);
        return new DocumentMetadata(
                DocumentType.valueOf(input.requiredText("loaiVanBan")),
                input.text("soVanBan").orElse(null),
                input.text("kyHieu").orElse(null),
                input.date("ngayVanBan").orElse(null),
                input.requiredText("coQuanBanHanh"),
                input.requiredText("trichYeu"),
                input.text("ngonNgu").orElse(DocumentMetadata.VIETNAMESE),
                input.text("ghiChu").orElse(null),
                (known == null ? new SignerInfo(null, null) : known)
                        .retyped(
                                input.text("chucVuNguoiKy").orElse(null),
                                input.text("hoTenNguoiKy").orElse(null)),
                Urgency.valueOf(input.requiredText("doKhan")),
                Secrecy.valueOf(input.requiredText("doMat")),
                due);
    }
}
