package vn.gov.dongthap.vpdt.outgoing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.document.DocumentMetadata;
import vn.gov.dongthap.vpdt.document.DocumentType;
import vn.gov.dongthap.vpdt.document.Participants;
import vn.gov.dongthap.vpdt.document.Secrecy;
import vn.gov.dongthap.vpdt.document.Urgency;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.organization.Directory;
import vn.gov.dongthap.vpdt.organization.PersonInPosition;
import vn.gov.dongthap.vpdt.organization.Role;
import vn.gov.dongthap.vpdt.organization.Standing;
import vn.gov.dongthap.vpdt.workflow.CaseForms;
import vn.gov.dongthap.vpdt.workflow.CaseSubject;
import vn.gov.dongthap.vpdt.workflow.TaskEntry;

/** What the forms of the outgoing document start with, and whom they offer: people and units of its own agency. */
@Component
class OutgoingForms implements CaseForms {

    private static final String NAMING = "phan-cong-soan-thao";
    private static final String DRAFTING = "soan-thao-van-ban-di";
    private static final String OPINION = "gop-y-du-thao";
    private static final String FORMAT_CHECK = "kiem-tra-the-thuc-van-ban-di";
    private static final String APPROVAL = "duyet-van-ban-di";
    private static final String SIGNATURE = "ky-so-van-ban-di";
    private static final String SEAL = "dong-dau-van-ban-di";

    private final OutgoingDocuments documents;
    private final Recipients recipients;
    private final OutgoingParticipants participants;
    private final Directory directory;
    private final SigningCompetences rights;

    OutgoingForms(
            OutgoingDocuments documents,
            Recipients recipients,
            OutgoingParticipants participants,
            Directory directory,
            SigningCompetences rights) {
        this.documents = documents;
        this.participants = participants;
        this.recipients = recipients;
        this.directory = directory;
        this.rights = rights;
    }

    @Override
    public String subjectType() {
        return OutgoingDocument.TYPE;
    }

    /** A document another procedure has prepared, see {@link PreparedDocuments}, and waits for. */
    @Override
    public Called called(long subjectId) {
        OutgoingDocument document = documents.require(subjectId);
        return new Called(OutgoingSubject.of(document), NewDocuments.road(document));
    }

    @Override
    public Optional<String> page(long subjectId) {
        return Optional.of("/van-ban-di/" + subjectId);
    }

    @Override
    public Map<String, Object> prefill(SignedInPerson person, TaskEntry task, String formKey) {
        Map<String, Object> values = new HashMap<>();
        if (formKey.equals(DRAFTING)) {
            describe(documents.require(task.subject().id()), values);
        }
        return values;
    }

    @Override
    public Map<String, List<Choice>> choices(SignedInPerson person, TaskEntry task, String formKey) {
        long agencyId = task.subject().agencyId();
        if (formKey.equals(NAMING)) {
            long unit = documents.require(task.subject().id()).parties().draftingUnitId();
            return Map.of("canBoDonVi", Choice.people(directory.peopleOfUnit(agencyId, unit)));
        }
        if (!formKey.equals(DRAFTING)) {
            return Map.of();
        }
        return Map.of(
                "cacLoaiVanBan", Choice.of(DocumentType.values(), DocumentType::label),
                "cacDoKhan", Choice.of(Urgency.values(), Urgency::label),
                "cacDoMat", Choice.of(Secrecy.values(), Secrecy::label),
                "nguoiCoThamQuyen", signers(agencyId),
                "nguoiTrongCoQuan", Choice.people(directory.people(agencyId)),
                "donVi", Choice.units(directory.units(agencyId)),
                "cacCoQuan",
                        directory.standingAgencies().stream()
                                .filter(agency -> agency.id() != agencyId)
                                .map(agency -> new Choice(String.valueOf(agency.id()), agency.name()))
                                .toList());
    }

    /** Approving and signing are the signer's own, the agency's key is in the clerk's own hand (N11.1, N13.7, N32.2c). */
    @Override
    public Map<String, String> inPersonForms() {
        return Map.of(APPROVAL, "N11.1", SIGNATURE, "N13.7", SEAL, "N32.2c");
    }

    /** A draft stays in its unit; what is the signer's alone goes to nobody else (N11.1). */
    @Override
    public boolean mayReceive(CaseSubject subject, String formKey, PersonInPosition candidate) {
        return switch (formKey) {
            case DRAFTING -> documents.require(subject.id()).parties().isOfUnit(candidate);
            case NAMING ->
                Standing.of(candidate)
                        .leadsUnit(documents.require(subject.id()).parties().draftingUnitId());
            case APPROVAL, SIGNATURE -> false;
            default -> true;
        };
    }

    @Override
    public Map<String, Object> handedOver(CaseSubject subject, String formKey, PersonInPosition to) {
        allow(subject, to.personId());
        OutgoingDocument document = documents.require(subject.id());
        return switch (formKey) {
            case DRAFTING -> {
                document.passToDrafter(to);
                yield Map.of("nguoiSoan", to.personId());
            }
            case OPINION -> {
                participants.ask(subject.id(), List.of(to.personId()));
                yield Map.of();
            }
            case FORMAT_CHECK -> {
                document.passToFormatChecker(to);
                yield Map.of("nguoiKiemTra", to.personId());
            }
            default -> Map.of();
        };
    }

    /** Whoever has done a step goes on seeing what they answer for. */
    @Override
    public void acted(CaseSubject subject, SignedInPerson person) {
        allow(subject, person.personId());
    }

    private void allow(CaseSubject subject, long personId) {
        participants.allow(subject.id(), List.of(Participants.person(personId)));
    }

    private void describe(OutgoingDocument document, Map<String, Object> values) {
        DocumentMetadata known = document.metadata();
        put(values, "loaiVanBan", known.type());
        put(values, "doKhan", known.urgency());
        put(values, "doMat", known.secrecy());
        put(values, "trichYeu", known.subject());
        put(values, "hanTraLoi", known.dueDate());
        put(values, "ghiChu", known.description());
        put(
                values,
                "nguoiKy",
                document.parties().signerId() != null ? document.parties().signer() : head(document.agencyId()));
        put(values, "nguoiKiemTra", document.checks().formatCheckerId());
        List<Recipient> places = recipients.of(document.id());
        values.put(
                "noiNhan",
                places.stream()
                        .map(Recipient::agencyId)
                        .filter(Objects::nonNull)
                        .map(String::valueOf)
                        .toList());
        values.put(
                "noiNhanKhac",
                places.stream()
                        .filter(place -> place.agencyId() == null)
                        .map(OutgoingForms::row)
                        .toList());
    }

    private static Map<String, String> row(Recipient place) {
        Map<String, String> row = new HashMap<>();
        row.put("ten", place.name());
        row.put("cachGui", place.way().name());
        if (place.address() != null) {
            row.put("diaChi", place.address());
        }
        return row;
    }

    private @Nullable Long head(long agencyId) {
        return directory.people(agencyId, Role.HEAD).stream()
                .map(PersonInPosition::personId)
                .findFirst()
                .orElse(null);
    }

    private static void put(Map<String, Object> values, String key, @Nullable Object value) {
        if (value != null) {
            values.put(key, value.toString());
        }
    }

    /** One person may be offered more than once, with one of their rights each. */
    private List<Choice> signers(long agencyId) {
        return rights.offered(agencyId).stream()
                .map(SigningCompetence::choice)
                .distinct()
                .toList();
    }
}
