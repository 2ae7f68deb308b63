package vn.gov.dongthap.vpdt.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.gov.dongthap.vpdt.outgoing.OutgoingDriver.CLERK;
import static vn.gov.dongthap.vpdt.outgoing.OutgoingDriver.SIGNER;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import vn.gov.dongthap.vpdt.audit.AuditEvent;
import vn.gov.dongthap.vpdt.audit.AuditLog;
import vn.gov.dongthap.vpdt.report.Paper;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.SignIn;
import vn.gov.dongthap.vpdt.testing.TestClock;

@IntegrationTest
class PrintOutgoingRegisterTests {

    private static final String PRINT = "/so-van-ban-di/{id}/in";

    @Autowired
    private OutgoingDriver driver;

    @Autowired
    private Withdrawal withdrawal;

    @Autowired
    private AuditLog audit;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void morning() {
        clock.setTo(LocalDateTime.of(2026, 11, 25, 8, 0));
    }

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }

    @Test
    @DisplayName(
            "N16.2b IV.I The clerk prints the register with who signed, where it went, when it left, and who keeps it")
    void printsWhatTheRegisterAsksFor() throws Exception {
        OutgoingDocument document = driver.document(driver.released());

        byte[] pdf = print(document, "pdf");

        assertThat(Paper.text(pdf))
                .contains("SỞ KHOA HỌC VÀ CÔNG NGHỆ SỔ ĐĂNG KÝ VĂN BẢN ĐI Năm: 2026")
                .contains(document.metadata().reference() + " 25/11/2026")
                .contains("rà soát, báo cáo kết quả chuyển đổi số năm 2026")
                .contains("Nguyễn Thành Nhân")
                .contains("Sở Nội vụ")
                .contains("Văn thư (bản gốc)")
                .contains("In từ Hệ thống VPĐT bởi Trần Thị Mỹ Duyên lúc 08:0");
        assertThat(Paper.breachesOfPdfA2b(pdf)).isEmpty();
        List<AuditEvent> events = audit.about("register", register(document));
        assertThat(events)
                .extracting(AuditEvent::detail)
                .filteredOn(detail -> detail != null
                        && detail.endsWith(
                                "từ số %1$d đến số %1$d, dạng pdf, 1 dòng".formatted(document.registerNumber())))
                .hasSize(1);
    }

    @Test
    @DisplayName("N15.1a A void number stands in the printed register too, with its reason: no gap, and no secret")
    void printsVoidNumbers() throws Exception {
        long id = driver.registered();
        withdrawal.withdraw(driver.person(SIGNER), id, "Không còn cần ban hành.");
        OutgoingDocument document = driver.document(id);

        assertThat(cells(print(document, "xlsx")))
                .anyMatch(cell -> cell.contains("hủy ngày 25/11/2026: Không còn cần ban hành."))
                .contains(document.metadata().reference());
    }

    @ParameterizedTest
    @ValueSource(strings = {"phogiamdoc.skhcn", "chuyenvien.skhcn", "kiemtoan.skhcn", "quantri.skhcn", "vanthu.snv"})
    @DisplayName("Q4.4b Nobody but the agency's clerks and head prints its registers, not even who may read them")
    void isForClerksAndTheHead(String username) throws Exception {
        OutgoingDocument document = driver.document(driver.registered());

        mvc.perform(get(PRINT, register(document)).with(SignIn.as(username))).andExpect(status().isNotFound());
    }

    @Test
    @DisplayName(
            "A part without numbers, a register of the other kind and an unknown format are refused, saying what to do")
    void refusesWhatCannotBePrinted() throws Exception {
        OutgoingDocument document = driver.document(driver.registered());
        long arrivals = jdbc.sql("select min(id) from register where agency_id = ? and series = 'den'")
                .param(document.agencyId())
                .query(Long.class)
                .optional()
                .orElse(0L);

        mvc.perform(get(PRINT, register(document)).param("tu-so", "900000").with(SignIn.as(CLERK)))
                .andExpect(status().is(422))
                .andExpect(content().string(Matchers.containsString("Hãy chọn khoảng khác")));
        mvc.perform(get(PRINT, register(document)).param("dang", "exe").with(SignIn.as(CLERK)))
                .andExpect(status().is(422));
        mvc.perform(get(PRINT, arrivals).with(SignIn.as(CLERK))).andExpect(status().isNotFound());
    }

    /** Every cell of a book, as text. */
    static List<String> cells(byte[] xlsx) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            return IntStream.range(0, book.getNumberOfSheets())
                    .mapToObj(book::getSheetAt)
                    .flatMap(sheet -> StreamSupport.stream(sheet.spliterator(), false))
                    .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                    .map(Cell::toString)
                    .toList();
        }
    }

    private byte[] print(OutgoingDocument document, String format) throws Exception {
        return mvc.perform(get(PRINT, register(document))
                        .param("tu-so", String.valueOf(document.registerNumber()))
                        .param("den-so", String.valueOf(document.registerNumber()))
                        .param("dang", format)
                        .with(SignIn.as(CLERK)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private long register(OutgoingDocument document) {
        return jdbc.sql("select register_id from register_entry where owner_type = 'outgoing' and owner_id = ?")
                .param(document.id())
                .query(Long.class)
                .single();
    }
}
