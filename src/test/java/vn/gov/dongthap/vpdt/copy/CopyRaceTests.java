package vn.gov.dongthap.vpdt.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static vn.gov.dongthap.vpdt.copy.CopyDriver.CLERK;
import static vn.gov.dongthap.vpdt.copy.CopyDriver.OTHER_CLERK;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import vn.gov.dongthap.vpdt.register.CopyKind;
import vn.gov.dongthap.vpdt.register.Medium;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.SignIn;
import vn.gov.dongthap.vpdt.testing.TestClock;
import vn.gov.dongthap.vpdt.workflow.TaskEntry;

/** Two people at the same copy at the same moment. */
@IntegrationTest
class CopyRaceTests {

    @Autowired
    private CopyDriver driver;

    @Autowired
    private RequestCopy requests;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    private final ExecutorService threads = Executors.newFixedThreadPool(2);

    @BeforeEach
    void wednesdayMorning() {
        clock.setTo(LocalDateTime.of(2026, 11, 25, 8, 0));
    }

    @AfterEach
    void backToRealTime() {
        threads.shutdownNow();
        clock.reset();
    }

    @RepeatedTest(3)
    @DisplayName("N27.1 Two clerks numbering one copy at once: one does, the other is told, one number is spent")
    void numbersOnce() throws Exception {
        long before = approved();
        driver.number(before);
        long id = approved();
        TaskEntry task = driver.task(CLERK, id);

        List<MockHttpServletResponse> answers =
                together(completes(task).with(SignIn.as(CLERK)), completes(task).with(SignIn.as(OTHER_CLERK)));

        oneIsTold(answers, 200);
        long after = approved();
        driver.number(after);
        assertThat(number(id)).isEqualTo(number(before) + 1);
        assertThat(number(after)).isEqualTo(number(id) + 1);
        assertThat(acts(id, "number")).isEqualTo(1);
    }

    @RepeatedTest(2)
    @DisplayName("N33.2 Two clerks sealing one copy at once: one does, the other is told, it is handed over once")
    void sealsOnce() throws Exception {
        long id = approved();
        driver.number(id);

        List<MockHttpServletResponse> answers = together(
                post("/ban-sao/{id}/ky-so", id).with(SignIn.as(CLERK)),
                post("/ban-sao/{id}/ky-so", id).with(SignIn.as(OTHER_CLERK)));

        oneIsTold(answers, 302);
        assertThat(driver.copy(id).state()).isEqualTo(CopyState.ISSUED);
        assertThat(acts(id, "seal")).isEqualTo(1);
        assertThat(acts(id, "deliver")).isEqualTo(1);
    }

    @RepeatedTest(2)
    @DisplayName("N25.1 A request sent twice at once is one copy")
    void asksOnce() throws Exception {
        RequestCopy.NewCopy wanted = CopyDriver.wanted(
                CopyDriver.paper(SourceStanding.ORIGINAL),
                CopyKind.TRUE_COPY,
                Medium.PAPER,
                driver.person(CopyDriver.HEAD).personId());
        CyclicBarrier start = new CyclicBarrier(2);
        List<Future<Long>> running = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            running.add(threads.submit(() -> {
                start.await();
                try {
                    return driver.request(CLERK, wanted, CopyDriver.scan(100, true));
                } catch (org.springframework.dao.DataIntegrityViolationException atOnce) {
                    return requests.requested(driver.person(CLERK), wanted.key())
                            .orElseThrow();
                }
            }));
        }

        assertThat(running.get(0).get()).isEqualTo(running.get(1).get());
        assertThat(jdbc.sql("select count(*) from copy_document where request_key = ?")
                        .param(wanted.key())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private long approved() {
        long id = driver.requestedOfPaper();
        driver.approve(id);
        return id;
    }

    private static AbstractMockHttpServletRequestBuilder<?> completes(TaskEntry task) {
        return post("/viec/{id}/hoan-thanh", task.id())
                .param("phien-ban", String.valueOf(task.version()))
                .contentType(MediaType.APPLICATION_JSON)
                .accept(MediaType.APPLICATION_JSON)
                .content("{}");
    }

    private static void oneIsTold(List<MockHttpServletResponse> answers, int done) throws Exception {
        assertThat(answers).filteredOn(answer -> answer.getStatus() == done).hasSize(1);
        MockHttpServletResponse told = answers.stream()
                .filter(answer -> answer.getStatus() != done)
                .findFirst()
                .orElseThrow();
        assertThat(told.getStatus()).isIn(404, 409, 422);
        told.setCharacterEncoding("UTF-8");
        assertThat(told.getContentAsString()).containsPattern("Hãy |hãy ");
    }

    private List<MockHttpServletResponse> together(AbstractMockHttpServletRequestBuilder<?>... both) throws Exception {
        CyclicBarrier start = new CyclicBarrier(both.length);
        List<Future<MockHttpServletResponse>> running = new ArrayList<>();
        for (AbstractMockHttpServletRequestBuilder<?> request : both) {
            running.add(threads.submit(() -> {
                start.await();
                return mvc.perform(request.with(csrf())).andReturn().getResponse();
            }));
        }
        List<MockHttpServletResponse> answers = new ArrayList<>();
        for (Future<MockHttpServletResponse> answer : running) {
            answers.add(answer.get());
        }
        return answers;
    }

    private int number(long id) {
        return Objects.requireNonNull(driver.copy(id).registerNumber());
    }

    private long acts(long id, String act) {
        return jdbc.sql("select count(*) from audit_event where subject_type = ? and subject_id = ? and action = ?")
                .params(DocumentCopy.TYPE, id, "copy." + act)
                .query(Long.class)
                .single();
    }
}
