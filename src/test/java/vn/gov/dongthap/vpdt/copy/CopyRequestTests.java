package vn.gov.dongthap.vpdt.copy;

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
import static vn.gov.dongthap.vpdt.copy.CopyDriver.CLERK;
import static vn.gov.dongthap.vpdt.copy.CopyDriver.HEAD;
import static vn.gov.dongthap.vpdt.copy.CopyDriver.OFFICER;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.dongthap.vpdt.incoming.AskForReturn;
import vn.gov.dongthap.vpdt.incoming.IncomingDriver;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.outgoing.OutgoingDriver;
import vn.gov.dongthap.vpdt.register.CopyKind;
import vn.gov.dongthap.vpdt.register.Medium;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.SignIn;
import vn.gov.dongthap.vpdt.testing.TestClock;
import vn.gov.dongthap.vpdt.workflow.TaskEntry;
import vn.gov.dongthap.vpdt.workflow.TaskInbox;

/** Who may ask for a copy of what, and what the pages of a copy show to whom. */
@IntegrationTest
class CopyRequestTests {

    private static final AtomicInteger NUMBERS = new AtomicInteger(61_000);
    private static final String RECEIVER = "vanthu.snv";
    private static final String OTHER_UNIT = "chuyenvien3.skhcn";

    @Autowired
    private CopyDriver driver;

    @Autowired
    private IncomingDriver incoming;

    @Autowired
    private OutgoingDriver outgoing;

    @Autowired
    private AskForReturn askForReturn;

    @Autowired
    private TaskInbox inbox;

    @Autowired
    private TransactionTemplate transaction;

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
    @DisplayName("N18.4b What the sender has recalled is not copied: not asked for, not decided on, not numbered")
    void refusesWhatWasRecalled() {
        long document = incoming.handled(String.valueOf(NUMBERS.incrementAndGet()));
        long asked = ofIncoming(document);
        long approved = ofIncoming(document);
        driver.approve(approved);
        long made = ofIncoming(document);
        driver.approve(made);
        driver.number(made);
        driver.print(made);
        driver.stamp(made);
        cancel(document);

        refused(
                "N18.4b",
                () -> driver.request(
                        OFFICER,
                        CopyDriver.wanted(
                                SourceChoice.copy(made),
                                CopyKind.COPY_OF_COPY,
                                Medium.ELECTRONIC,
                                driver.person(HEAD).personId()),
                        CopyDriver.scan(200, true)));
        refused("N18.4b", () -> ofIncoming(document));
        refused("N18.4b", () -> driver.approve(asked));
        refused("N18.4b", () -> driver.number(approved));
        assertThat(driver.copy(asked).state()).isEqualTo(CopyState.REQUESTED);
        assertThat(driver.copy(approved).state()).isEqualTo(CopyState.APPROVED);
    }

    @Test
    @DisplayName("N25.1 What came electronically is copied on paper, not into another electronic copy")
    void knowsWhatCameElectronically() {
        long released = outgoing.released();
        long received = Objects.requireNonNull(
                jdbc.sql("select incoming_id from outgoing_recipient where document_id = ? order by sort_order limit 1")
                        .param(released)
                        .query(Long.class)
                        .single());
        TaskEntry check =
                inbox.nextFor(driver.person(RECEIVER), "incoming", received).orElseThrow();
        refused("N22.1", () -> ofReceived(received, Medium.PAPER));
        inbox.complete(
                driver.person(RECEIVER),
                check.id(),
                check.version(),
                "{\"xacThuc\":\"chu-ky-hop-le\",\"quyetDinh\":\"tiep-nhan\"}");
        TaskEntry register =
                inbox.nextFor(driver.person(RECEIVER), "incoming", received).orElseThrow();
        inbox.complete(
                driver.person(RECEIVER), register.id(), register.version(), """
                {"loaiVanBan":"LETTER","ngayVanBan":"2026-11-25","soVanBan":"%s","kyHieu":"SKHCN-CĐS","doKhan":"NORMAL",
                "coQuanBanHanh":"Sở Khoa học và Công nghệ","trichYeu":"rà soát","ngonNgu":"Tiếng Việt","doMat":"NONE",
                "hoTenNguoiKy":"Nguyễn Thành Nhân","xacNhanTrung":true}
                """.formatted(NUMBERS.incrementAndGet()));

        refused("N25.1", () -> ofReceived(received, Medium.ELECTRONIC));
        assertThat(driver.copy(ofReceived(received, Medium.PAPER)).source().medium())
                .isEqualTo(Medium.ELECTRONIC);
    }

