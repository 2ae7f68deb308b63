package vn.gov.dongthap.vpdt.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.gov.dongthap.vpdt.outgoing.OutgoingDriver.CLERK;
import static vn.gov.dongthap.vpdt.outgoing.OutgoingDriver.DRAFTER;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;
import vn.gov.dongthap.vpdt.incoming.ReceivedOriginals;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.SignIn;
import vn.gov.dongthap.vpdt.testing.TestClock;
import vn.gov.dongthap.vpdt.workflow.CaseView;
import vn.gov.dongthap.vpdt.workflow.Cases;
import vn.gov.dongthap.vpdt.workflow.FormRefused;
import vn.gov.dongthap.vpdt.workflow.TaskEntry;
import vn.gov.dongthap.vpdt.workflow.TaskInbox;

/**
 * What was released is recalled or taken back: two legs, the sender's and the receiver's. Together the tests enter every
 * element of {@code bpmn/tra-loi-thu-hoi.bpmn}.
 */
@IntegrationTest
class RecallTests {

    private static final String RECEIVER = "vanthu.snv";
    private static final Set<String> TRAVELLED = new HashSet<>();
    private static final Pattern ELEMENT = Pattern.compile(
            "<(?:startEvent|endEvent|userTask|serviceTask|exclusiveGateway|sequenceFlow) id=\"([^\"]+)\"");

    @Autowired
    private OutgoingDriver driver;

    @Autowired
    private TakeBack takeBack;

    @Autowired
    private SendOutside sendOutside;

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
    private ReceivedOriginals received;

    @Autowired
    private MockMvc mvc;

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

    @AfterAll
    static void everyElementWasEntered() throws IOException {
        String diagram =
                new String(new ClassPathResource("bpmn/tra-loi-thu-hoi.bpmn").getContentAsByteArray(), "UTF-8");
        Set<String> elements =
                ELEMENT.matcher(diagram).results().map(found -> found.group(1)).collect(Collectors.toSet());

        assertThat(elements).isNotEmpty();
        assertThat(TRAVELLED).containsAll(elements);
    }

    @Test
    @DisplayName("N18.4b V6.8 a notice of recall freezes the document here, and every receiver cancels it and says so")
    void recallsInTwoLegs() throws Exception {
        long earlier = driver.released();
        Recipient receiver = recipients.of(earlier).get(0);
        answer(RECEIVER, "incoming", incoming(receiver), Map.of("xacThuc", "chu-ky-hop-le", "quyetDinh", "tiep-nhan"));

        long notice = driver.about(earlier, LaterAct.RECALL);
        assertThat(driver.document(earlier).state()).isEqualTo(OutgoingState.RELEASED);
        driver.seal(notice);

        assertThat(driver.document(earlier).state()).isEqualTo(OutgoingState.RECALLED);
        assertThatThrownBy(() ->
                        sendOutside.sent(driver.person(CLERK), earlier, receiver.id(), LocalDate.of(2026, 11, 25), ""))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> driver.startAbout(earlier, LaterAct.CORRECTION))
                .isInstanceOf(RuleBroken.class);
        long request = request(receiver);
        String words = answerPage(request);
        assertThat(words)
                .contains("thu hồi văn bản")
                .contains(driver.document(notice).metadata().reference());
        answer(RECEIVER, "recall", request, Map.of("quyetDinh", "huy"));
        travelled(request);

