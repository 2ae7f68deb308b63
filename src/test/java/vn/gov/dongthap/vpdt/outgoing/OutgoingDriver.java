package vn.gov.dongthap.vpdt.outgoing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.gov.dongthap.vpdt.document.DocumentType;
import vn.gov.dongthap.vpdt.document.Urgency;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.organization.Directory;
import vn.gov.dongthap.vpdt.organization.PersonInPosition;
import vn.gov.dongthap.vpdt.outgoing.DraftFiles.Sent;
import vn.gov.dongthap.vpdt.signature.OfficialPdf;
import vn.gov.dongthap.vpdt.storage.FilePolicy;
import vn.gov.dongthap.vpdt.storage.FileStore;
import vn.gov.dongthap.vpdt.storage.StoredFile;
import vn.gov.dongthap.vpdt.testing.People;
import vn.gov.dongthap.vpdt.workflow.CaseView;
import vn.gov.dongthap.vpdt.workflow.Cases;
import vn.gov.dongthap.vpdt.workflow.TaskEntry;
import vn.gov.dongthap.vpdt.workflow.TaskInbox;

/** Carries documents of Sở Khoa học và Công nghệ along the real diagram, each task answered as the browser would. */
@Component
@Profile("test")
public class OutgoingDriver {

    static final String DRAFTER = "chuyenvien.skhcn";
    static final String UNIT_LEADER = "truongphong.skhcn";
    static final String FORMAT_CHECKER = "vanthu2.skhcn";
    static final String SIGNER = "giamdoc.skhcn";
    static final String CLERK = "vanthu.skhcn";

    private final StartDraft startDraft;
    private final ChargeDraft chargeDraft;
    private final AddVersion addVersion;
    private final SignOutgoing signOutgoing;
    private final SealOutgoing sealOutgoing;
    private final OutgoingDocuments documents;
    private final FileStore files;
    private final TaskInbox inbox;
    private final Cases cases;
    private final Directory directory;
    private final People people;
    private final JsonMapper json;

    OutgoingDriver(
            StartDraft startDraft,
            ChargeDraft chargeDraft,
            AddVersion addVersion,
            SignOutgoing signOutgoing,
            SealOutgoing sealOutgoing,
            OutgoingDocuments documents,
            FileStore files,
            TaskInbox inbox,
            Cases cases,
            Directory directory,
            People people,
            JsonMapper json) {
        this.startDraft = startDraft;
        this.chargeDraft = chargeDraft;
        this.addVersion = addVersion;
        this.signOutgoing = signOutgoing;
        this.sealOutgoing = sealOutgoing;
        this.documents = documents;
        this.files = files;
        this.inbox = inbox;
        this.cases = cases;
        this.directory = directory;
        this.people = people;
        this.json = json;
    }

    SignedInPerson person(String username) {
        return people.of(username);
    }

    PersonInPosition position(String username) {
        SignedInPerson person = person(username);
        return directory.person(person.agencyId(), person.personId()).orElseThrow();
    }

    /** A unit charged with a draft by the head, whose leader names the drafter. */
    long charged() {
        long id = chargeDraft.charge(
                person(SIGNER),
                new ChargeDraft.Assignment(
                        UUID.randomUUID(),
                        Long.parseLong(unitOf(DRAFTER)),
                        null,
                        DocumentType.LETTER,
                        "rà soát, báo cáo kết quả chuyển đổi số năm 2026",
                        Urgency.NORMAL,
                        "báo cáo Bộ",
                        null,
                        null,
                        false));
        answer(UNIT_LEADER, id, Map.of("nguoiSoan", id(DRAFTER)));
        return id;
    }

    String id(String username) {
        return String.valueOf(person(username).personId());
    }

    String unitOf(String username) {
        return String.valueOf(person(username).unitId());
    }

