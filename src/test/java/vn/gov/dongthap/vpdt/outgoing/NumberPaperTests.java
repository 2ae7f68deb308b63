package vn.gov.dongthap.vpdt.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.gov.dongthap.vpdt.outgoing.OutgoingDriver.CLERK;
import static vn.gov.dongthap.vpdt.outgoing.OutgoingDriver.DRAFTER;
import static vn.gov.dongthap.vpdt.outgoing.OutgoingDriver.SIGNER;
import static vn.gov.dongthap.vpdt.outgoing.OutgoingDriver.UNIT_LEADER;
import static vn.gov.dongthap.vpdt.outgoing.PaperDesk.RECIPIENTS;
import static vn.gov.dongthap.vpdt.outgoing.PaperDesk.WEDNESDAY;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import vn.gov.dongthap.vpdt.document.Secrecy;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.SignIn;
import vn.gov.dongthap.vpdt.testing.TestClock;

/** Documents signed on paper get their numbers from the records desk, in one sequence with electronic ones. */
@IntegrationTest
class NumberPaperTests {

    private static final String OTHER_CLERK = "vanthu2.skhcn";

    @Autowired
    private PaperDesk desk;

    @Autowired
    private OutgoingDriver driver;

    @Autowired
    private VoidPaper voidPaper;

