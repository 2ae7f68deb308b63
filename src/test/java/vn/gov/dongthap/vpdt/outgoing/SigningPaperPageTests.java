package vn.gov.dongthap.vpdt.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.gov.dongthap.vpdt.outgoing.OutgoingDriver.CLERK;
import static vn.gov.dongthap.vpdt.outgoing.OutgoingDriver.DRAFTER;
import static vn.gov.dongthap.vpdt.outgoing.OutgoingDriver.SIGNER;
import static vn.gov.dongthap.vpdt.outgoing.SigningPapersDesk.AUTHORIZED;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.gov.dongthap.vpdt.audit.AuditLog;
import vn.gov.dongthap.vpdt.document.DocumentType;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.outgoing.KeepSigningPapers.NewPaper;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.SignIn;
import vn.gov.dongthap.vpdt.testing.TestClock;

/** The page where papers that give rights to sign are entered and ended. */
@IntegrationTest
class SigningPaperPageTests {

    private static final String OTHER_CLERK = "vanthu2.skhcn";
    private static final LocalDate LATER = LocalDate.of(2026, 12, 31);

    @Autowired
    private OutgoingDriver driver;

    @Autowired
    private SigningPapersDesk desk;

    @Autowired
    private KeepSigningPapers papers;

    @Autowired
    private SigningCompetences rights;

    @Autowired
    private AuditLog audit;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

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
    @DisplayName("N13.3a, N13.4 The clerk enters what the paper says; it is listed, logged, and never changed")
    void entersAndLists() throws Exception {
        Map<String, String> sent = authorization();
        sent.put("canCu", "77/GUQ-SKHCN");
        send(CLERK, "/quyen-ky", sent).andExpect(redirectedUrl("/quyen-ky"));
        send(CLERK, "/quyen-ky", sent).andExpect(redirectedUrl("/quyen-ky"));

        List<Long> entered = ids("77/GUQ-SKHCN");
        assertThat(entered).as("sent twice, entered once").hasSize(1);
        assertThat(audit.about("signing-paper", entered.get(0))).singleElement().satisfies(event -> assertThat(
                        event.detail())
                .isEqualTo("ghi quyền ký TUQ. theo 77/GUQ-SKHCN ngày 20/11/2026: Bùi Quốc Thịnh"));
        mvc.perform(get("/quyen-ky").with(SignIn.as(SIGNER)))
                .andExpect(content().string(containsString("77/GUQ-SKHCN")))
                .andExpect(content().string(containsString("Từ 20/11/2026 đến hết 31/12/2026")));
        mvc.perform(get("/").with(SignIn.as(CLERK))).andExpect(content().string(containsString("href=\"/quyen-ky\"")));
    }

