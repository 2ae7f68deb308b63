package vn.gov.dongthap.vpdt.outgoing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import vn.gov.dongthap.vpdt.document.DocumentMetadata;
import vn.gov.dongthap.vpdt.document.DocumentType;
import vn.gov.dongthap.vpdt.document.FieldText;
import vn.gov.dongthap.vpdt.document.Participants;
import vn.gov.dongthap.vpdt.document.Secrecy;
import vn.gov.dongthap.vpdt.document.Urgency;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.organization.Directory;
import vn.gov.dongthap.vpdt.organization.PersonInPosition;
import vn.gov.dongthap.vpdt.register.CodeRequest;
import vn.gov.dongthap.vpdt.register.PreviewNotation;
import vn.gov.dongthap.vpdt.workflow.ActionCall;
import vn.gov.dongthap.vpdt.workflow.CaseAction;
import vn.gov.dongthap.vpdt.workflow.Cases;
import vn.gov.dongthap.vpdt.workflow.FormInput;
import vn.gov.dongthap.vpdt.workflow.WorkflowAction;

/** The drafter says what the document is, who signs it, who checks its format, and where it goes (N10.2a, N12.2, N13). */
@WorkflowAction(
        id = "describeDraft",
        label = "Ghi thông tin văn bản đi",
        clauses = {"N10.2a", "N12.2", "N13"},
        sets = {"nguoiKy", "nguoiKiemTra"})
class DescribeDraft implements CaseAction {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 300;

    private final OutgoingDocuments documents;
    private final Recipients recipients;
    private final OutgoingParticipants participants;
    private final Colleagues people;
    private final Directory directory;
    private final PreviewNotation notations;
    private final SigningCompetences rights;
    private final ObjectProvider<Cases> cases;
    private final OutgoingLog log;
    private final Clock clock;

    DescribeDraft(
            OutgoingDocuments documents,
            Recipients recipients,
            OutgoingParticipants participants,
            Colleagues people,
            Directory directory,
            PreviewNotation notations,
            SigningCompetences rights,
            ObjectProvider<Cases> cases,
            OutgoingLog log,
            Clock clock) {
        this.documents = documents;
        this.recipients = recipients;
        this.participants = participants;
        this.people = people;
        this.directory = directory;
        this.notations = notations;
        this.rights = rights;
        this.cases = cases;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public void run(ActionCall call) {
        OutgoingDocument document = documents.require(call.subjectId());
        document.parties().requireDrafter(call.actor().rightOf());
        FormInput input = call.input();
        SigningCompetence signer =
                rights.chosen(document.agencyId(), SignerChoice.parse(input.requiredText("nguoiKy")));
        PersonInPosition checker =
                people.require(document.agencyId(), input.id("nguoiKiemTra").orElseThrow());
        document.describe(metadata(document, signer, input), signer, checker, clock.instant());
        recipients.replace(document.id(), recipients(document.agencyId(), input));
        participants.allow(
                document.id(),
                List.of(Participants.person(signer.signer().personId()), Participants.person(checker.personId())));
        cases.getObject().refresh(OutgoingSubject.of(document));
        call.route("nguoiKy", signer.signer().personId());
        call.route("nguoiKiemTra", checker.personId());
        log.act(call.actor(), document.id(), "describe", "N10.2a");
    }

    private DocumentMetadata metadata(OutgoingDocument document, SigningCompetence signer, FormInput input) {
        DocumentType type = DocumentType.valueOf(input.requiredText("loaiVanBan"));
        String notation = notations
                .of(
                        document.agencyId(),
                        CodeRequest.of(type).draftedBy(document.parties().draftingUnitId()))
                .notation();
        return new DocumentMetadata(
                type,
                null,
                notation,
                null,
                document.metadata().organName(),
                input.requiredText("trichYeu"),
                document.metadata().language(),
                input.text("ghiChu").orElse(null),
                signer.info(),
                Urgency.valueOf(input.requiredText("doKhan")),
                Secrecy.valueOf(input.requiredText("doMat")),
                input.date("hanTraLoi").orElse(null));
    }

    private List<Recipient> recipients(long ownAgency, FormInput input) {
        List<Recipient> all = new ArrayList<>();
        List<Long> ids = input.ids("noiNhan");
        Map<Long, String> names = directory.agencyNames(ids);
        Set<Long> seen = new HashSet<>();
        for (long agency : ids) {
            if (agency == ownAgency || !names.containsKey(agency)) {
                throw new RecordNotFound("recipient agency " + agency);
            }
            if (seen.add(agency)) {
                all.add(Recipient.agency(agency, AgencySheet.fullName(names.get(agency))));
            }
        }
        if (input.values().get("noiNhanKhac") instanceof List<?> rows) {
            rows.forEach(row -> outside((Map<?, ?>) row, all));
        }
        return all;
    }

    private static void outside(Map<?, ?> row, List<Recipient> all) {
        String name = FieldText.optional("outgoing.field.recipient", text(row, "ten"), LONGEST_NAME);
        if (name != null) {
            String way = text(row, "cachGui");
            all.add(Recipient.outside(
                    way == null ? SendingWay.POST : SendingWay.valueOf(way),
                    name,
                    FieldText.optional("outgoing.field.address", text(row, "diaChi"), LONGEST_ADDRESS)));
        }
    }

    private static @Nullable String text(Map<?, ?> row, String key) {
        Object value = row.get(key);
        return value == null ? null : value.toString();
    }
}