    @Autowired
    private IssuedPapers issued;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void wednesdayMorning() {
        clock.setTo(LocalDateTime.of(2026, 11, 25, 8, 0));
    }

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }

    @Test
    @DisplayName(
            "N15.1b, N15.2, N17.1a Paper and electronic documents count in one sequence; the register knows the copies")
    void countsWithElectronicDocuments() {
        int before = Objects.requireNonNull(driver.document(driver.registered()).registerNumber());

        long paper = desk.number(CLERK, desk.decision(), OutgoingDriver.pdf());

        int after = Objects.requireNonNull(driver.document(driver.registered()).registerNumber());
        assertThat(number(paper)).isEqualTo(before + 1);
        assertThat(after).isEqualTo(before + 2);
        IssuedPaper read = issued.find(agency(), paper).orElseThrow();
        assertThat(read.codeNotation()).isEqualTo("QĐ-SKHCN");
        assertThat(read.issuedOn()).isEqualTo(WEDNESDAY);
        assertThat(read.signer().fullName()).isEqualTo("Nguyễn Thành Nhân");
        assertThat(read.pages()).isEqualTo(4);
        assertThat(read.scanFileId()).isNotNull();
        assertThat(issued.find(agency() + 1, paper)).isEmpty();
        assertThat(jdbc.sql("""
                        select e.medium || ' ' || e.content || ' ' || d.copy_count from register_entry e
                        join paper_document d on d.id = e.paper_id where d.id = ?
                        """).param(paper).query(String.class).single())
                .isEqualTo("PAPER Quyết định (cá biệt): ban hành quy chế làm việc 7");
    }

    @Test
    @DisplayName("N17.1a, N16.2b The printed register shows where a paper document went and in how many copies")
    void printsCopies() throws Exception {
        long paper = desk.number(CLERK, desk.sheet("NOTICE", Secrecy.NONE, WEDNESDAY, "Sở Y tế\nLưu: VT (12b)"));
        long register = jdbc.sql("select register_id from register_entry where paper_id = ?")
                .param(paper)
                .query(Long.class)
                .single();
        String number = String.valueOf(number(paper));

        byte[] book = mvc.perform(get("/so-van-ban-di/{id}/in", register)
                        .param("tu-so", number)
                        .param("den-so", number)
                        .param("dang", "xlsx")
                        .with(SignIn.as(CLERK)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        assertThat(PrintOutgoingRegisterTests.cells(book))
                .contains("Sở Y tế; Lưu: VT", "Văn thư (bản gốc); Phòng Chuyển đổi số")
                .anyMatch(cell -> cell.matches("13(\\.0)?"))
                .anyMatch(cell -> cell.contains("Nguyễn Thành Nhân"));
    }

    @Test
    @DisplayName("N15.1c Normative decisions of a committee count for themselves, with the year in the notation")
    void countsNormativeDocumentsApart() {
        String clerk = "vanthu.ubnd";
        long first = desk.number(clerk, ofTheProvince("QPPL.DECISION"));
        long single = desk.number(clerk, ofTheProvince("DECISION"));
        long second = desk.number(clerk, ofTheProvince("QPPL.DECISION"));

        assertThat(number(second)).isEqualTo(number(first) + 1);
        long province = driver.agency("H20");
        assertThat(issued.find(province, second).orElseThrow().codeNotation()).isEqualTo("2026/QĐ-UBND");
        assertThat(issued.find(province, single).orElseThrow().codeNotation()).isEqualTo("QĐ-UBND");
        assertThat(series(first)).isEqualTo(series(second)).isNotEqualTo(series(single));
    }

    @Test
    @DisplayName("N15.1c A department issues no normative documents, a committee no resolutions of the council's kind")
    void refusesNormativeDocumentsOfOthers() {
        refused("N15.1c", () -> desk.number(CLERK, desk.sheet("QPPL.DECISION", Secrecy.NONE, WEDNESDAY, RECIPIENTS)));
        refused("N15.1c", () -> desk.number("vanthu.ubnd", ofTheProvince("QPPL.RESOLUTION")));
    }

    @Test
    @DisplayName("N15.2, N13 Numbered after the signature of a competent person, and late only with a mark")
    void needsTheSignature() throws Exception {
        refused(
                "N15.2",
                () -> desk.number(CLERK, desk.sheet("DECISION", Secrecy.NONE, WEDNESDAY.plusDays(1), RECIPIENTS)));
        refused(
                "N13",
                () -> desk.number(
                        CLERK,
                        desk.sheet(
                                UUID.randomUUID(),
                                DRAFTER,
                                UNIT_LEADER,
                                "DECISION",
                                Secrecy.NONE,
                                WEDNESDAY,
                                RECIPIENTS)));
        assertThatThrownBy(() -> desk.number(
                        CLERK,
                        desk.sheet(
                                UUID.randomUUID(),
                                DRAFTER,
                                "giamdoc.snv",
                                "DECISION",
                                Secrecy.NONE,
                                WEDNESDAY,
                                RECIPIENTS)))
                .isInstanceOf(RecordNotFound.class);
        long onTime = desk.number(CLERK, desk.sheet("DECISION", Secrecy.NONE, WEDNESDAY.minusDays(1), RECIPIENTS));
        long late = desk.number(CLERK, desk.sheet("DECISION", Secrecy.NONE, WEDNESDAY.minusDays(2), RECIPIENTS));
        mvc.perform(get("/van-ban-giay/{id}", onTime).with(SignIn.as(CLERK)))
                .andExpect(content().string(not(containsString("Cấp số trễ hạn"))));
        mvc.perform(get("/van-ban-giay/{id}", late).with(SignIn.as(CLERK)))
                .andExpect(content().string(containsString("Cấp số trễ hạn")));
    }

    @Test
    @DisplayName("Q4.4a, N16.3 A secret document is not numbered here, and spends no number")
    void refusesSecrets() throws Exception {
        int last = lastNumber();
        refused("Q4.4a", () -> desk.number(CLERK, desk.sheet("DECISION", Secrecy.CONFIDENTIAL, WEDNESDAY, RECIPIENTS)));
        var form = desk.form(UUID.randomUUID());
        form.set("doMat", "SECRET");
        mvc.perform(post("/van-ban-giay").params(form).with(SignIn.as(CLERK)).with(csrf()))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("ban hành quy chế làm việc")));
        assertThat(lastNumber()).isEqualTo(last);
    }

    @Test
    @DisplayName("N4.2b Only the agency's clerks number and void; others find no form")
    void belongsToTheRecordsDesk() throws Exception {
        refused("N4.2b", () -> desk.number(UNIT_LEADER, desk.decision()));
        long paper = desk.number(CLERK, desk.decision());
        refused("N4.2b", () -> voidPaper.makeVoid(driver.person(SIGNER), paper, "Sai."));
        mvc.perform(get("/van-ban-giay/moi").with(SignIn.as(SIGNER))).andExpect(status().isNotFound());
        mvc.perform(post("/van-ban-giay")
                        .params(desk.form(UUID.randomUUID()))
                        .with(SignIn.as(DRAFTER))
                        .with(csrf()))
                .andExpect(status().isNotFound());
        mvc.perform(get("/van-ban-giay/{id}", paper).with(SignIn.as(SIGNER)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/huy"))));
    }

    @Test
    @DisplayName("N15.1a A number made void stays in the register with its reason, once, and is never given again")
    void keepsVoidNumbers() {
        long paper = desk.number(CLERK, desk.decision());
        refused("N22.1", () -> voidPaper.makeVoid(driver.person(CLERK), paper, " "));

        voidPaper.makeVoid(driver.person(OTHER_CLERK), paper, "Người ký rút văn bản.");

        refused("N15.1a", () -> voidPaper.makeVoid(driver.person(CLERK), paper, "Lần nữa."));
        assertThat(issued.find(agency(), paper).orElseThrow().isVoid()).isTrue();
        assertThat(jdbc.sql("select void_reason from register_entry where paper_id = ?")
                        .param(paper)
                        .query(String.class)
                        .single())
                .isEqualTo("Người ký rút văn bản.");
        assertThat(number(desk.number(CLERK, desk.decision()))).isEqualTo(number(paper) + 1);
    }

    @Test
    @DisplayName(
            "Q4.4b Strangers find no paper document, no scan and no line of one; units and signers of others neither")
    void hidesWhatBelongsToOthers() throws Exception {
        long paper = desk.number(CLERK, desk.decision(), OutgoingDriver.pdf());
        for (String stranger : List.of("vanthu.snv", "chuyenvien3.skhcn")) {
            for (AbstractMockHttpServletRequestBuilder<?> guess : List.<AbstractMockHttpServletRequestBuilder<?>>of(
                    get("/van-ban-giay/{id}", paper), get("/van-ban-giay/{id}/ban-quet.pdf", paper))) {
                mvc.perform(guess.with(SignIn.as(stranger))).andExpect(status().isNotFound());
            }
            mvc.perform(get("/van-ban-giay").with(SignIn.as(stranger)))
                    .andExpect(content().string(not(containsString("/van-ban-giay/" + paper + "\""))));
        }
        mvc.perform(post("/van-ban-giay/{id}/huy", paper)
                        .param("lyDo", "Sai")
                        .with(SignIn.as("vanthu.snv"))
                        .with(csrf()))
                .andExpect(status().isNotFound());
        for (String field : List.of("donVi", "nguoiKy")) {
            var form = desk.form(UUID.randomUUID());
            form.set(field, field.equals("donVi") ? driver.unitOf("vanthu.snv") : driver.id("giamdoc.snv"));
            mvc.perform(post("/van-ban-giay")
                            .params(form)
                            .with(SignIn.as(CLERK))
                            .with(csrf()))
                    .andExpect(status().isNotFound());
        }
        mvc.perform(get("/van-ban-giay/{id}/ban-quet.pdf", paper).with(SignIn.as(DRAFTER)))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/pdf"));
    }

    @Test
    @DisplayName("N15.2 The list goes on by key, newest first, and finds by words and number")
    void goesOnByKey() throws Exception {
        List<Long> papers = new ArrayList<>();
        for (int n = 0; n < 21; n++) {
            papers.add(desk.number(CLERK, desk.decision()));
        }
        mvc.perform(get("/van-ban-giay").with(SignIn.as(CLERK)))
                .andExpect(content().string(containsString("/van-ban-giay/" + papers.get(20) + "\"")))
                .andExpect(content().string(not(containsString("/van-ban-giay/" + papers.get(0) + "\""))))
                .andExpect(content().string(containsString("sau=" + papers.get(1))));
        mvc.perform(get("/van-ban-giay")
                        .param("sau", String.valueOf(papers.get(1)))
                        .with(SignIn.as(CLERK)))
                .andExpect(content().string(containsString("/van-ban-giay/" + papers.get(0) + "\"")));
        mvc.perform(get("/van-ban-giay")
                        .param("q", "quy che lam viec")
                        .param("so", String.valueOf(number(papers.get(3))))
                        .param("nam", "2026")
                        .with(SignIn.as(CLERK)))
                .andExpect(content().string(containsString("/van-ban-giay/" + papers.get(3) + "\"")))
                .andExpect(content().string(not(containsString("/van-ban-giay/" + papers.get(4) + "\""))));
    }

    @Test
    @DisplayName("N16.1 What is missing comes back with what was typed; a scan that is no PDF is refused")
    void givesBackWhatWasTyped() throws Exception {
        var form = desk.form(UUID.randomUUID());
        form.remove("soTrang");
        mvc.perform(post("/van-ban-giay").params(form).with(SignIn.as(CLERK)).with(csrf()))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Lưu: VT, CĐS")));
        mvc.perform(multipart("/van-ban-giay")
                        .file(new MockMultipartFile("banQuet", "a.pdf", "application/pdf", "không".getBytes()))
                        .params(desk.form(UUID.randomUUID()))
                        .with(SignIn.as(CLERK))
                        .with(csrf()))
                .andExpect(status().is(422));
    }

    private NumberPaper.Sheet ofTheProvince(String type) {
        return desk.sheet(
                UUID.randomUUID(), "chuyenvien.ubnd", "thutruong.ubnd", type, Secrecy.NONE, WEDNESDAY, RECIPIENTS);
    }

    private long agency() {
        return driver.person(CLERK).agencyId();
    }

    private int number(long paper) {
        return jdbc.sql("select register_number from paper_document where id = ?")
                .param(paper)
                .query(Integer.class)
                .single();
    }

    private String series(long paper) {
        return jdbc.sql("""
                        select r.series from register r join register_entry e on e.register_id = r.id where e.paper_id = ?
                        """).param(paper).query(String.class).single();
    }

    private int lastNumber() {
        return jdbc.sql("select coalesce(max(last_number), 0) from register"
                        + " where agency_id = ? and series = 'di' and register_year = 2026")
                .param(agency())
                .query(Integer.class)
                .single();
    }

    private static void refused(String clause, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOf(RuleBroken.class)
                .extracting("clause")
                .isEqualTo(clause);
    }
}