    long agency(String organId) {
        return directory.agencies().stream()
                .filter(agency -> organId.equals(agency.organId()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    OutgoingDocument document(long id) {
        return documents.require(id);
    }

    long start() {
        return start(Urgency.NORMAL);
    }

    long start(Urgency urgency) {
        return startDraft.start(
                person(DRAFTER),
                new StartDraft.NewDraft(
                        UUID.randomUUID(),
                        DocumentType.LETTER,
                        "rà soát, báo cáo kết quả chuyển đổi số năm 2026",
                        urgency,
                        null,
                        false,
                        null,
                        null));
    }

    /** Carries the answer to an incoming document to where it is to be sealed. */
    long answerTo(long incoming, boolean settles) {
        return toTheSeal(start("phúc đáp", incoming, settles, null, null));
    }

    /** Begins a draft that does that to an earlier document. */
    long startAbout(long earlier, LaterAct act) {
        return start("văn bản trước đây của Sở", null, false, earlier, act);
    }

    /** Carries a letter that does that to an earlier document to where it is to be sealed. */
    long about(long earlier, LaterAct act) {
        return toTheSeal(startAbout(earlier, act));
    }

    private long start(
            String subject, @Nullable Long incoming, boolean settles, @Nullable Long earlier, @Nullable LaterAct act) {
        return startDraft.start(
                person(DRAFTER),
                new StartDraft.NewDraft(
                        UUID.randomUUID(),
                        DocumentType.LETTER,
                        subject,
                        Urgency.NORMAL,
                        incoming,
                        settles,
                        earlier,
                        act));
    }

    private long toTheSeal(long id) {
        addVersion(id);
        answer(DRAFTER, id, facts("trinh"));
        check(id);
        answer(SIGNER, id, Map.of("quyetDinh", "duyet"));
        sign(id);
        answer(CLERK, id, Map.of());
        return id;
    }

    /** A PDF laid out as the agency's letters are, with Word original beside it. */
    void addVersion(long id) {
        addVersion(id, pdf());
    }

    void addVersion(long id, byte[] pdf) {
        try {
            addVersion.add(
                    person(DRAFTER),
                    id,
                    UUID.randomUUID(),
                    null,
                    new Sent("du-thao.pdf", new ByteArrayResource(pdf)),
                    null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] pdf() {
        return OfficialPdf.standard().withNumberLine("Số:           /SKHCN-CĐS").bytes();
    }

    Map<String, Object> facts(String next) {
        return new HashMap<>(Map.of(
                "loaiVanBan",
                "LETTER",
                "doKhan",
                "NORMAL",
                "doMat",
                "NONE",
                "trichYeu",
                "rà soát, báo cáo kết quả chuyển đổi số năm 2026",
                "nguoiKy",
                id(SIGNER),
                "nguoiKiemTra",
                id(FORMAT_CHECKER),
                "noiNhan",
                List.of(String.valueOf(agency("H20.02")), String.valueOf(agency("H20.03"))),
                "quyetDinh",
                next));
    }

    /** Answers the person's open task of the document. */
    void answer(String username, long id, Map<String, ?> input) {
        TaskEntry task = task(username, id);
        inbox.complete(person(username), task.id(), task.version(), json.writeValueAsString(input));
    }

    TaskEntry task(String username, long id) {
        return inbox.nextFor(person(username), OutgoingDocument.TYPE, id)
                .orElseThrow(() -> new AssertionError(username + " has no task of document " + id));
    }

    boolean hasTask(String username, long id) {
        return inbox.nextFor(person(username), OutgoingDocument.TYPE, id).isPresent();
    }

    CaseView view(long id) {
        return cases.about(OutgoingDocument.TYPE, id).orElseThrow();
    }

    /** Drafted and before the unit's leader. */
    long submitted() {
        long id = start();
        addVersion(id);
        answer(DRAFTER, id, facts("trinh"));
        return id;
    }

    /** Checked and before the signer. */
    long checked() {
        long id = submitted();
        check(id);
        return id;
    }

    void check(long id) {
        answer(UNIT_LEADER, id, Map.of("quyetDinh", "dat"));
        answer(FORMAT_CHECKER, id, Map.of("quyetDinh", "dat", "yKien", "Đúng thể thức."));
    }

    long approved() {
        long id = checked();
        answer(SIGNER, id, Map.of("quyetDinh", "duyet"));
        return id;
    }

    long signed() {
        long id = approved();
        sign(id);
        return id;
    }

    long registered() {
        long id = signed();
        answer(CLERK, id, Map.of());
        return id;
    }

    /** Sent to two agencies of the province. */
    public long released() {
        long id = registered();
        seal(id);
        return id;
    }

    void sign(long id) {
        signOutgoing.sign(person(SIGNER), id);
    }

    void seal(long id) {
        sealOutgoing.seal(person(CLERK), id);
    }

    StoredFile stored(String name, byte[] pdf) {
        try {
            return files.takeIn(name, new ByteArrayInputStream(pdf), FilePolicy.PDF);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
