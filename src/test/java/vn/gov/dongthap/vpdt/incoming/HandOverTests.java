package vn.gov.dongthap.vpdt.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.notification.NoticeBoard;
import vn.gov.dongthap.vpdt.notification.NoticeLine;
import vn.gov.dongthap.vpdt.organization.PersonInPosition;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.SignIn;
import vn.gov.dongthap.vpdt.testing.TestClock;
import vn.gov.dongthap.vpdt.workflow.TaskEntry;
import vn.gov.dongthap.vpdt.workflow.TaskInbox;

/** Steps handed to somebody else: only to whom the law allows, who then can do them. */
@IntegrationTest
class HandOverTests {

    private static final AtomicInteger NUMBERS = new AtomicInteger(66_000);

    @Autowired
    private IncomingDriver driver;

    @Autowired
    private IncomingDocuments documents;

    @Autowired
    private RedirectDocument redirectDocument;

    @Autowired
    private TaskInbox inbox;

    @Autowired
    private NoticeBoard notices;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    private final String number = String.valueOf(NUMBERS.incrementAndGet());

    @BeforeEach
    void mondayMorning() {
        clock.setTo(LocalDateTime.of(2026, 11, 23, 8, 0));
    }

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }

    @Test
    @DisplayName("N23.2 A leader's step goes to leaders only; whoever receives it directs in their own name")
    void passesTheLeadersWordToLeaders() throws Exception {
        long document = driver.submitted(number);

        assertRefused("giamdoc.skhcn", document, "chuyenvien3.skhcn");
        assertThat(receivers("giamdoc.skhcn", document)).containsExactly(driver.id("phogiamdoc.skhcn"));
        handOver("giamdoc.skhcn", document, "giamdoc.skhcn", "phogiamdoc.skhcn");

        opens("phogiamdoc.skhcn", document);
        driver.answer("phogiamdoc.skhcn", document, driver.directive(Map.of()));
        assertThat(documents.require(document).handling().leaderId())
                .isEqualTo(driver.person("phogiamdoc.skhcn").personId());
    }

    @Test
    @DisplayName("N23.2 Whatever a diagram says, a directive by somebody who does not lead the agency is refused")
    void refusesDirectivesByOthers() {
        long document = driver.submitted(number);
        TaskEntry task = driver.task("giamdoc.skhcn", document);
        long officer = driver.person("chuyenvien.skhcn").personId();
        jdbc.sql("update task_entry set assignee_id = ?, holder = ? where id = ?")
                .params(officer, "p:" + officer, task.id())
                .update();

        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> driver.answer("chuyenvien.skhcn", document, driver.directive(Map.of())))
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("incoming.leaders-only"));

        assertThat(documents.require(document).state()).isEqualTo(IncomingState.SUBMITTED);
    }

    @Test
    @DisplayName(
            "N24.2 The officer's work stays in the lead unit; the new officer opens it, is told the term, and gets it back")
    void passesTheOfficersWorkInsideTheUnit() throws Exception {
        long document = driver.handled(number);

        assertRefused("chuyenvien.skhcn", document, "chuyenvien3.skhcn");
        handOver("truongphong.skhcn", document, "chuyenvien.skhcn", "chuyenvien2.skhcn");

        opens("chuyenvien2.skhcn", document);
        opens("chuyenvien.skhcn", document);
        long task = driver.task("chuyenvien2.skhcn", document).id();
        assertThat(notices.unread(driver.person("chuyenvien2.skhcn").personId(), null, 1))
                .extracting(NoticeLine::link)
                .containsExactly("/viec/" + task);
        assertThat(jdbc.sql("select model from notice where link = ? order by id desc limit 1")
                        .param("/viec/" + task)
                        .query(String.class)
                        .single())
                .contains("04/12/2026");
        driver.answer("chuyenvien2.skhcn", document, Map.of("quyetDinh", "hoan-thanh", "ketQua", "Đã trả lời."));
        driver.answer("truongphong.skhcn", document, Map.of("quyetDinh", "lam-lai", "lyDo", "Thiếu số liệu."));
        assertThat(driver.hasTask("chuyenvien2.skhcn", document)).isTrue();
        assertThat(driver.hasTask("chuyenvien.skhcn", document)).isFalse();
    }

    @Test
    @DisplayName("N24.2 More time beyond the leader's term is granted by the leader the step was handed to")
    void grantsMoreTimeByAnotherLeader() throws Exception {
        long document = driver.handled(number);
        driver.answer(
                "chuyenvien.skhcn",
                document,
                Map.of("quyetDinh", "xin-gia-han", "hanDeNghi", "2026-12-21", "lyDo", "Chờ số liệu."));
        handOver("giamdoc.skhcn", document, "giamdoc.skhcn", "phogiamdoc.skhcn");

        driver.answer(
                "phogiamdoc.skhcn", document, Map.of("quyetDinh", "dong-y", "hanMoi", "2026-12-21", "lyDo", "Đồng ý."));

        assertThat(documents.require(document).handling().handlingDue()).isEqualTo("2026-12-21");
    }

    @Test
    @DisplayName("Q4.4b After a new directive, who has acted still sees the document, who was only named does not")
    void keepsThoseWhoActed() throws Exception {
        long document = driver.submitted(number);
        driver.answer(
                "giamdoc.skhcn", document, driver.directive(Map.of("nguoiTheoDoi", driver.id("truongphong2.skhcn"))));
        opens("truongphong2.skhcn", document);
        driver.answer("truongphong.skhcn", document, driver.assignment());
        redirectDocument.redirect(
                driver.person("giamdoc.skhcn"),
                document,
                new RedirectDocument.NewDirective(
                        redirectDocument
                                .start(driver.person("giamdoc.skhcn"), document)
                                .directiveId(),
                        Long.parseLong(driver.unitOf("vanthu.skhcn")),
                        List.of(),
                        null,
                        LocalDate.of(2026, 12, 10),
                        null,
                        "Giao đơn vị khác."));

        opens("truongphong.skhcn", document);
        mvc.perform(get("/van-ban-den/{id}", document).with(SignIn.as("truongphong2.skhcn")))
                .andExpect(status().isNotFound());
    }

    @Test
    @DisplayName("N4.2b Clerks hand their steps to clerks, who are told each time")
    void passesTheDesksStepsToClerks() {
        long document = driver.receive(number);
        TaskEntry task = driver.task("vanthu.skhcn", document);
        long colleague = driver.person("vanthu2.skhcn").personId();
        inbox.claim(driver.person("vanthu.skhcn"), task.id());
        int before = notices.unread(colleague, null, 100).size();

        assertThat(receivers("vanthu.skhcn", document)).containsExactly(driver.id("vanthu2.skhcn"));
        handOver("vanthu.skhcn", document, "vanthu.skhcn", "vanthu2.skhcn");

        assertThat(notices.unread(colleague, null, 100)).hasSize(before + 1);
    }

    @Test
    @DisplayName("Q4.4b Somebody who leads neither the agency nor the unit hands over nothing")
    void isNotForEverybody() {
        long document = driver.handled(number);
        TaskEntry task = driver.task("chuyenvien.skhcn", document);

        assertThatExceptionOfType(RecordNotFound.class)
                .isThrownBy(() -> inbox.handOver(driver.person("truongphong2.skhcn"), task.id()));
        assertThat(inbox.handable(driver.person("truongphong2.skhcn"), List.of(task)))
                .isEmpty();
        assertThat(inbox.handable(driver.person("vanthu.skhcn"), List.of(task))).isEmpty();
        for (String leader : List.of("giamdoc.skhcn", "phogiamdoc.skhcn", "truongphong.skhcn", "chuyenvien.skhcn")) {
            assertThat(inbox.handable(driver.person(leader), List.of(task))).containsExactly(task.id());
        }
    }

    private List<String> receivers(String username, long document) {
        return inbox
                .handOver(
                        driver.person(username), driver.task(username, document).id())
                .receivers()
                .stream()
                .map(PersonInPosition::personId)
                .map(String::valueOf)
                .toList();
    }

    private void assertRefused(String holder, long document, String to) {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> handOver(holder, document, holder, to))
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("workflow.task.receiver-unfit"));
    }

    private void handOver(String by, long document, String holder, String to) {
        inbox.assign(
                driver.person(by),
                driver.task(holder, document).id(),
                driver.person(to).personId(),
                "Đi công tác.");
    }

    private void opens(String username, long document) throws Exception {
        mvc.perform(get("/van-ban-den/{id}", document).with(SignIn.as(username)))
                .andExpect(status().isOk());
    }
}
