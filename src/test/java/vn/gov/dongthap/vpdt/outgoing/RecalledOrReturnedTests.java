package vn.gov.dongthap.vpdt.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.gov.dongthap.vpdt.outgoing.OutgoingDriver.CLERK;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
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
import tools.jackson.databind.json.JsonMapper;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.TestClock;
import vn.gov.dongthap.vpdt.workflow.Cases;
import vn.gov.dongthap.vpdt.workflow.FormRefused;
import vn.gov.dongthap.vpdt.workflow.TaskEntry;
import vn.gov.dongthap.vpdt.workflow.TaskInbox;

/** What its sender has recalled or asks back, and the receiver would return. */
@IntegrationTest
class RecalledOrReturnedTests {

    private static final String RECEIVER = "vanthu.snv";

    @Autowired
    private OutgoingDriver driver;

    @Autowired
    private TakeBack takeBack;

    @Autowired
    private Recipients recipients;

    @Autowired
    private TaskInbox inbox;

    @Autowired
    private Cases cases;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

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
            "N18.4b N21.2b what was recalled is not returned instead: the request is answered, and does not stay open")
    void isNotReturnedInstead() {
        long id = driver.released();
        Recipient receiver = recipients.of(id).get(0);
        driver.seal(driver.about(id, LaterAct.RECALL));

        assertThatThrownBy(() -> sendBack(receiver))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("incoming.recall.recalled");
        answer(RECEIVER, "recall", request(receiver), Map.of("quyetDinh", "huy"));

        assertThat(state(receiver)).isEqualTo("CANCELLED");
        assertThat(states(receiver)).containsExactly("DELIVERED", "GIVEN_BACK");
    }

    @Test
    @DisplayName("V6.8 what its sender asks back is not returned while the request waits: that is what is answered")
    void isNotReturnedWhileAskedBack() {
        long id = driver.released();
        Recipient receiver = recipients.of(id).get(0);
        takeBack.ask(driver.person(CLERK), id, receiver.id(), "Gửi nhầm nơi nhận.");

        assertThatThrownBy(() -> sendBack(receiver))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("incoming.recall.not-returned");
    }

    @Test
    @DisplayName("V6.8 a request about what was sent back meanwhile is answered all the same, and nobody keeps it")
    void answersForWhatWasSentBack() {
        long id = driver.released();
        Recipient receiver = recipients.of(id).get(0);
        takeBack.ask(driver.person(CLERK), id, receiver.id(), "Gửi nhầm nơi nhận.");
        long request = request(receiver);
        jdbc.sql("update incoming_document set state = 'RETURNED' where id = ?")
                .param(incoming(receiver))
                .update();

        assertThatThrownBy(
                        () -> answer(RECEIVER, "recall", request, Map.of("quyetDinh", "giu-lai", "lyDo", "Đang dùng.")))
                .isInstanceOf(FormRefused.class);
        answer(RECEIVER, "recall", request, Map.of("quyetDinh", "huy"));

        assertThat(state(receiver)).isEqualTo("RETURNED");
        assertThat(states(receiver)).endsWith("GIVEN_BACK");
        assertThat(cases.about("recall", request).orElseThrow().endedAt()).isNotNull();
    }

    @RepeatedTest(3)
    @DisplayName("N18.4b one clerk returns it while the other side asks for it: never both")
    void returnsOrIsAskedFor() throws Exception {
        long id = driver.released();
        Recipient receiver = recipients.of(id).get(0);
        ExecutorService hands = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Boolean>> acts = List.of(
                    () -> succeeds(() -> sendBack(receiver)),
                    () -> succeeds(() -> takeBack.ask(driver.person(CLERK), id, receiver.id(), "Gửi nhầm.")));
            int done = 0;
            for (Future<Boolean> act : hands.invokeAll(acts)) {
                done += act.get() ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        } finally {
            hands.shutdownNow();
        }
        long open = jdbc.sql("select count(*) from incoming_recall where open_for = ?")
                .param(incoming(receiver))
                .query(Long.class)
                .single();
        assertThat(state(receiver)).isEqualTo(open == 1 ? "RECEIVED" : "RETURNED");
    }

    private void sendBack(Recipient receiver) {
        answer(
                RECEIVER,
                "incoming",
                incoming(receiver),
                Map.of("xacThuc", "khong-dat", "quyetDinh", "tra-lai", "lyDoTraLai", "Gửi nhầm nơi nhận."));
    }

    private static boolean succeeds(Runnable act) {
        try {
            act.run();
            return true;
        } catch (RuleBroken | OptimisticLockingFailureException refused) {
            return false;
        }
    }

    private void answer(String username, String type, long id, Map<String, ?> input) {
        TaskEntry task = inbox.nextFor(driver.person(username), type, id).orElseThrow();
        inbox.complete(driver.person(username), task.id(), task.version(), json.writeValueAsString(input));
    }

    private long request(Recipient receiver) {
        return jdbc.sql("select id from incoming_recall where open_for = ?")
                .param(incoming(receiver))
                .query(Long.class)
                .single();
    }

    private static long incoming(Recipient receiver) {
        return Objects.requireNonNull(receiver.incomingId());
    }

    private String state(Recipient receiver) {
        return jdbc.sql("select state from incoming_document where id = ?")
                .param(incoming(receiver))
                .query(String.class)
                .single();
    }

    private List<String> states(Recipient receiver) {
        return jdbc.sql("select state from outgoing_recipient_state where recipient_id = ? order by id")
                .param(receiver.id())
                .query(String.class)
                .list();
    }
}
