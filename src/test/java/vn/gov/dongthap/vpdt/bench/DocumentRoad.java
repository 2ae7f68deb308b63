package vn.gov.dongthap.vpdt.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.springframework.core.io.ByteArrayResource;
import tools.jackson.databind.json.JsonMapper;
import vn.gov.dongthap.vpdt.document.DocumentMetadata;
import vn.gov.dongthap.vpdt.document.Secrecy;
import vn.gov.dongthap.vpdt.document.Urgency;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.incoming.ReceiveDocument;
import vn.gov.dongthap.vpdt.incoming.Reception;
import vn.gov.dongthap.vpdt.incoming.ReceptionSource;
import vn.gov.dongthap.vpdt.incoming.Upload;
import vn.gov.dongthap.vpdt.workflow.TaskEntry;
import vn.gov.dongthap.vpdt.workflow.TaskInbox;

/**
 * Carries documents of the agencies of {@link BenchProvince} from receipt to completion through the application's own
 * services: a PDF taken in, then eight tasks of five people, each found by its person and answered with a whole form.
 */
final class DocumentRoad {

    private static final String SUBJECT = "V/v rà soát, báo cáo kết quả chuyển đổi số năm 2026";
    private static final String SENDER = "Ủy ban nhân dân tỉnh Đồng Tháp";

    private static final List<String> POSTS =
            List.of("van-thu", "thu-truong", "truong-phong1", "truong-phong2", "can-bo1");

    private final ReceiveDocument receiveDocument;
    private final TaskInbox inbox;
    private final JsonMapper json;
    private final byte[] pdf;
    private final Map<String, SignedInPerson> people = new HashMap<>();

    /**
     * @param agencies how many of them take documents in; their people sign in beforehand
     */
    DocumentRoad(
            int agencies, BenchProvince province, ReceiveDocument receiveDocument, TaskInbox inbox, JsonMapper json) {
        this.receiveDocument = receiveDocument;
        this.inbox = inbox;
        this.json = json;
        this.pdf = pdf();
        for (int agency = 1; agency <= agencies + 1; agency++) {
            for (String post : POSTS) {
                people.put(post + agency, province.person(post, agency));
            }
        }
    }

    /**
     * Carries one document all the way.
     *
     * @param agency number of the agency
     * @param number the document's number, never used before
     */
    long carry(int agency, int number) {
        SignedInPerson clerk = person("van-thu", agency);
        SignedInPerson head = person("thu-truong", agency);
        SignedInPerson lead = person("truong-phong1", agency);
        SignedInPerson coordinator = person("truong-phong2", agency);
        SignedInPerson officer = person("can-bo1", agency);
        long document = receive(clerk, agency, number);
        answer(clerk, document, Map.of("xacThuc", "ban-giay", "quyetDinh", "tiep-nhan"));
        answer(clerk, document, registration(number));
        answer(
                clerk,
                document,
                Map.of("yKienDeXuat", "Kính trình Thủ trưởng chỉ đạo.", "nguoiChiDao", id(head.personId())));
        answer(
                head,
                document,
                Map.of(
                        "quyetDinh", "giao-xu-ly",
                        "yKienChiDao", "Chủ trì tham mưu văn bản trả lời.",
                        "donViChuTri", id(lead.unitId()),
                        "donViPhoiHop", List.of(id(coordinator.unitId())),
                        "hanGiaiQuyet", "2026-12-10",
                        "hanPhoiHop", "2026-12-01"));
        answer(coordinator, document, Map.of("yKienPhoiHop", "Thống nhất số liệu."));
        answer(
                lead,
                document,
                Map.of(
                        "quyetDinh", "phan-cong",
                        "nguoiXuLy", id(officer.personId()),
                        "hanCaNhan", "2026-12-04"));
        answer(officer, document, Map.of("quyetDinh", "hoan-thanh", "ketQua", "Đã có dự thảo văn bản trả lời."));
        answer(lead, document, Map.of("quyetDinh", "xac-nhan"));
        return document;
    }

    /** Takes one document in and leaves it at the desk. */
    long receive(int agency, int number) {
        return receive(person("van-thu", agency), agency, number);
    }

    private long receive(SignedInPerson clerk, int agency, int number) {
        Reception reception = new Reception(
                UUID.randomUUID(),
                ReceptionSource.INTERNAL,
                person("van-thu", agency + 1).agencyId(),
                DocumentMetadata.onReceipt(id(number), "UBND-VX", SENDER, SUBJECT, Urgency.NORMAL, Secrecy.NONE));
        try {
            return receiveDocument.receive(
                    clerk, reception, new Upload("cong-van.pdf", new ByteArrayResource(file(number))), List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(SignedInPerson person, long document, Map<String, ?> input) {
        TaskEntry task = inbox.nextFor(person, "incoming", document).orElseThrow();
        inbox.complete(person, task.id(), task.version(), json.writeValueAsString(input));
    }

    private SignedInPerson person(String post, int agency) {
        return people.get(post + agency);
    }

    /** No two alike: equal bytes would be kept once. */
    private byte[] file(int number) {
        byte[] mark = ("\n% " + number + "\n").getBytes(StandardCharsets.US_ASCII);
        byte[] file = new byte[pdf.length + mark.length];
        System.arraycopy(pdf, 0, file, 0, pdf.length);
        System.arraycopy(mark, 0, file, pdf.length, mark.length);
        return file;
    }

    private static byte[] pdf() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Map<String, ?> registration(int number) {
        return Map.of(
                "loaiVanBan", "LETTER",
                "ngayVanBan", "2026-11-20",
                "soVanBan", id(number),
                "kyHieu", "UBND-VX",
                "doKhan", "NORMAL",
                "coQuanBanHanh", SENDER,
                "trichYeu", SUBJECT,
                "ngonNgu", "Tiếng Việt",
                "doMat", "NONE",
                "hoTenNguoiKy", "Trần Thị Minh");
    }

    private static String id(Number number) {
        return String.valueOf(number);
    }
}
