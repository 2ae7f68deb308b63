package vn.gov.dongthap.vpdt.incoming;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.gov.dongthap.vpdt.document.DocumentMetadata;
import vn.gov.dongthap.vpdt.document.Secrecy;
import vn.gov.dongthap.vpdt.document.Urgency;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.organization.Directory;
import vn.gov.dongthap.vpdt.testing.People;
import vn.gov.dongthap.vpdt.workflow.CaseView;
import vn.gov.dongthap.vpdt.workflow.Cases;
import vn.gov.dongthap.vpdt.workflow.TaskEntry;
import vn.gov.dongthap.vpdt.workflow.TaskInbox;

/** Carries documents of Sở Khoa học và Công nghệ along the real diagram, each task answered as the browser would. */
@Component
@Profile("test")
public class IncomingDriver {

    private final ReceiveDocument receiveDocument;
    private final TaskInbox inbox;
    private final Cases cases;
    private final Directory directory;
    private final People people;
    private final JsonMapper json;

    IncomingDriver(
            ReceiveDocument receiveDocument,
            TaskInbox inbox,
            Cases cases,
            Directory directory,
            People people,
            JsonMapper json) {
        this.receiveDocument = receiveDocument;
        this.inbox = inbox;
        this.cases = cases;
        this.directory = directory;
        this.people = people;
        this.json = json;
    }

    SignedInPerson person(String username) {
        return people.of(username);
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

    /** A document from the provincial committee, taken in by a clerk. */
    long receive(String codeNumber) {
        return receive("vanthu.skhcn", codeNumber, Urgency.NORMAL);
    }

    long receive(String clerk, String codeNumber, Urgency urgency) {
        return receive(
                clerk, codeNumber, urgency, pdf(), List.of(new Upload("phu-luc.pdf", new ByteArrayResource(pdf()))));
    }

    /** The document alone, without annexes. */
    long receive(String clerk, String codeNumber, Urgency urgency, byte[] main) {
        return receive(clerk, codeNumber, urgency, main, List.of());
    }

    private long receive(String clerk, String codeNumber, Urgency urgency, byte[] main, List<Upload> annexes) {
        Reception reception = new Reception(
                UUID.randomUUID(),
                ReceptionSource.INTERNAL,
                agency("H20"),
                DocumentMetadata.onReceipt(
                        codeNumber,
                        "UBND-VX",
                        "Ủy ban nhân dân tỉnh Đồng Tháp",
                        "V/v rà soát, báo cáo kết quả chuyển đổi số",
                        urgency,
                        Secrecy.NONE));
        try {
            return receiveDocument.receive(
                    person(clerk), reception, new Upload("cong-van.pdf", new ByteArrayResource(main)), annexes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers the person's open task of the document. */
    void answer(String username, long documentId, Map<String, ?> input) {
        TaskEntry task = task(username, documentId);
        inbox.complete(person(username), task.id(), task.version(), json.writeValueAsString(input));
    }

    TaskEntry task(String username, long documentId) {
        return inbox.nextFor(person(username), IncomingDocument.TYPE, documentId)
                .orElseThrow(() -> new AssertionError(username + " has no task of document " + documentId));
    }

    boolean hasTask(String username, long documentId) {
        return inbox.nextFor(person(username), IncomingDocument.TYPE, documentId)
                .isPresent();
    }

    CaseView view(long documentId) {
        return cases.about(IncomingDocument.TYPE, documentId).orElseThrow();
    }

    void accept(long documentId) {
        answer("vanthu.skhcn", documentId, Map.of("xacThuc", "ban-giay", "quyetDinh", "tiep-nhan"));
    }

    void register(long documentId, String codeNumber) {
        answer("vanthu.skhcn", documentId, registration(codeNumber));
    }

    void submit(long documentId) {
        answer(
                "vanthu.skhcn",
                documentId,
                Map.of("yKienDeXuat", "Kính trình Giám đốc chỉ đạo.", "nguoiChiDao", id("giamdoc.skhcn")));
    }

    /** Accepted, registered and before the head. */
    long submitted(String codeNumber) {
        long document = receive(codeNumber);
        accept(document);
        register(document, codeNumber);
        submit(document);
        return document;
    }

    /** With the unit of truongphong.skhcn, until 10 December 2026. */
    long directed(String codeNumber) {
        long document = submitted(codeNumber);
        answer("giamdoc.skhcn", document, directive(Map.of()));
        return document;
    }

    /** With chuyenvien.skhcn, until 4 December 2026. */
    public long handled(String codeNumber) {
        long document = directed(codeNumber);
        answer("truongphong.skhcn", document, assignment());
        return document;
    }

    Map<String, Object> registration(String codeNumber) {
        return new HashMap<>(Map.of(
                "loaiVanBan", "LETTER",
                "ngayVanBan", "2026-11-20",
                "soVanBan", codeNumber,
                "kyHieu", "UBND-VX",
                "doKhan", "NORMAL",
                "coQuanBanHanh", "Ủy ban nhân dân tỉnh Đồng Tháp",
                "trichYeu", "V/v rà soát, báo cáo kết quả chuyển đổi số",
                "ngonNgu", "Tiếng Việt",
                "doMat", "NONE",
                "hoTenNguoiKy", "Trần Thị Minh"));
    }

    Map<String, Object> directive(Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>(Map.of(
                "quyetDinh", "giao-xu-ly",
                "yKienChiDao", "Chủ trì tham mưu văn bản trả lời.",
                "donViChuTri", unitOf("truongphong.skhcn"),
                "hanGiaiQuyet", "2026-12-10"));
        input.putAll(more);
        return input;
    }

    Map<String, Object> assignment() {
        return new HashMap<>(
                Map.of("quyetDinh", "phan-cong", "nguoiXuLy", id("chuyenvien.skhcn"), "hanCaNhan", "2026-12-04"));
    }

    static byte[] pdf() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
