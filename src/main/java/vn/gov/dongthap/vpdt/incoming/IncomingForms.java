package vn.gov.dongthap.vpdt.incoming;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.document.DocumentMetadata;
import vn.gov.dongthap.vpdt.document.DocumentType;
import vn.gov.dongthap.vpdt.document.Participants;
import vn.gov.dongthap.vpdt.document.Secrecy;
import vn.gov.dongthap.vpdt.document.SignerInfo;
import vn.gov.dongthap.vpdt.document.Urgency;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.organization.Directory;
import vn.gov.dongthap.vpdt.organization.PersonInPosition;
import vn.gov.dongthap.vpdt.organization.Role;
import vn.gov.dongthap.vpdt.organization.Standing;
import vn.gov.dongthap.vpdt.workflow.CaseForms;
import vn.gov.dongthap.vpdt.workflow.CaseSubject;
import vn.gov.dongthap.vpdt.workflow.TaskEntry;

/** What the forms of the incoming document start with, and the units and people they offer: those of its agency. */
@Component
class IncomingForms implements CaseForms {

    private static final String CHECK = "kiem-tra-van-ban-den";
    private static final String REGISTRATION = "dang-ky-van-ban-den";
    private static final String SUBMISSION = "de-xuat-trinh-lanh-dao";
    private static final String DIRECTIVE = "cho-y-kien-chi-dao";
    private static final String ASSIGNMENT = "phan-cong-giai-quyet";
    private static final String RESOLUTION = "giai-quyet-van-ban-den";
    private static final String CONFIRMATION = "xac-nhan-ket-qua";
    private static final String EXTENSION = "quyet-dinh-gia-han";

    private static final Map<String, List<Choice>> REGISTRATION_CHOICES = Map.of(
            "cacLoaiVanBan", Choice.of(DocumentType.values(), DocumentType::label),
            "cacDoKhan", Choice.of(Urgency.values(), Urgency::label),
            "cacDoMat", Choice.of(Secrecy.values(), Secrecy::label));

    private final IncomingDocuments documents;
    private final IncomingParticipants participants;
    private final CheckSignatures signatures;
    private final Directory directory;
    private final IncomingLog log;
    private final OfficeDays days;
    private final HandlingTerms terms;

    IncomingForms(
            IncomingDocuments documents,
            CheckSignatures signatures,
            IncomingParticipants participants,
            Directory directory,
            IncomingLog log,
            OfficeDays days,
            HandlingTerms terms) {
        this.documents = documents;
        this.signatures = signatures;
        this.participants = participants;
        this.directory = directory;
        this.log = log;
        this.days = days;
        this.terms = terms;
    }

    @Override
    public String subjectType() {
        return IncomingDocument.TYPE;
    }

    @Override
    public Optional<String> page(long subjectId) {
        return Optional.of("/van-ban-den/" + subjectId);
    }

    @Override
    public Map<String, Object> prefill(SignedInPerson person, TaskEntry task, String formKey) {
        Map<String, Object> values = new HashMap<>();
        switch (formKey) {
            case CHECK ->
                values.putAll(
                        signatures.proposal(documents.require(task.subject().id())));
            case REGISTRATION -> registration(documents.require(task.subject().id()), values);
            case SUBMISSION ->
                directory.people(task.subject().agencyId(), Role.HEAD).stream()
                        .findFirst()
                        .ifPresent(head -> values.put("nguoiChiDao", String.valueOf(head.personId())));
            case DIRECTIVE ->
                values.put(
                        "hanGiaiQuyet",
                        proposedTerm(documents.require(task.subject().id())).toString());
            case ASSIGNMENT -> put(values, "hanCaNhan", handling(task).handlingDue());
            case EXTENSION -> {
                put(values, "hanMoi", handling(task).requestedDue());
                put(values, "deNghiGiaHan", lastWords(task, RemarkKind.EXTENSION_ASKED));
            }
            case RESOLUTION -> put(values, "ketQua", answer(task));
            case CONFIRMATION -> put(values, "ketQuaDaGhi", lastWords(task, RemarkKind.RESULT));
            default -> {
                // the other forms start empty
            }
        }
        return values;
    }

    @Override
    public Map<String, List<Choice>> choices(SignedInPerson person, TaskEntry task, String formKey) {
        long agencyId = task.subject().agencyId();
        return switch (formKey) {
            case REGISTRATION -> REGISTRATION_CHOICES;
            case SUBMISSION -> Map.of("lanhDao", Choice.people(directory.people(agencyId, Role.HEAD, Role.LEADER)));
            case DIRECTIVE -> Map.of("donVi", units(agencyId), "nguoi", Choice.people(directory.people(agencyId)));
            case ASSIGNMENT -> Map.of("canBoDonVi", peopleOfLeadUnit(agencyId, handling(task)));
            default -> Map.of();
        };
    }

