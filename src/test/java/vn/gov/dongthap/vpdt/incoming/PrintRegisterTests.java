package vn.gov.dongthap.vpdt.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.sql.Date;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import vn.gov.dongthap.vpdt.audit.AuditEvent;
import vn.gov.dongthap.vpdt.audit.AuditLog;
import vn.gov.dongthap.vpdt.report.Paper;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.SignIn;
import vn.gov.dongthap.vpdt.testing.TestClock;

@IntegrationTest
class PrintRegisterTests {

    private static final String REGISTER = "/so-van-ban-den/in";

    @Autowired
    private IncomingDriver driver;

    @Autowired
    private IncomingDocuments documents;

    @Autowired
    private AuditLog audit;

    @Autowired
    private JdbcTemplate jdbc;

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
    @DisplayName(
            "N22.3b, IV.VI the clerk prints the register of the agency, with everything the document has gone through")
    void printsTheRegister() throws Exception {
        long document = driver.directed("7701");
        int number = documents.require(document).arrivalNumber();

        byte[] pdf = print("vanthu.skhcn", 2026, "tu-so", number, "den-so", number);

        String text = Paper.text(pdf);
        assertThat(text)
                .contains("UBND TỈNH ĐỒNG THÁP SỞ KHOA HỌC VÀ CÔNG NGHỆ SỔ ĐĂNG KÝ VĂN BẢN ĐẾN Năm: 2026")
                .contains("Từ ngày 23/11/2026 đến ngày 23/11/2026")
                .contains(
                        String.format("23/11/2026 %02d Ủy ban nhân dân tỉnh Đồng Tháp 7701/UBND-VX 20/11/2026", number))
                .contains("Công văn: V/v rà soát, báo cáo kết quả chuyển đổi số Phòng Chuyển đổi số 23/11/2026")
                .contains("Tổng cộng: 1 văn bản.")
                .contains("In từ Hệ thống VPĐT bởi Trần Thị Mỹ Duyên lúc 08:0");
        assertThat(Paper.breachesOfPdfA2b(pdf)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "pdf, application/pdf, inline",
        "xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, attachment",
        "docx, application/vnd.openxmlformats-officedocument.wordprocessingml.document, attachment"
    })
    @DisplayName("Q4.4b each print leaves a row in the log: who, which part, which format, how many documents")
    void logsEveryPrint(String format, String mediaType, String disposition) throws Exception {
        registered("H20.05", 2030, 12);

        mvc.perform(get(REGISTER)
                        .param("nam", "2030")
                        .param("tu-so", "3")
                        .param("den-so", "9")
                        .param("dang", format)
                        .with(SignIn.as("giamdoc.skhcn")))
                .andExpect(status().isOk())
                .andExpect(content().contentType(mediaType))
                .andExpect(header().string(
                                "Content-Disposition",
                                disposition + "; filename=\"so-dang-ky-van-ban-den-2030." + format + "\""));

        AuditEvent event = last(audit.about("agency", driver.agency("H20.05")));
        assertThat(event.action()).isEqualTo("incoming.register-print");
        assertThat(event.actor().name()).isEqualTo("Nguyễn Thành Nhân");
        assertThat(event.clause()).isEqualTo("Q4.4b");
        assertThat(event.detail())
                .isEqualTo("in Sổ đăng ký văn bản đến năm 2030: từ số 3 đến số 9, từ ngày 01/03/2030 đến ngày"
                        + " 01/03/2030, dạng " + format + ", 7 văn bản");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "phogiamdoc.skhcn",
                "truongphong.skhcn",
                "chuyenvien.skhcn",
                "quantri.skhcn",
                "kiemtoan.skhcn",
                "phantich.skhcn"
            })
    @DisplayName("Q4.4b who may read the register may not yet print it: that is for clerks and the head")
    void keepsPrintingApartFromReading(String username) throws Exception {
        registered("H20.05", 2030, 12);
        int before = audit.about("agency", driver.agency("H20.05")).size();

        mvc.perform(get(REGISTER).param("nam", "2030").with(SignIn.as(username)))
                .andExpect(status().isNotFound());
        mvc.perform(get("/so-van-ban-den").with(SignIn.as(username)))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.not(Matchers.containsString("In sổ"))));

        assertThat(audit.about("agency", driver.agency("H20.05"))).hasSize(before);
    }

    @Test
    @DisplayName("Q4.4b another agency's clerk prints nothing of this one's")
    void printsTheOwnAgencyOnly() throws Exception {
        registered("H20.05", 2031, 3);

        refusal("vanthu.snv", "2031").andExpect(content().string(Matchers.containsString("không có văn bản nào")));

        registered("H20.02", 2031, 1);
        assertThat(numbers(sheet(print("vanthu.snv", 2031, "dang", "xlsx")))).containsExactly(1);
        assertThat(numbers(sheet(print("vanthu.skhcn", 2031, "dang", "xlsx")))).containsExactly(1, 2, 3);
    }

    @Test
    @DisplayName("N22.2 a long register comes whole and in order, whatever the part asked for")
    void printsLongRegisters() throws Exception {
        registered("H20.05", 2032, 1203);

        assertThat(numbers(sheet(print("vanthu.skhcn", 2032, "dang", "xlsx")))).isEqualTo(from(1, 1203));
        assertThat(numbers(sheet(print("vanthu.skhcn", 2032, "dang", "xlsx", "tu-so", 204, "den-so", 703))))
                .isEqualTo(from(204, 703));
        assertThat(numbers(sheet(print(
                        "vanthu.skhcn", 2032, "dang", "xlsx", "tu-ngay", "2032-03-02", "den-ngay", "2032-03-03"))))
                .isEqualTo(from(101, 300));
        assertThat(numbers(sheet(print("vanthu.skhcn", 2032, "dang", "xlsx", "tu-so", 1200, "tu-ngay", "2032-03-02"))))
                .isEqualTo(from(1200, 1203));
    }

    @Test
    @DisplayName("a part that is too large, empty, reversed or of another year is refused with what to do")
    void refusesBadRanges() throws Exception {
        registered("H20.05", 2033, 20_001);

        refusal("vanthu.skhcn", "2033").andExpect(content().string(Matchers.containsString("tối đa 20000")));
        refusal("vanthu.skhcn", "2034").andExpect(content().string(Matchers.containsString("không có văn bản nào")));
        refusal("vanthu.skhcn", "2033", "tu-so", "9", "den-so", "8")
                .andExpect(content().string(Matchers.containsString("lớn hơn số đến cuối")));
        refusal("vanthu.skhcn", "2033", "tu-ngay", "2033-02-02", "den-ngay", "2033-02-01")
                .andExpect(content().string(Matchers.containsString("sau ngày cuối")));
        refusal("vanthu.skhcn", "2033", "tu-ngay", "2032-12-31")
                .andExpect(content().string(Matchers.containsString("không thuộc năm 2033")));
        refusal("vanthu.skhcn", "-1").andExpect(content().string(Matchers.containsString("Không có sổ năm -1")));
        refusal("vanthu.skhcn", "2033", "dang", "<exe>")
                .andExpect(content().string(Matchers.containsString("&lt;exe&gt;")));
        refusal("vanthu.skhcn", "2033", "so", "khac")
                .andExpect(content().string(Matchers.containsString("Không có sổ “khac”")));
        mvc.perform(get(REGISTER).param("nam", "2033").param("tu-so", "").with(SignIn.as("vanthu.skhcn")))
                .andExpect(status().is(422));
        mvc.perform(get(REGISTER).param("nam", "x' or 1=1").with(SignIn.as("vanthu.skhcn")))
                .andExpect(status().is(422));
    }

    @Test
    @DisplayName("IV.VIII the register that follows handling shows term, progress and what is overdue")
    void printsFollowUp() throws Exception {
        long done = driver.handled("7711");
        driver.answer("chuyenvien.skhcn", done, Map.of("quyetDinh", "hoan-thanh", "ketQua", "Đã tham mưu văn bản."));
        driver.answer("truongphong.skhcn", done, Map.of("quyetDinh", "xac-nhan"));
        long late = driver.handled("7712");
        long waiting = driver.submitted("7713");
        int first = documents.require(done).arrivalNumber();
        int last = documents.require(waiting).arrivalNumber();
        clock.setTo(LocalDateTime.of(2026, 12, 11, 8, 0));

        byte[] pdf = print("vanthu.skhcn", 2026, "so", "theo-doi", "tu-so", first, "den-so", last);

        Paper.keep(pdf, "so-theo-doi-quy-trinh");
        String text = Paper.text(pdf);
        assertThat(text)
                .contains("Công văn số 7711/UBND-VX ngày 20/11/2026 của Ủy ban nhân dân tỉnh Đồng Tháp"
                        + " Phòng Chuyển đổi số 10/12/2026 Đã giải quyết xong ngày 23/11/2026")
                .contains("Công văn số 7712/UBND-VX ngày 20/11/2026 của Ủy ban nhân dân tỉnh Đồng Tháp"
                        + " Phòng Chuyển đổi số 10/12/2026 Đang giải quyết (quá hạn)")
                .contains("Công văn số 7713/UBND-VX ngày 20/11/2026 của Ủy ban nhân dân tỉnh Đồng Tháp"
                        + " Đã trình, chờ chỉ đạo");
        assertThat(documents.require(late).arrivalNumber()).isEqualTo(first + 1);
    }

    private byte[] print(String username, int year, Object... more) throws Exception {
        var request = get(REGISTER).param("nam", String.valueOf(year)).with(SignIn.as(username));
        for (int i = 0; i < more.length; i += 2) {
            request.param(more[i].toString(), more[i + 1].toString());
        }
        return mvc.perform(request)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private ResultActions refusal(String username, String year, String... more) throws Exception {
        var request = get(REGISTER).param("nam", year).with(SignIn.as(username));
        for (int i = 0; i < more.length; i += 2) {
            request.param(more[i], more[i + 1]);
        }
        return mvc.perform(request).andExpect(status().is(422));
    }

    private static AuditEvent last(List<AuditEvent> events) {
        return events.get(0);
    }

    private static List<Integer> from(int first, int last) {
        return IntStream.rangeClosed(first, last).boxed().toList();
    }

    private static XSSFSheet sheet(byte[] xlsx) throws Exception {
        return new XSSFWorkbook(new ByteArrayInputStream(xlsx)).getSheetAt(0);
    }

    private static List<Integer> numbers(XSSFSheet sheet) {
        List<Integer> numbers = new ArrayList<>();
        sheet.forEach(row -> {
            if (row.getCell(1) != null && row.getCell(1).getCellType() == CellType.NUMERIC) {
                numbers.add((int) row.getCell(1).getNumericCellValue());
            }
        });
        return numbers;
    }

    /** A register nobody else writes in: that many documents from 1 March, a hundred a day. Written once a year. */
    private void registered(String organId, int year, int count) {
        long agency = driver.agency(organId);
        Integer there = jdbc.queryForObject(
                "select count(*) from incoming_document where agency_id = ? and file_catalog = ?",
                Integer.class,
                agency,
                year);
        if (there != null && there > 0) {
            return;
        }
        List<Object[]> rows = IntStream.rangeClosed(1, count)
                .mapToObj(number -> new Object[] {
                    agency,
                    UUID.randomUUID(),
                    year,
                    Date.valueOf(LocalDate.of(year, 3, 1).plusDays((number - 1) / 100)),
                    number,
                    String.valueOf(number),
                    Date.valueOf(LocalDate.of(year, 2, 27))
                })
                .toList();
        jdbc.batchUpdate("""
                insert into incoming_document (agency_id, reception_key, state, source, received_at, file_catalog, document_type,
                    arrival_date, arrival_number, code_number, code_notation, issued_date, organ_name, subject, language,
                    urgency, secrecy, search_text, version)
                values (?, ?, 'REGISTERED', 'POST', current_timestamp, ?, 'LETTER', ?, ?, ?, 'UBND-VX', ?,
                    'Ủy ban nhân dân tỉnh Đồng Tháp', 'V/v báo cáo', 'Tiếng Việt', 'NORMAL', 'NONE', '', 0)
                """, rows);
    }
}