    @Test
    @DisplayName("N13.3a The document the paper stands in is linked when the agency released it here")
    void findsTheDocumentItStandsIn() throws Exception {
        long released = driver.released();
        Map<String, String> sent = authorization();
        sent.put("canCu", String.valueOf(driver.document(released).metadata().reference()));
        sent.put("ngayCanCu", "2026-11-25");
        sent.put("tuNgay", "2026-11-25");

        send(CLERK, "/quyen-ky", sent).andExpect(redirectedUrl("/quyen-ky"));

        mvc.perform(get("/quyen-ky").with(SignIn.as(CLERK)))
                .andExpect(content().string(containsString("href=\"/van-ban-di/" + released + "\"")));
        sent.put("khoa", UUID.randomUUID().toString());
        sent.put("ngayCanCu", "2026-11-24");
        send(CLERK, "/quyen-ky", sent).andExpect(redirectedUrl("/quyen-ky"));
        assertThat(jdbc.sql("select count(*) from signing_paper where basis_outgoing_id = ?")
                        .param(released)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("N13.3a Refused with a sentence, and everything typed is still there")
    void keepsWhatWasTyped() throws Exception {
        Map<String, String> sent = authorization();
        sent.remove("denNgay");
        sent.put("canCu", "78/GUQ-SKHCN");

        send(CLERK, "/quyen-ky", sent)
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Ủy quyền ký phải có thời hạn")))
                .andExpect(content().string(containsString("78/GUQ-SKHCN")))
                .andExpect(content().string(containsString("Trả lời về nhiệm vụ cấp cơ sở")));
        sent.put("denNgay", "2026-12-31");
        sent.remove("ngayCanCu");
        send(CLERK, "/quyen-ky", sent)
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Thiếu ngày")));
        sent.put("ngayCanCu", "2026-11-20");
        sent.put("noiDung", "x".repeat(501));
        send(CLERK, "/quyen-ky", sent).andExpect(status().is(422));
        assertThat(ids("78/GUQ-SKHCN")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TL", "TUQ", "Q"})
    @DisplayName("N13 Every kind of paper has its form")
    void offersForms(String kind) throws Exception {
        mvc.perform(get("/quyen-ky/moi").param("loai", kind).with(SignIn.as(CLERK)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("name=\"loai\" value=\"" + kind + "\"")));
    }

    @Test
    @DisplayName(
            "Q4.4b Officers find no papers, readers enter none, and other agencies' papers and people do not exist")
    void isForKeepersOfTheAgency() throws Exception {
        long paper = desk.authorize(LATER, DocumentType.LETTER);
        mvc.perform(get("/quyen-ky").with(SignIn.as(DRAFTER))).andExpect(status().isNotFound());
        mvc.perform(get("/quyen-ky").with(SignIn.as(AUTHORIZED)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("cham-dut"))));
        mvc.perform(get("/quyen-ky?tat-ca=true").with(SignIn.as("vanthu.snv")))
                .andExpect(content().string(not(containsString(SigningPapersDesk.BASIS))));
        for (String stranger : List.of(DRAFTER, AUTHORIZED, "vanthu.snv")) {
            send(stranger, "/quyen-ky/" + paper + "/cham-dut", Map.of("lyDo", "Thử."))
                    .andExpect(status().isNotFound());
        }
        send(AUTHORIZED, "/quyen-ky", authorization()).andExpect(status().isNotFound());
        String foreign = driver.id("truongphong.snv");
        Map<String, String> sent = authorization();
        sent.put("nguoiDuocGiao", foreign);
        send(CLERK, "/quyen-ky", sent).andExpect(status().isNotFound());
        sent = authorization();
        sent.put("nguoiGiao", driver.id("giamdoc.snv"));
        send(CLERK, "/quyen-ky", sent).andExpect(status().isNotFound());
        sent = authorization();
        sent.put("loai", "TL");
        sent.put("donVi", driver.unitOf("truongphong.snv"));
        send(CLERK, "/quyen-ky", sent).andExpect(status().isNotFound());
        assertThat(jdbc.sql("select count(*) from signing_paper where id = ? and ended_at is null")
                        .param(paper)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("N13.3b Whoever was authorized authorizes nobody, nor does a deputy; only the head gives the right")
    void isGivenByTheHead() throws Exception {
        desk.authorize(LATER, DocumentType.LETTER);
        Map<String, String> again = authorization();
        again.put("nguoiGiao", driver.id(AUTHORIZED));
        again.put("nguoiDuocGiao", driver.id("truongphong.skhcn"));
        send(CLERK, "/quyen-ky", again)
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("người được ủy quyền không được ủy quyền lại")));
        again.put("nguoiGiao", driver.id("phogiamdoc.skhcn"));
        send(CLERK, "/quyen-ky", again)
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("không đứng đầu cơ quan nên không giao quyền ký được")));
    }

    @Test
    @DisplayName("N13 Nobody enters a right of their own")
    void isNotEnteredForOneself() throws Exception {
        long assignment = driver.person(AUTHORIZED).assignmentId();
        jdbc.sql("insert into assignment_role (assignment_id, role) values (?, 'UNIT_ADMIN')")
                .param(assignment)
                .update();
        try {
            Map<String, String> order = authorization();
            order.put("loai", "TL");
            order.put("donVi", driver.unitOf(AUTHORIZED));
            for (Map<String, String> own : List.of(authorization(), order)) {
                send(AUTHORIZED, "/quyen-ky", own)
                        .andExpect(status().is(422))
                        .andExpect(content().string(containsString("Không tự ghi quyền ký cho chính mình")));
            }
        } finally {
            jdbc.sql("delete from assignment_role where assignment_id = ? and role = 'UNIT_ADMIN'")
                    .param(assignment)
                    .update();
        }
    }

    @Test
    @DisplayName("N13.3a Ended at once with its reason; of two clerks who end it together, one is told it was ended")
    void isEndedByOneOfTwo() throws Exception {
        long paper = desk.authorize(LATER, DocumentType.LETTER);

        assertThat(atOnce(() -> ended(CLERK, paper), () -> ended(OTHER_CLERK, paper)))
                .containsExactlyInAnyOrder(true, false);

        mvc.perform(get("/quyen-ky?tat-ca=true").with(SignIn.as(CLERK)))
                .andExpect(content().string(containsString("Có văn bản mới.")));
        send(CLERK, "/quyen-ky/" + paper + "/cham-dut", Map.of("lyDo", "Lần nữa."))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("chấm dứt trước đó")));
        assertThat(audit.about("signing-paper", paper)).hasSize(2);
    }

    @Test
    @DisplayName("N13 One acting head at a time, only in an empty seat; authorizations are theirs to give then")
    void namesOneActingHead() throws Exception {
        String clerk = "vanthu.thapmuoi";
        Map<String, String> acting = acting("truongphong.thapmuoi");
        send(clerk, "/quyen-ky", acting)
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Cơ quan đang có người đứng đầu là Huỳnh Văn Út")));
        long seat = driver.person("thutruong.thapmuoi").assignmentId();
        jdbc.sql("update assignment set valid_to = date '2026-11-24' where id = ?")
                .param(seat)
                .update();
        try {
            NewPaper one = paper(acting);
            NewPaper other = paper(acting);
            assertThat(atOnce(() -> acts(clerk, one), () -> acts(clerk, other))).containsExactlyInAnyOrder(true, false);
            assertThat(rights.offered(driver.person(clerk).agencyId()))
                    .singleElement()
                    .satisfies(right -> assertThat(right.marks()).isEqualTo("TM. Q."));
            mvc.perform(get("/quyen-ky/moi").param("loai", "TL").with(SignIn.as(clerk)))
                    .andExpect(content().string(containsString("Nguyễn Văn Lúa – Trưởng phòng")));
        } finally {
            jdbc.sql("update assignment set valid_to = null where id = ?")
                    .param(seat)
                    .update();
        }
        assertThat(rights.offered(driver.person(clerk).agencyId()))
                .extracting(SigningCompetence::marks)
                .containsExactly("TM.");
    }

    private boolean acts(String clerk, NewPaper paper) {
        try {
            try {
                papers.enter(driver.person(clerk), paper);
            } catch (DataIntegrityViolationException atOnce) {
                papers.entered(driver.person(clerk), paper);
            }
            return true;
        } catch (RuleBroken already) {
            assertThat(already.messageKey()).isEqualTo("outgoing.paper.acting-already");
            return false;
        }
    }

    private NewPaper paper(Map<String, String> acting) {
        LocalDate day = LocalDate.parse(acting.get("tuNgay"));
        return new NewPaper(
                UUID.randomUUID(),
                SigningPaperKind.Q,
                null,
                acting.get("noiGiao"),
                acting.get("chucVu"),
                Long.valueOf(acting.get("nguoiDuocGiao")),
                null,
                false,
                acting.get("canCu"),
                day,
                Set.of(),
                null,
                day,
                null);
    }

    private boolean ended(String clerk, long paper) {
        try {
            papers.end(driver.person(clerk), paper, "Có văn bản mới.");
            return true;
        } catch (RuleBroken already) {
            assertThat(already.messageKey()).isEqualTo("outgoing.paper.ended-already");
            return false;
        }
    }

    private static List<Boolean> atOnce(Callable<Boolean> one, Callable<Boolean> other) throws Exception {
        ExecutorService clerks = Executors.newFixedThreadPool(2);
        try {
            List<Future<Boolean>> done = clerks.invokeAll(List.of(one, other));
            return List.of(done.get(0).get(), done.get(1).get());
        } finally {
            clerks.shutdown();
        }
    }

    private Map<String, String> authorization() {
        Map<String, String> sent = new HashMap<>(Map.of(
                "khoa", UUID.randomUUID().toString(),
                "loai", "TUQ",
                "nguoiGiao", driver.id(SIGNER),
                "nguoiDuocGiao", driver.id(AUTHORIZED),
                "chucVu", "Giám đốc",
                "canCu", SigningPapersDesk.BASIS,
                "ngayCanCu", "2026-11-20",
                "loaiVanBan", "LETTER",
                "tuNgay", "2026-11-20",
                "denNgay", "2026-12-31"));
        sent.put("noiDung", "Trả lời về nhiệm vụ cấp cơ sở");
        return sent;
    }

    private Map<String, String> acting(String username) {
        return new HashMap<>(Map.of(
                "khoa", UUID.randomUUID().toString(),
                "loai", "Q",
                "noiGiao", "Chủ tịch UBND tỉnh",
                "nguoiDuocGiao", driver.id(username),
                "chucVu", "Chủ tịch",
                "canCu", "99/QĐ-UBND",
                "ngayCanCu", "2026-11-25",
                "tuNgay", "2026-11-25"));
    }

    private ResultActions send(String who, String address, Map<String, String> sent) throws Exception {
        MockHttpServletRequestBuilder request = post(address);
        sent.forEach(request::param);
        return mvc.perform(request.with(SignIn.as(who)).with(csrf()));
    }

    private List<Long> ids(String basis) {
        return jdbc.sql("select id from signing_paper where basis_reference = ?")
                .param(basis)
                .query(Long.class)
                .list();
    }
}