    /** A leader's word stays with leaders; the officer's work stays in the lead unit (N23.2, N24.2). */
    @Override
    public boolean mayReceive(CaseSubject subject, String formKey, PersonInPosition candidate) {
        return switch (formKey) {
            case DIRECTIVE, EXTENSION -> Standing.of(candidate).leadsAgency();
            case RESOLUTION ->
                Standing.of(candidate)
                        .isOfUnit(documents.require(subject.id()).handling().leadUnitId());
            default -> true;
        };
    }

    @Override
    public Map<String, Object> handedOver(CaseSubject subject, String formKey, PersonInPosition to) {
        participants.allow(subject.id(), List.of(Participants.person(to.personId())));
        IncomingDocument document = documents.require(subject.id());
        return switch (formKey) {
            case DIRECTIVE, EXTENSION -> {
                document.passToLeader(to.personId());
                yield Map.of("nguoiChiDao", to.personId());
            }
            case RESOLUTION -> {
                document.passToOfficer(to.personId());
                yield Map.of("nguoiXuLy", to.personId());
            }
            default -> Map.of();
        };
    }

    /** Whoever has done a step goes on seeing what they answer for. */
    @Override
    public void acted(CaseSubject subject, SignedInPerson person) {
        participants.allow(subject.id(), List.of(Participants.person(person.personId())));
    }

    /** Units of an agency to choose from. */
    List<Choice> units(long agencyId) {
        return Choice.units(directory.units(agencyId));
    }

    /** People of an agency to choose from. */
    List<Choice> people(long agencyId) {
        return Choice.people(directory.people(agencyId));
    }

    /** What was written last of that kind, with who, and the date asked for: what the next decides on. */
    private @Nullable String lastWords(TaskEntry task, RemarkKind kind) {
        return log.remarks(task.subject().id()).stream()
                .filter(remark -> remark.kind() == kind)
                .reduce((earlier, later) -> later)
                .map(remark -> remark.authorName() + ": " + remark.content()
                        + (remark.dueDate() == null
                                ? ""
                                : "\n"
                                        + log.sentence(
                                                "incoming.line.due", IncomingDocument.DAY.format(remark.dueDate()))))
                .orElse(null);
    }

    /** The result where the answer has been released already, as the officer would write it. */
    private @Nullable String answer(TaskEntry task) {
        return log.remarks(task.subject().id()).stream()
                .filter(remark -> remark.kind() == RemarkKind.ANSWERED)
                .reduce((earlier, later) -> later)
                .map(answer -> log.sentence("incoming.line.answered", answer.content()))
                .orElse(null);
    }

    private Handling handling(TaskEntry task) {
        return documents.require(task.subject().id()).handling();
    }

    private List<Choice> peopleOfLeadUnit(long agencyId, Handling handling) {
        return handling.leadUnitId() == null
                ? List.of()
                : Choice.people(directory.peopleOfUnit(agencyId, handling.leadUnitId()));
    }

    /** The term written on the document if it can still be kept, else the usual one. */
    LocalDate proposedTerm(IncomingDocument document) {
        LocalDate written = document.metadata().dueDate();
        return written != null && !written.isBefore(days.today())
                ? written
                : days.lastDayOf(terms.handlingOf(document.metadata().urgency()));
    }

    private static void registration(IncomingDocument document, Map<String, Object> values) {
        DocumentMetadata known = document.metadata();
        SignerInfo signer = known.signer();
        put(values, "loaiVanBan", known.type());
        put(values, "soVanBan", known.codeNumber());
        put(values, "kyHieu", known.codeNotation());
        put(values, "ngayVanBan", known.issuedDate());
        put(values, "coQuanBanHanh", known.organName());
        put(values, "trichYeu", known.subject());
        put(values, "ngonNgu", known.language());
        put(values, "ghiChu", known.description());
        put(values, "chucVuNguoiKy", signer == null ? null : signer.position());
        put(values, "hoTenNguoiKy", signer == null ? null : signer.fullName());
        put(values, "hanTraLoi", known.dueDate());
        put(values, "kyHieuHoSo", document.fileNotation());
        put(values, "doKhan", known.urgency());
        put(values, "doMat", known.secrecy());
    }

    private static void put(Map<String, Object> values, String key, @Nullable Object value) {
        if (value != null) {
            values.put(key, value.toString());
        }
    }
}
