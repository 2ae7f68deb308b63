package vn.gov.dongthap.vpdt.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.incoming.RedirectDocument.NewDirective;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.notification.NoticeBoard;
import vn.gov.dongthap.vpdt.notification.NoticeLine;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.SignIn;
import vn.gov.dongthap.vpdt.testing.TableCounts;
import vn.gov.dongthap.vpdt.testing.TestClock;
import vn.gov.dongthap.vpdt.workflow.TaskEntry;
import vn.gov.dongthap.vpdt.workflow.TaskInbox;

/** The leader gives a document to another unit while somebody still has the old task open. */
@IntegrationTest
class RedirectedTaskTests {

    private static final String RESULT = "{\"quyetDinh\":\"hoan-thanh\",\"ketQua\":\"Đã có dự thảo.\"}";

    @Autowired
    private IncomingDriver driver;

    @Autowired
    private RedirectDocument redirectDocument;

    @Autowired
    private IncomingDocuments documents;

    @Autowired
    private TaskInbox inbox;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private NoticeBoard notices;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private SignedInPerson officer;
    private long document;
    private TaskEntry open;

    @BeforeEach
    void handleADocument() {
        clock.setTo(LocalDateTime.of(2026, 11, 23, 8, 0));
        officer = driver.person("chuyenvien.skhcn");
        document = driver.handled(String.valueOf(System.nanoTime() % 10_000_000));
        open = driver.task("chuyenvien.skhcn", document);
    }

    @AfterEach
    void backToRealTime() {
        threads.shutdownNow();
        clock.reset();
    }

    @Test
    @DisplayName("N23.2 What has been given to another unit cannot be completed any more, and changes nothing")
    void tellsTheOfficerThatTheTaskIsGone() {
        redirect();
        Map<String, Long> rows = TableCounts.of(jdbc);

        for (Runnable late : List.<Runnable>of(
                () -> inbox.complete(officer, open.id(), open.version(), RESULT),
                () -> inbox.saveDraft(officer, open.id(), RESULT),
                () -> inbox.release(officer, open.id()),
                () -> inbox.form(officer, open.id()))) {
            assertThatExceptionOfType(RecordNotFound.class)
                    .isThrownBy(late::run)
                    .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("workflow.task.not-yours"));
        }