        assertThat(state(receiver)).isEqualTo("CANCELLED");
        CaseView road = cases.about("incoming", incoming(receiver)).orElseThrow();
        assertThat(road.endedAt()).isNotNull();
        assertThat(road.openTasks()).isEmpty();
        assertThat(inbox.nextFor(driver.person(RECEIVER), "incoming", incoming(receiver)))
                .isEmpty();
        assertThat(states(receiver)).containsExactly("DELIVERED", "ACCEPTED", "GIVEN_BACK");
        mvc.perform(get("/van-ban-di/{id}", earlier).with(SignIn.as(CLERK)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Bị thu hồi bởi Công văn số")))
                .andExpect(content().string(containsString("15 Đồng ý, đã hủy")));
        mvc.perform(get("/van-ban-di/{id}", notice).with(SignIn.as(CLERK)))
                .andExpect(content().string(containsString("Thu hồi Công văn số")));
        mvc.perform(get("/van-ban-den/{id}", incoming(receiver)).with(SignIn.as(RECEIVER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Đã hủy, nơi gửi thu hồi")))
                .andExpect(content().string(containsString("hủy văn bản theo yêu cầu của nơi gửi")));
    }

    @Test
    @DisplayName("N18.4b what a notice has recalled is not kept: the form does not offer it")
    void offersNoRefusalOfARecall() {
        long earlier = driver.released();
        driver.seal(driver.about(earlier, LaterAct.RECALL));
        long request = request(recipients.of(earlier).get(0));

        assertThatThrownBy(
                        () -> answer(RECEIVER, "recall", request, Map.of("quyetDinh", "giu-lai", "lyDo", "Đang dùng.")))
                .isInstanceOf(FormRefused.class);
    }

    @Test
    @DisplayName("N18.4b what a notice has recalled is neither taken in nor copied any more: it can only be cancelled")
    void letsNothingHappenToARecalledDocument() throws Exception {
        long earlier = driver.released();
        long incoming = incoming(recipients.of(earlier).get(0));
        driver.seal(driver.about(earlier, LaterAct.RECALL));

        assertThatThrownBy(() -> answer(
                        RECEIVER, "incoming", incoming, Map.of("xacThuc", "chu-ky-hop-le", "quyetDinh", "tiep-nhan")))
                .isInstanceOfSatisfying(RuleBroken.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo("incoming.recall.recalled"));
        assertThatThrownBy(() -> received.requireInForce(incoming)).isInstanceOf(RuleBroken.class);
        mvc.perform(get("/van-ban-den/{id}", incoming).with(SignIn.as(RECEIVER)))
                .andExpect(content().string(containsString("Nơi gửi đã thu hồi hoặc yêu cầu lấy lại văn bản này")));
    }

    @Test
    @DisplayName("V6.8 what was sent by mistake is asked back (13) with the reason; the receiver agrees (15)")
    void takesBack() {
        long id = driver.released();
        Recipient receiver = recipients.of(id).get(0);

        takeBack.ask(driver.person(CLERK), id, receiver.id(), "Gửi nhầm nơi nhận.");

        assertThatThrownBy(() -> takeBack.ask(driver.person(CLERK), id, receiver.id(), "Gửi nhầm."))
                .isInstanceOf(RuleBroken.class);
        long request = request(receiver);
        answer(RECEIVER, "recall", request, Map.of("quyetDinh", "huy"));
        assertThat(state(receiver)).isEqualTo("CANCELLED");
        assertThat(states(receiver)).containsExactly("DELIVERED", "RETURN_ASKED", "GIVEN_BACK");
        assertThat(driver.document(id).state()).isEqualTo(OutgoingState.RELEASED);
        assertThat(recipients.of(id).get(1).state()).isEqualTo(DeliveryState.DELIVERED);
    }

    @Test
    @DisplayName("V6.8 the receiver may keep what was sent by mistake (16), with the reason; it goes on as it was")
    void keepsWhatWasAskedBack() {
        long id = driver.released();
        Recipient receiver = recipients.of(id).get(0);
        takeBack.ask(driver.person(CLERK), id, receiver.id(), "Gửi nhầm nơi nhận.");
        long request = request(receiver);

        answer(RECEIVER, "recall", request, Map.of("quyetDinh", "giu-lai", "lyDo", "Đã giao xử lý."));
        travelled(request);

        assertThat(state(receiver)).isEqualTo("RECEIVED");
        assertThat(states(receiver)).containsExactly("DELIVERED", "RETURN_ASKED", "KEPT");
        assertThat(recipients.of(id).get(0).reason()).contains("Đã giao xử lý.");
        answer(RECEIVER, "incoming", incoming(receiver), Map.of("xacThuc", "chu-ky-hop-le", "quyetDinh", "tiep-nhan"));
        assertThat(states(receiver)).endsWith("ACCEPTED");
    }

    @Test
    @DisplayName("V6.8 a notice of recall takes over a request that still waits: then the document must be cancelled")
    void recallTakesOverARequest() {
        long id = driver.released();
        Recipient receiver = recipients.of(id).get(0);
        takeBack.ask(driver.person(CLERK), id, receiver.id(), "Gửi nhầm nơi nhận.");
        long request = request(receiver);

        driver.seal(driver.about(id, LaterAct.RECALL));

        assertThat(request(receiver)).isEqualTo(request);
        assertThatThrownBy(
                        () -> answer(RECEIVER, "recall", request, Map.of("quyetDinh", "giu-lai", "lyDo", "Đang dùng.")))
                .isInstanceOf(FormRefused.class);
        answer(RECEIVER, "recall", request, Map.of("quyetDinh", "huy"));
        assertThat(state(receiver)).isEqualTo("CANCELLED");
    }

    @Test
    @DisplayName(
            "V6.8 N4.2b only a clerk asks, only for a document of theirs, only a recipient inside that still has it")
    void asksWithinBounds() throws Exception {
        long id = driver.released();
        Recipient receiver = recipients.of(id).get(0);
        long other = driver.released();
        assertThatThrownBy(() -> takeBack.ask(driver.person(DRAFTER), id, receiver.id(), "Gửi nhầm."))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> takeBack.ask(driver.person(CLERK), other, receiver.id(), "Gửi nhầm."))
                .isInstanceOf(RecordNotFound.class);
        assertThatThrownBy(() -> takeBack.ask(driver.person(CLERK), id, receiver.id(), " "))
                .isInstanceOf(RuleBroken.class);
        mvc.perform(post("/van-ban-di/{id}/noi-nhan/{recipient}/lay-lai", id, receiver.id())
                        .param("lyDo", "Gửi nhầm.")
                        .with(SignIn.as("vanthu.snv"))
                        .with(csrf()))
                .andExpect(status().isNotFound());
        answer(
                RECEIVER,
                "incoming",
                incoming(receiver),
                Map.of("xacThuc", "khong-dat", "quyetDinh", "tra-lai", "lyDoTraLai", "Gửi nhầm nơi nhận."));
        assertThatThrownBy(() -> takeBack.ask(driver.person(CLERK), id, receiver.id(), "Gửi nhầm."))
                .isInstanceOf(RuleBroken.class);
        assertThat(jdbc.sql("select count(*) from incoming_recall where document_id = ?")
                        .param(incoming(receiver))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @RepeatedTest(3)
    @DisplayName("V6.8 two clerks answer at once, one way and the other: one answer counts, the other is told")
    void answersOnce() throws Exception {
        long id = driver.released();
        Recipient receiver = recipients.of(id).get(0);
        takeBack.ask(driver.person(CLERK), id, receiver.id(), "Gửi nhầm nơi nhận.");
        long request = request(receiver);
        TaskEntry task =
                inbox.nextFor(driver.person(RECEIVER), "recall", request).orElseThrow();
        ExecutorService hands = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Integer>> answers = List.of(
                    () -> complete(task, Map.of("quyetDinh", "huy")),
                    () -> complete(task, Map.of("quyetDinh", "giu-lai", "lyDo", "Đang dùng.")));
            int done = 0;
            for (Future<Integer> answer : hands.invokeAll(answers)) {
                done += answer.get() == 200 ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        } finally {
            hands.shutdownNow();
        }
        assertThat(states(receiver)).hasSize(3).startsWith("DELIVERED", "RETURN_ASKED");
        assertThat(state(receiver)).isEqualTo(states(receiver).get(2).equals("KEPT") ? "RECEIVED" : "CANCELLED");
    }

    private int complete(TaskEntry task, Map<String, ?> input) throws Exception {
        return mvc.perform(post("/viec/{id}/hoan-thanh", task.id())
                        .param("phien-ban", String.valueOf(task.version()))
                        .contentType("application/json")
                        .content(json.writeValueAsString(input))
                        .with(SignIn.as(RECEIVER))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private String answerPage(long request) throws Exception {
        TaskEntry task =
                inbox.nextFor(driver.person(RECEIVER), "recall", request).orElseThrow();
        return json.writeValueAsString(inbox.form(driver.person(RECEIVER), task.id()));
    }

    private void answer(String username, String type, long id, Map<String, ?> input) {
        TaskEntry task = inbox.nextFor(driver.person(username), type, id).orElseThrow();
        inbox.complete(driver.person(username), task.id(), task.version(), json.writeValueAsString(input));
    }

    private void travelled(long request) {
        TRAVELLED.addAll(cases.about("recall", request).orElseThrow().travelled());
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