    @Test
    @DisplayName("N25.1 A paper that was scanned badly at the desk is scanned again before the agency signs the scan")
    void wantsARealScan() {
        long document = incoming.handled(String.valueOf(NUMBERS.incrementAndGet()));

        assertThatThrownBy(() -> driver.request(
                        CLERK,
                        SourceChoice.incoming(document, SourceStanding.ORIGINAL),
                        CopyKind.TRUE_COPY,
                        Medium.ELECTRONIC))
                .isInstanceOfSatisfying(RuleBroken.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo("copy.scan.no-picture"));
    }

    @Test
    @DisplayName("Q4.4b Copies are asked for of what one may see, papers by clerks, and are nobody else's to see")
    void isForThoseWhoMaySee() throws Exception {
        long document = incoming.handled(String.valueOf(NUMBERS.incrementAndGet()));
        long released = outgoing.released();
        for (String stranger : List.of(OTHER_UNIT, RECEIVER)) {
            assertThatThrownBy(() -> driver.request(
                            stranger,
                            SourceChoice.incoming(document, SourceStanding.ORIGINAL),
                            CopyKind.TRUE_COPY,
                            Medium.PAPER))
                    .isInstanceOf(RecordNotFound.class);
            for (String address :
                    List.of("/ban-sao/moi?van-ban-den=" + document, "/ban-sao/moi?van-ban-di=" + released)) {
                mvc.perform(get(address).with(SignIn.as(stranger))).andExpect(status().isNotFound());
            }
        }
        mvc.perform(get("/ban-sao/moi").with(SignIn.as(OFFICER))).andExpect(status().isNotFound());
        long id = ofIncoming(document);
        long another = driver.requestedOfPaper();
        long file = driver.copy(id).contentFileId();
        for (String stranger : List.of(OTHER_UNIT, RECEIVER)) {
            for (String address : List.of(
                    "/ban-sao/" + id,
                    "/ban-sao/" + id + "/tep/" + file,
                    "/ban-sao/" + id + "/so-do.bpmn",
                    "/ban-sao/moi?ban-sao=" + id)) {
                mvc.perform(get(address).with(SignIn.as(stranger))).andExpect(status().isNotFound());
            }
            for (String act : List.of("/ky-so", "/in", "/huy")) {
                mvc.perform(post("/ban-sao/" + id + act)
                                .param("lyDo", "x")
                                .with(SignIn.as(stranger))
                                .with(csrf()))
                        .andExpect(status().isNotFound());
            }
            mvc.perform(get("/ban-sao").with(SignIn.as(stranger)))
                    .andExpect(content().string(not(containsString("/ban-sao/" + id + "\""))));
        }
        mvc.perform(get("/ban-sao/{id}/tep/{file}", another, file).with(SignIn.as(CLERK)))
                .andExpect(status().isNotFound());
        mvc.perform(get("/ban-sao/{id}?tep={file}", another, file).with(SignIn.as(CLERK)))
                .andExpect(content().string(not(containsString("/tep/" + file))));
        mvc.perform(get(
                                "/ban-sao/{id}?viec={task}",
                                id,
                                driver.task(HEAD, another).id())
                        .with(SignIn.as(RECEIVER)))
                .andExpect(status().isNotFound());
        mvc.perform(get("/ban-sao/{id}/tep/{file}?tai=1", id, file).with(SignIn.as(OFFICER)))
                .andExpect(status().isOk());
        mvc.perform(post("/ban-sao/{id}/ky-so", id).with(SignIn.as(OFFICER)).with(csrf()))
                .andExpect(status().isNotFound());
    }