        assertThat(TableCounts.of(jdbc)).isEqualTo(rows);
        assertThat(documents.require(document).state()).isEqualTo(IncomingState.DIRECTED);
        assertThat(driver.hasTask("truongphong2.skhcn", document)).isTrue();
        assertThat(notices.unread(officer.personId(), null, 50))
                .extracting(NoticeLine::title)
                .anyMatch(title -> title.startsWith("Không phải xử lý nữa – " + open.stepName()));
    }

    @RepeatedTest(5)
    @DisplayName("N23.2 A new directive and the result of the old one: one after the other, or the result too late")
    void comesBeforeOrAfterTheResult() throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        Future<Boolean> result = threads.submit(() -> {
            start.await();
            return completed();
        });
        Future<Boolean> directive = threads.submit(() -> {
            start.await();
            return redirectedNow();
        });

        boolean resultKept = result.get();
        boolean redirected = directive.get();

        assertThat(resultKept || redirected).isTrue();
        assertThat(results()).isEqualTo(resultKept ? 1 : 0);
        if (!redirected) {
            assertThat(documents.require(document).state()).isEqualTo(IncomingState.RESULT_RECORDED);
            redirect();
        }
        assertThat(documents.require(document).state()).isEqualTo(IncomingState.DIRECTED);
        assertThat(driver.view(document).openTasks())
                .extracting(TaskEntry::id)
                .containsExactly(driver.task("truongphong2.skhcn", document).id());
    }

    private int results() {
        return jdbc.sql("select count(*) from incoming_remark where document_id = ? and kind = 'RESULT'")
                .param(document)
                .query(Integer.class)
                .single();
    }

    /** False when somebody faster changed the document; the page then shows what the leader typed. */
    private boolean redirectedNow() {
        try {
            redirect();
            return true;
        } catch (OptimisticLockingFailureException faster) {
            return false;
        }
    }

    private boolean completed() {
        try {
            inbox.complete(officer, open.id(), open.version(), RESULT);
            return true;
        } catch (RecordNotFound | RuleBroken late) {
            return false;
        }
    }

    @Test
    @DisplayName("N23.2 A leader who has not seen the latest directive is told whose it is, and nothing is superseded")
    void tellsTheLeaderOfANewerDirective() {
        long seen = latest();
        redirect(seen);
        Map<String, Long> rows = TableCounts.of(jdbc);

        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> redirect(seen))
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("incoming.directed-meanwhile"));

        assertThat(TableCounts.of(jdbc)).isEqualTo(rows);
        redirect();
        assertThat(documents.require(document).state()).isEqualTo(IncomingState.DIRECTED);
    }

    @Test
    @DisplayName("N23.2 A document completed meanwhile is not directed again; the page keeps what was typed")
    void keepsTheWordsOfALeaderWhoIsTooLate() throws Exception {
        long seen = latest();
        driver.answer("chuyenvien.skhcn", document, Map.of("quyetDinh", "hoan-thanh", "ketQua", "Đã trả lời."));
        driver.answer("truongphong.skhcn", document, Map.of("quyetDinh", "xac-nhan"));
        assertThat(documents.require(document).state()).isEqualTo(IncomingState.COMPLETED);

        mvc.perform(post("/van-ban-den/{id}/giao-lai", document)
                        .param("thay-the", String.valueOf(seen))
                        .param("yKienChiDao", "Giao đơn vị khác chủ trì.")
                        .param("donViChuTri", driver.unitOf("truongphong2.skhcn"))
                        .param("hanGiaiQuyet", "2026-12-10")
                        .with(SignIn.as("giamdoc.skhcn"))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Giao đơn vị khác chủ trì.")))
                .andExpect(content().string(containsString("không giao lại được nữa")))
                .andExpect(content().string(not(containsString("type=\"submit\">Giao lại"))));
        mvc.perform(get("/van-ban-den/{id}/giao-lai", document).with(SignIn.as("giamdoc.skhcn")))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("Hãy mở trang văn bản")));
    }

    @Test
    @DisplayName("A8 A term on a Saturday comes back with everything that was typed")
    void keepsTheWordsOfARefusedTerm() throws Exception {
        mvc.perform(post("/van-ban-den/{id}/giao-lai", document)
                        .param("thay-the", String.valueOf(latest()))
                        .param("yKienChiDao", "Giao đơn vị khác chủ trì.")
                        .param("donViChuTri", driver.unitOf("truongphong2.skhcn"))
                        .param("donViPhoiHop", driver.unitOf("truongphong.skhcn"))
                        .param("hanGiaiQuyet", "2026-11-28")
                        .param("hanPhoiHop", "")
                        .param("nguoiTheoDoi", "")
                        .with(SignIn.as("giamdoc.skhcn"))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("28/11/2026")))
                .andExpect(content().string(containsString("Giao đơn vị khác chủ trì.")))
                .andExpect(content().string(containsString("type=\"submit\"")));
    }

    private long latest() {
        return redirectDocument.start(driver.person("giamdoc.skhcn"), document).directiveId();
    }

    private void redirect() {
        redirect(latest());
    }

    private void redirect(long latest) {
        redirectDocument.redirect(
                driver.person("giamdoc.skhcn"),
                document,
                new NewDirective(
                        latest,
                        Long.parseLong(driver.unitOf("truongphong2.skhcn")),
                        List.of(),
                        null,
                        LocalDate.of(2026, 12, 10),
                        null,
                        "Giao đơn vị khác chủ trì."));
    }
}
