package vn.gov.dongthap.vpdt.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;
import vn.gov.dongthap.vpdt.audit.AuditEvent;
import vn.gov.dongthap.vpdt.audit.AuditLog;
import vn.gov.dongthap.vpdt.document.TimelineEntry;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.testing.ActingPeople;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.SignIn;
import vn.gov.dongthap.vpdt.testing.TestClock;
import vn.gov.dongthap.vpdt.workflow.TaskBox;
import vn.gov.dongthap.vpdt.workflow.TaskEntry;
import vn.gov.dongthap.vpdt.workflow.TaskFilter;
import vn.gov.dongthap.vpdt.workflow.TaskInbox;

/** An officer of the other unit does the work of somebody absent, on real documents: in both names, by their right. */
@IntegrationTest
class SubstituteTests {

    private static final String ABSENT = "chuyenvien.skhcn";
    private static final String ACTING = "chuyenvien3.skhcn";
    private static final String BOTH = "Ngô Thị Thanh Tâm (thay Đặng Hoàng Phúc, theo QĐ số 15/QĐ-SKHCN)";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Map<String, String> DONE =
            Map.of("quyetDinh", "hoan-thanh", "ketQua", "Đã có công văn trả lời.");
    private static final AtomicInteger NUMBERS = new AtomicInteger(47_000);

    @Autowired
    private IncomingDriver driver;

    @Autowired
    private ActingPeople acting;

    @Autowired
    private TaskInbox inbox;

    @Autowired
    private Timeline timeline;

    @Autowired
    private AuditLog audit;

    @Autowired
    private OpenDocument open;

    @Autowired
    private JsonMapper json;

