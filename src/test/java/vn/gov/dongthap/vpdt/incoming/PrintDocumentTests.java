package vn.gov.dongthap.vpdt.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import vn.gov.dongthap.vpdt.audit.AuditEvent;
import vn.gov.dongthap.vpdt.audit.AuditLog;
import vn.gov.dongthap.vpdt.document.Attachments;
import vn.gov.dongthap.vpdt.document.DocumentMetadata;
import vn.gov.dongthap.vpdt.document.Secrecy;
import vn.gov.dongthap.vpdt.document.Urgency;
import vn.gov.dongthap.vpdt.report.Paper;
import vn.gov.dongthap.vpdt.storage.FileStore;
import vn.gov.dongthap.vpdt.storage.SampleFiles;
import vn.gov.dongthap.vpdt.storage.StoredFile;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.SignIn;
import vn.gov.dongthap.vpdt.testing.TestClock;

@IntegrationTest
class PrintDocumentTests {

    @Autowired
    private IncomingDriver driver;

    @Autowired
    private ReceiveDocument receiveDocument;

    @Autowired
    private IncomingDocuments documents;

    @Autowired
    private Attachments attachments;

    @Autowired
    private FileStore files;

    @Autowired
    private AuditLog audit;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void mondayMorning() {
        clock.setTo(LocalDateTime.of(2026, 11, 23, 8, 0));
    }

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }

    @Test
    @DisplayName("IV.VII, Q4.6b the slip carries the clerk's proposal, the directive in force and those before, the"
            + " assignment and the result")
    void printsTheSlip() throws Exception {
        long document = driver.submitted("7721");
        byte[] early = pdf("vanthu.skhcn", "/van-ban-den/" + document + "/phieu-giai-quyet.pdf");
        assertThat(Paper.text(early))
                .contains("1. Ý kiến của lãnh đạo cơ quan, tổ chức: 2. Ý kiến của lãnh đạo đơn vị: 3. Ý kiến đề xuất"
                        + " của người giải quyết: Trần Thị Mỹ Duyên, Văn thư, ngày 23/11/2026")
                .contains("Kính trình Giám đốc chỉ đạo.");

        driver.answer(
                "giamdoc.skhcn",
                document,
                driver.directive(Map.of("donViPhoiHop", List.of(driver.unitOf("truongphong2.skhcn")))));
        driver.answer("truongphong.skhcn", document, driver.assignment());
        driver.answer(
                "chuyenvien.skhcn",
                document,
                Map.of("quyetDinh", "hoan-thanh", "ketQua", "Đã tham mưu Công văn số 9."));

        byte[] slip = pdf("chuyenvien.skhcn", "/van-ban-den/" + document + "/phieu-giai-quyet.pdf");

        Paper.keep(slip, "phieu-quy-trinh");
        String number = String.format("%02d", documents.require(document).arrivalNumber());
        assertThat(Paper.text(slip))
                .contains("UBND TỈNH ĐỒNG THÁP SỞ KHOA HỌC VÀ CÔNG NGHỆ")
                .contains(
                        "Công văn số 7721/UBND-VX ngày 20/11/2026 của Ủy ban nhân dân tỉnh Đồng Tháp: V/v rà soát, báo"
                                + " cáo kết quả chuyển đổi số Số đến: " + number + "; ngày đến: 23/11/2026")
                .contains("Nguyễn Thành Nhân, Giám đốc Sở, ngày 23/11/2026: Chủ trì tham mưu văn bản trả lời."
                        + " - Chủ trì: Phòng Chuyển đổi số, thời hạn 10/12/2026"
                        + " - Phối hợp: Phòng Quản lý khoa học, thời hạn 10/12/2026")
                .contains("Võ Minh Khang, Trưởng phòng, ngày 23/11/2026:"
                        + " - Giao giải quyết: Đặng Hoàng Phúc, thời hạn 04/12/2026")
                .contains("Đặng Hoàng Phúc, Chuyên viên, ngày 23/11/2026", "Đã tham mưu Công văn số 9.");
        assertThat(Paper.breachesOfPdfA2b(slip)).isEmpty();
        assertThat(last(audit.about(IncomingDocument.TYPE, document)).action()).isEqualTo("incoming.slip-print");
    }

    @Test
    @DisplayName("N21.1, IV.V, V6.6k the printed copy carries the stamp; the stored file stays as it came")
    void printsAStampedCopy() throws Exception {
        long document = driver.directed("7731");
        StoredFile stored =
                attachments.of(IncomingDocument.TYPE, document).get(0).file();

        byte[] copy = pdf("truongphong.skhcn", "/van-ban-den/" + document + "/ban-in.pdf");

        String number = String.format("%02d", documents.require(document).arrivalNumber());
        assertThat(Paper.text(copy))
                .contains("SỞ KHOA HỌC VÀ CÔNG NGHỆ", "Số: " + number, "Ngày: 23/11/2026")
                .contains("Chuyển: Phòng Chuyển đổi số", "In từ Hệ thống VPĐT bởi Võ Minh Khang");
        assertThat(files.find(stored.id())).isEqualTo(stored);
        assertThat(files.open(stored).readAllBytes()).isNotEqualTo(copy).hasSize((int) stored.size());
        assertThat(last(audit.about(IncomingDocument.TYPE, document)).action()).isEqualTo("incoming.stamped-print");
    }

    @ParameterizedTest
    @ValueSource(strings = {"phieu-giai-quyet.pdf", "ban-in.pdf"})
    @DisplayName("Q4.4b nobody prints what they may not see, or what is not registered")
    void printsOnlyWhatIsTheirs(String sheet) throws Exception {
        long document = driver.receive("7735");

        for (String stranger : List.of("vanthu.snv", "chuyenvien3.skhcn", "quantri.skhcn")) {
            mvc.perform(get("/van-ban-den/" + document + "/" + sheet).with(SignIn.as(stranger)))
                    .andExpect(status().isNotFound());
        }
        mvc.perform(get("/van-ban-den/" + document + "/" + sheet).with(SignIn.as("vanthu.skhcn")))
                .andExpect(status().is(422))
                .andExpect(content().contentTypeCompatibleWith("text/html"))
                .andExpect(header().doesNotExist("Content-Disposition"))
                .andExpect(content().string(Matchers.containsString("chưa có số đến")));
    }

    @Test
    @DisplayName("IV.V a document that is no PDF is printed and stamped by hand")
    void stampsNoOtherFiles() throws Exception {
        long document = receiveDocument.receive(
                driver.person("vanthu.skhcn"),
                new Reception(
                        UUID.randomUUID(),
                        ReceptionSource.POST,
                        null,
                        DocumentMetadata.onReceipt(
                                "7741", "UBND-VX", "Ủy ban nhân dân tỉnh", "V/v họp", Urgency.NORMAL, Secrecy.NONE)),
                new Upload("cong-van.docx", new ByteArrayResource(SampleFiles.docx())),
                List.of());
        driver.accept(document);
        driver.register(document, "7741");

        mvc.perform(get("/van-ban-den/" + document + "/ban-in.pdf").with(SignIn.as("vanthu.skhcn")))
                .andExpect(status().is(422))
                .andExpect(content().string(Matchers.containsString("không phải PDF")));
    }

    @Test
    void showsWhereToPrint() throws Exception {
        long document = driver.submitted("7751");

        mvc.perform(get("/so-van-ban-den").with(SignIn.as("vanthu.skhcn")))
                .andExpect(content().string(Matchers.containsString("action=\"/so-van-ban-den/in\"")));
        mvc.perform(get("/van-ban-den/" + document).with(SignIn.as("vanthu.skhcn")))
                .andExpect(content().string(Matchers.containsString("/phieu-giai-quyet.pdf")))
                .andExpect(content().string(Matchers.containsString("/ban-in.pdf")));
    }

    private byte[] pdf(String username, String path) throws Exception {
        MockHttpServletResponse response = mvc.perform(get(path).with(SignIn.as(username)))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/pdf"))
                .andReturn()
                .getResponse();
        return response.getContentAsByteArray();
    }

    private static AuditEvent last(List<AuditEvent> events) {
        return events.get(0);
    }
}
