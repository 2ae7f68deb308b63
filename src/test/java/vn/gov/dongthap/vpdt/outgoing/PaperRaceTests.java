package vn.gov.dongthap.vpdt.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static vn.gov.dongthap.vpdt.outgoing.OutgoingDriver.CLERK;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.SignIn;
import vn.gov.dongthap.vpdt.testing.TestClock;

/** Two clerks of one desk, and one form sent twice, at the same moment. */
@IntegrationTest
class PaperRaceTests {

    private static final String OTHER_CLERK = "vanthu2.skhcn";

    @Autowired
    private PaperDesk desk;

    @Autowired
    private OutgoingDriver driver;

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
    @DisplayName("N15.1a, N15.2 Two clerks at once: two numbers, one after the other")
    void numbersTwoAtOnce() throws Exception {
        int last = lastNumber();
        List<Long> both =
                together(() -> desk.number(CLERK, desk.decision()), () -> desk.number(OTHER_CLERK, desk.decision()));

        assertThat(Stream.of(number(both.get(0)), number(both.get(1))).sorted()).containsExactly(last + 1, last + 2);
    }

    @RepeatedTest(3)
    @DisplayName("N15.1b One form sent twice at once, and once more later, is one document with one number")
    void numbersARetryOnce() throws Exception {
        int last = lastNumber();
        UUID key = UUID.randomUUID();
        Callable<MockHttpServletResponse> send = () -> mvc.perform(post("/van-ban-giay")
                        .params(desk.form(key))
                        .with(SignIn.as(CLERK))
                        .with(csrf()))
                .andReturn()
                .getResponse();

        List<MockHttpServletResponse> both = together(send, send);
        MockHttpServletResponse later = send.call();

        assertThat(Stream.of(both.get(0), both.get(1), later).map(MockHttpServletResponse::getRedirectedUrl))
                .allMatch(next -> next != null && next.matches("/van-ban-giay/\\d+"))
                .containsOnly(later.getRedirectedUrl());
        assertThat(lastNumber()).isEqualTo(last + 1);
    }

    @RepeatedTest(3)
    @DisplayName("N15.1a Two clerks making one number void at once: one does, the other is told")
    void voidsOnce() throws Exception {
        long paper = desk.number(CLERK, desk.decision());
        List<MockHttpServletResponse> both = together(voids(paper, CLERK), voids(paper, OTHER_CLERK));

        assertThat(both).extracting(MockHttpServletResponse::getStatus).containsExactlyInAnyOrder(302, 422);
    }

    private Callable<MockHttpServletResponse> voids(long paper, String clerk) {
        return () -> mvc.perform(post("/van-ban-giay/{id}/huy", paper)
                        .param("lyDo", "Ký nhầm.")
                        .with(SignIn.as(clerk))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private <T> List<T> together(Callable<T> one, Callable<T> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        List<Future<T>> running = Stream.of(one, other)
                .map(act -> threads.submit(() -> {
                    start.await();
                    return act.call();
                }))
                .toList();
        return List.of(running.get(0).get(), running.get(1).get());
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

    private int lastNumber() {
        return jdbc.sql("select coalesce(max(last_number), 0) from register"
                        + " where agency_id = ? and series = 'di' and register_year = 2026")
                .param(agency())
                .query(Integer.class)
                .single();
    }
}
