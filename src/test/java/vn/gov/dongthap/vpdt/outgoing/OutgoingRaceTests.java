package vn.gov.dongthap.vpdt.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static vn.gov.dongthap.vpdt.outgoing.OutgoingDriver.CLERK;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.SignIn;
import vn.gov.dongthap.vpdt.testing.TestClock;
import vn.gov.dongthap.vpdt.workflow.TaskEntry;

/** Two clerks of one agency at the same document at the same moment, and the year that turns between two documents. */
@IntegrationTest
class OutgoingRaceTests {

    private static final String OTHER_CLERK = "vanthu2.skhcn";

    @Autowired
    private OutgoingDriver driver;

    @Autowired
    private Recipients recipients;

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
    @DisplayName("N15.1b Two clerks numbering one document at once: one does, the other is told, one number is spent")
    void numbersOnce() throws Exception {
        long before = driver.registered();
        long id = driver.signed();
        TaskEntry task = driver.task(CLERK, id);

        List<MockHttpServletResponse> answers =
                together(completes(task).with(SignIn.as(CLERK)), completes(task).with(SignIn.as(OTHER_CLERK)));

        oneIsTold(answers, 200);
        assertThat(driver.document(id).state()).isEqualTo(OutgoingState.REGISTERED);
        assertThat(number(id)).isEqualTo(number(before) + 1);
        long after = driver.registered();
        assertThat(number(after)).isEqualTo(number(id) + 1);
        assertThat(acts(id, "number")).isEqualTo(1);
        assertThat(driver.hasTask(CLERK, id)).isTrue();
    }

    @RepeatedTest(3)
    @DisplayName("N17.2 Two clerks sealing one document at once: one does, the other is told, it leaves once")
    void sealsOnce() throws Exception {
        long id = driver.registered();

        List<MockHttpServletResponse> answers = together(
                post("/van-ban-di/{id}/dong-dau", id).with(SignIn.as(CLERK)),
                post("/van-ban-di/{id}/dong-dau", id).with(SignIn.as(OTHER_CLERK)));

        oneIsTold(answers, 302);
        OutgoingDocument document = driver.document(id);
        assertThat(document.state()).isEqualTo(OutgoingState.RELEASED);
        assertThat(acts(id, "seal")).isEqualTo(1);
        assertThat(acts(id, "release")).isEqualTo(1);
        assertThat(arrived(document)).isEqualTo(recipients.of(id).size());
        assertThat(driver.hasTask(CLERK, id)).isFalse();
    }

    @Test
    @DisplayName("N15.1a The last instant of the office's year counts to it, the next one begins the new year with 01")
    void turnsTheYear() {
        clock.setTo(LocalDateTime.of(2043, 12, 31, 16, 0));
        long first = driver.registered();
        long last = driver.signed();
        long next = driver.signed();
        long stillLater = driver.signed();

        clock.stopAt(LocalDateTime.of(2043, 12, 31, 23, 59, 59, 999_000_000));
        driver.answer(CLERK, last, Map.of());
        clock.stopAt(LocalDateTime.of(2044, 1, 1, 0, 0));
        driver.answer(CLERK, next, Map.of());
        driver.answer(CLERK, stillLater, Map.of());

        assertThat(issued(last)).isEqualTo(new Issued(number(first) + 1, LocalDate.of(2043, 12, 31)));
        assertThat(issued(next)).isEqualTo(new Issued(1, LocalDate.of(2044, 1, 1)));
        assertThat(issued(stillLater)).isEqualTo(new Issued(2, LocalDate.of(2044, 1, 1)));
        assertThat(jdbc.sql("""
                        select distinct e.register_year from register_entry e
                        where e.owner_type = 'outgoing' and e.owner_id in (:documents)
                        """)
                        .param("documents", List.of(next, stillLater))
                        .query(Integer.class)
                        .list())
                .containsExactly(2044);
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

    private List<MockHttpServletResponse> together(AbstractMockHttpServletRequestBuilder<?>... requests)
            throws Exception {
        CyclicBarrier start = new CyclicBarrier(requests.length);
        List<Future<MockHttpServletResponse>> running = new ArrayList<>();
        for (AbstractMockHttpServletRequestBuilder<?> request : requests) {
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
        return Objects.requireNonNull(driver.document(id).registerNumber());
    }

    private Issued issued(long id) {
        return new Issued(
                number(id),
                Objects.requireNonNull(driver.document(id).metadata().issuedDate()));
    }

    private long acts(long id, String action) {
        return jdbc.sql("select count(*) from audit_event where subject_type = ? and subject_id = ? and action = ?")
                .params(OutgoingDocument.TYPE, id, "outgoing." + action)
                .query(Long.class)
                .single();
    }

    private long arrived(OutgoingDocument document) {
        return jdbc.sql("""
                        select count(*) from incoming_document
                        where sender_agency_id = ? and code_number = ? and issued_date = ?
                        """)
                .params(
                        document.agencyId(),
                        document.metadata().codeNumber(),
                        document.metadata().issuedDate())
                .query(Long.class)
                .single();
    }

    private record Issued(int number, LocalDate date) {}
}