    @Test
    @DisplayName("N25.4 The form keeps what was typed when it is refused, and lists and pages show what was asked for")
    void asksOnThePage() throws Exception {
        long released = outgoing.released();
        String reference = String.valueOf(jdbc.sql("select code_number from outgoing_document where id = ?")
                .param(released)
                .query(String.class)
                .single());
        mvc.perform(get("/van-ban-di/{id}", released).with(SignIn.as(OFFICER)))
                .andExpect(content().string(containsString("/ban-sao/moi?van-ban-di=" + released)));
        mvc.perform(get("/ban-sao/moi?van-ban-di={id}", released).with(SignIn.as(OFFICER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("số " + reference + "/")));
        mvc.perform(form(released).param("dangSao", "ELECTRONIC").with(SignIn.as(OFFICER)))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("không có trong luật")))
                .andExpect(content().string(containsString("Khen thưởng năm 2026")));
        String address = Objects.requireNonNull(
                mvc.perform(form(released).param("dangSao", "PAPER").with(SignIn.as(OFFICER)))
                        .andExpect(status().isSeeOther())
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl());

        mvc.perform(get(address).with(SignIn.as(OFFICER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Khen thưởng năm 2026")));
        mvc.perform(get("/ban-sao?trang-thai=requested&khan=3&q=ra+soat").with(SignIn.as(OFFICER)))
                .andExpect(status().isOk());
        mvc.perform(get("/ban-sao").with(SignIn.as(OFFICER)))
                .andExpect(content().string(containsString("href=\"" + address + "\"")));
        mvc.perform(get(address + "/so-do.bpmn").with(SignIn.as(OFFICER))).andExpect(status().isOk());
        mvc.perform(post(address + "/huy")
                        .param("lyDo", "Không cần nữa.")
                        .with(SignIn.as(OFFICER))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        mvc.perform(post(address + "/huy")
                        .param("lyDo", "Lần nữa.")
                        .with(SignIn.as(OFFICER))
                        .with(csrf()))
                .andExpect(status().is(422));
    }

    @Test
    @DisplayName("N27.1 Copies have a register of their own, printed like the others")
    void printsTheRegister() throws Exception {
        long id = driver.requestedOfPaper();
        driver.approve(id);
        driver.number(id);
        long register = jdbc.sql("select register_id from register_entry where owner_type = 'copy' and owner_id = ?")
                .param(id)
                .query(Long.class)
                .single();

        mvc.perform(get("/so-dang-ky").param("nam", "2026").with(SignIn.as(CLERK)))
                .andExpect(content().string(containsString("Sổ đăng ký bản sao")));
        mvc.perform(get("/so-van-ban-di/{id}/in", register).with(SignIn.as(CLERK)))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/pdf"));
    }

    private MockMultipartHttpServletRequestBuilder form(long released) {
        MockMultipartHttpServletRequestBuilder request = multipart("/ban-sao/moi")
                .file(new MockMultipartFile("banTrich", "", "application/octet-stream", new byte[0]));
        Map.of(
                        "khoa", UUID.randomUUID().toString(),
                        "van-ban-di", String.valueOf(released),
                        "hinhThucSao", "TRUE_COPY",
                        "mucDich", "Khen thưởng năm 2026",
                        "noiNhan", "- Lưu: VT.",
                        "soBan", "1",
                        "nguoiKy", String.valueOf(driver.person(HEAD).personId()))
                .forEach(request::param);
        request.with(csrf());
        return request;
    }

    private long ofIncoming(long document) {
        return driver.request(
                OFFICER, SourceChoice.incoming(document, SourceStanding.ORIGINAL), CopyKind.TRUE_COPY, Medium.PAPER);
    }

    private long ofReceived(long received, Medium to) {
        return driver.request(
                RECEIVER,
                CopyDriver.wanted(
                        SourceChoice.incoming(received, SourceStanding.ORIGINAL),
                        CopyKind.TRUE_COPY,
                        to,
                        driver.person("giamdoc.snv").personId()),
                null);
    }

    /** The sender asks for it back, and the clerk cancels it. */
    private void cancel(long document) {
        transaction.executeWithoutResult(status -> askForReturn.takeBack(document, "Gửi nhầm nơi nhận."));
        long request = jdbc.sql("select id from incoming_recall where document_id = ?")
                .param(document)
                .query(Long.class)
                .single();
        TaskEntry task = inbox.nextFor(driver.person(CLERK), "recall", request).orElseThrow();
        inbox.complete(driver.person(CLERK), task.id(), task.version(), "{\"quyetDinh\":\"huy\"}");
    }

    private static void refused(String clause, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(RuleBroken.class, refusal -> assertThat(refusal.clause())
                .isEqualTo(clause));
    }
}