    @Autowired
    private JdbcClient jdbc;

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
        clock.setTo(LocalDateTime.of(2026, 11, 23, 9, 0));
        acting.endAll();
        clock.reset();
    }

    @Test
    @DisplayName(
            "The acting person sees the task, opens the document and does the step; log and timeline keep both names")
    void doesTheStepInBothNames() throws Exception {
        long document = handled();
        mvc.perform(get("/van-ban-den/{id}", document).with(SignIn.as(ACTING))).andExpect(status().isNotFound());
        acting.record(ABSENT, ACTING, TODAY, TODAY.plusDays(2));
        SignedInPerson hand = acting.of(ACTING);

        assertThat(mine(hand, null)).extracting(entry -> entry.subject().id()).contains(document);
        mvc.perform(get("/viec").with(SignIn.as(ACTING)))
                .andExpect(content().string(containsString("Thay Đặng Hoàng Phúc")))
                .andExpect(content().string(containsString("Đang thay")));
        mvc.perform(get("/van-ban-den/{id}", document).with(SignIn.as(ACTING)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("data-island=\"task-form\"")))
                .andExpect(content().string(containsString("thay Đặng Hoàng Phúc")));
        complete(hand, document);

        assertThat(timeline.of(document)).extracting(TimelineEntry::name).contains(BOTH);
        assertThat(acts(document, "task.complete").get(0).actor()).satisfies(actor -> {
            assertThat(actor.personId()).isEqualTo(hand.personId());
            assertThat(actor.onBehalfOf()).isEqualTo(driver.person(ABSENT).personId());
            assertThat(actor.name()).isEqualTo(BOTH);
            assertThat(actor.position()).isEqualTo("Chuyên viên");
        });
        assertThat(acts(document, "incoming.view"))
                .extracting(event -> event.actor().name())
                .contains(BOTH);
        assertThat(driver.hasTask("truongphong.skhcn", document)).isTrue();
        assertThat(driver.task("truongphong.skhcn", document).fromName()).isEqualTo(BOTH);
        mvc.perform(get("/van-ban-den/{id}", document).with(SignIn.as("truongphong.skhcn")))
                .andExpect(content().string(containsString(BOTH)));
        for (String one : List.of(ABSENT, ACTING)) {
            assertThat(jdbc.sql("select assignee_name from task_entry where holder = ? and subject_id = ?"
                                    + " and subject_type = ? and box = 'DONE'")
                            .params("p:" + driver.person(one).personId(), document, IncomingDocument.TYPE)
                            .query(String.class)
                            .single())
                    .isEqualTo(BOTH);
        }
    }

    @Test
    @DisplayName("Outside the scope nothing shows and nothing can be done")
    void keepsToTheScope() throws Exception {
        long document = handled();
        TaskEntry task = driver.task(ABSENT, document);
        acting.record(ABSENT, ACTING, TODAY, TODAY, "van-ban-di");
        SignedInPerson hand = acting.of(ACTING);

        assertThat(mine(hand, null)).noneMatch(entry -> entry.subject().id() == document);
        assertThat(inbox.nextFor(hand, IncomingDocument.TYPE, document)).isEmpty();
        assertThatExceptionOfType(RecordNotFound.class).isThrownBy(() -> open.open(hand, document));
        assertThatExceptionOfType(RecordNotFound.class)
                .isThrownBy(() -> inbox.complete(hand, task.id(), task.version(), json.writeValueAsString(DONE)));
    }

    @Test
    @DisplayName("Ended while the page is open: the step is refused with a sentence, and nothing is half done")
    void refusesAfterTheEnd() throws Exception {
        long document = handled();
        acting.record(ABSENT, ACTING, TODAY, TODAY.plusDays(2));
        SignedInPerson hand = acting.of(ACTING);
        TaskEntry seen = inbox.nextFor(hand, IncomingDocument.TYPE, document).orElseThrow();

        acting.end("đã đi làm lại");

        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> inbox.complete(hand, seen.id(), seen.version(), json.writeValueAsString(DONE)))
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("organization.substitution.over"));
        mvc.perform(get("/van-ban-den/{id}", document).with(SignIn.as(ACTING))).andExpect(status().isNotFound());
        mvc.perform(get("/viec").with(SignIn.as(ACTING))).andExpect(content().string(not(containsString("Đang thay"))));
        assertThat(driver.task(ABSENT, document).version()).isEqualTo(seen.version());
    }

    @Test
    @DisplayName("Nothing is passed on: who acts for the acting person gets that person's own work only")
    void makesNoChains() {
        long document = handled();
        acting.record(ABSENT, ACTING, TODAY, TODAY);
        acting.record(ACTING, "truongphong2.skhcn", TODAY, TODAY);

        SignedInPerson third = acting.of("truongphong2.skhcn");

        assertThat(inbox.nextFor(third, IncomingDocument.TYPE, document)).isEmpty();
        assertThatExceptionOfType(RecordNotFound.class).isThrownBy(() -> open.open(third, document));
    }

    @Test
    @DisplayName("N23.2 A directive given for the head is the head's by right and carries both names")
    void directsForTheHead() {
        long document = driver.submitted(number());
        acting.record("giamdoc.skhcn", "phogiamdoc.skhcn", TODAY, TODAY, "van-ban-den");
        SignedInPerson hand = acting.of("phogiamdoc.skhcn");

        TaskEntry task = inbox.nextFor(hand, IncomingDocument.TYPE, document).orElseThrow();
        inbox.complete(hand, task.id(), task.version(), json.writeValueAsString(driver.directive(Map.of())));

        assertThat(jdbc.sql("select author_name from incoming_directive where document_id = ? and author_id = ?")
                        .params(document, driver.person("giamdoc.skhcn").personId())
                        .query(String.class)
                        .single())
                .isEqualTo("Lê Thị Bích Vân (thay Nguyễn Thành Nhân, theo QĐ số 15/QĐ-SKHCN)");
        assertThat(driver.hasTask("truongphong.skhcn", document)).isTrue();
    }

    @Test
    @DisplayName(
            "What waits for the absent person's unit alone waits for the acting person; taken, it is the absent one's")
    void takesWhatOnlyTheAbsentPersonMay() {
        long document = driver.directed(number());
        acting.record("truongphong.skhcn", ACTING, TODAY, TODAY);
        SignedInPerson hand = acting.of(ACTING);
        TaskEntry waiting = inbox.page(hand, TaskBox.UNIT, TaskFilter.NONE, null, 100).entries().stream()
                .filter(entry -> entry.subject().id() == document)
                .findFirst()
                .orElseThrow();
        assertThat(waiting.absentFor(hand)).isEqualTo("Võ Minh Khang");

        inbox.claim(hand, waiting.id());

        TaskEntry taken = driver.task("truongphong.skhcn", document);
        assertThat(taken.assigneeId())
                .isEqualTo(driver.person("truongphong.skhcn").personId());
        inbox.complete(hand, taken.id(), taken.version(), json.writeValueAsString(driver.assignment()));
        assertThat(driver.hasTask(ABSENT, document)).isTrue();
    }

    @Test
    @DisplayName("The list can show one's own tasks alone, or those of one absent person")
    void filtersByWhoIsAbsent() {
        long document = handled();
        acting.record(ABSENT, ACTING, TODAY, TODAY);
        SignedInPerson hand = acting.of(ACTING);
        long gone = driver.person(ABSENT).personId();

        assertThat(mine(hand, gone))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.absentFor(hand)).isEqualTo("Đặng Hoàng Phúc"))
                .anySatisfy(entry -> assertThat(entry.subject().id()).isEqualTo(document));
        assertThat(mine(hand, TaskFilter.OWN))
                .noneMatch(entry -> entry.subject().id() == document);
        assertThat(mine(hand, driver.person("giamdoc.skhcn").personId())).isEmpty();
    }

    @Test
    @DisplayName("A new task of the absent person is told to the acting person too, by name")
    void tellsTheActingPerson() {
        acting.record(ABSENT, ACTING, TODAY, TODAY);

        long document = handled();

        long task = driver.task(ABSENT, document).id();
        assertThat(jdbc.sql("select title from notice where person_id = ? and link = ?")
                        .params(driver.person(ACTING).personId(), "/viec/" + task)
                        .query(String.class)
                        .single())
                .startsWith("Thay Đặng Hoàng Phúc – ");
        assertThat(jdbc.sql("select count(*) from notice where person_id = ? and link = ?")
                        .params(driver.person(ABSENT).personId(), "/viec/" + task)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @RepeatedTest(5)
    @DisplayName("The absent and the acting person finish one task at the same moment: it is done once")
    void isDoneOnce() throws Exception {
        long document = handled();
        acting.record(ABSENT, ACTING, TODAY, TODAY);
        SignedInPerson absent = driver.person(ABSENT);
        SignedInPerson hand = acting.of(ACTING);
        TaskEntry task = driver.task(ABSENT, document);
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<String>> both = List.of(absent, hand).stream()
                    .map(person -> threads.submit(() -> {
                        start.await();
                        try {
                            inbox.complete(person, task.id(), task.version(), json.writeValueAsString(DONE));
                            return "done";
                        } catch (RuleBroken refusal) {
                            return refusal.messageKey();
                        }
                    }))
                    .toList();

            assertThat(List.of(both.get(0).get(), both.get(1).get()))
                    .containsExactlyInAnyOrder("done", "workflow.task.done-by-other");
        } finally {
            threads.shutdownNow();
        }
        assertThat(acts(document, "task.complete").stream()
                        .filter(event -> event.detail().contains(task.stepName())))
                .hasSize(1);
    }

    private long handled() {
        return driver.handled(number());
    }

    private static String number() {
        return String.valueOf(NUMBERS.incrementAndGet());
    }

    private void complete(SignedInPerson hand, long document) {
        TaskEntry task = inbox.nextFor(hand, IncomingDocument.TYPE, document).orElseThrow();
        assertThat(inbox.form(hand, task.id()).schemaJson()).isNotBlank();
        inbox.complete(hand, task.id(), task.version(), json.writeValueAsString(DONE));
    }

    private List<TaskEntry> mine(SignedInPerson person, Long absent) {
        return inbox.page(person, TaskBox.MINE, new TaskFilter(null, null, null, null, absent), null, 100)
                .entries();
    }

    private List<AuditEvent> acts(long document, String action) {
        return audit.about(IncomingDocument.TYPE, document).stream()
                .filter(event -> event.action().equals(action))
                .toList();
    }
}
