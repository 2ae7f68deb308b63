package vn.gov.dongthap.vpdt.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.gov.dongthap.vpdt.outgoing.OutgoingDriver.CLERK;
import static vn.gov.dongthap.vpdt.outgoing.OutgoingDriver.DRAFTER;
import static vn.gov.dongthap.vpdt.outgoing.OutgoingDriver.SIGNER;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.SignIn;
import vn.gov.dongthap.vpdt.testing.TestClock;
import vn.gov.dongthap.vpdt.workflow.TaskEntry;

/** Recipients outside the system, to whom the clerk sends by post or mail. */
@IntegrationTest
class SendOutsideTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @Autowired
    private OutgoingDriver driver;

    @Autowired
    private SendOutside sendOutside;

    @Autowired
    private Recipients recipients;

    @Autowired
    private MockMvc mvc;

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
    @DisplayName("N18.1 The clerk notes once when a document left for somebody outside, and what proves it")
    void keepsWhenAndHow() throws Exception {
        long id = released();
        long outside = outside(id).id();

        note(CLERK, id, outside, "2026-11-25", "EA 123 456 789 VN").andExpect(redirectedUrl("/van-ban-di/" + id));

        Recipient.Sending sending = outside(id).sent();
        assertThat(sending).isEqualTo(new Recipient.Sending(TODAY, "Trần Thị Mỹ Duyên", "EA 123 456 789 VN"));
        mvc.perform(get("/van-ban-di/{id}", id).with(SignIn.as(CLERK)))
                .andExpect(content().string(Matchers.containsString("Đã gửi 25/11/2026, Trần Thị Mỹ Duyên")))
                .andExpect(content().string(Matchers.not(Matchers.containsString("Ghi đã gửi"))));
        note(CLERK, id, outside, "2026-11-25", "Lần hai")
                .andExpect(status().is(422))
                .andExpect(content().string(Matchers.containsString("Đã ghi nhận ngày gửi cho Công ty Minh Phát")));
        assertThat(outside(id).sent()).isEqualTo(sending);
    }

    @Test
    @DisplayName("N18.1 Nothing is sent before its release, nor on a day to come")
    void refusesDaysThatCannotBe() throws Exception {
        long registered = drafted();
        long waiting = outside(registered).id();
        note(CLERK, registered, waiting, "2026-11-25", "").andExpect(status().is(422));
        driver.seal(registered);

        note(CLERK, registered, waiting, "2026-11-24", "")
                .andExpect(content().string(Matchers.containsString("trước ngày phát hành 25/11/2026")));
        note(CLERK, registered, waiting, "2026-11-26", "")
                .andExpect(content().string(Matchers.containsString("không thể ở tương lai")));
        note(CLERK, registered, waiting, "31/02/2026", "").andExpect(status().is(422));
        note(CLERK, registered, waiting, "2026-11-25", "x".repeat(301)).andExpect(status().is(422));

        assertThat(outside(registered).sent()).isNull();
    }

    @Test
    @DisplayName("N4.2b Only the agency's clerks send, and only to those outside that the document names")
    void isForClerksOfTheAgency() throws Exception {
        long id = released();
        long other = outside(released()).id();
        long inside = recipients.of(id).get(0).id();
        long outside = outside(id).id();

        note(DRAFTER, id, outside, "2026-11-25", "").andExpect(status().is(422));
        note(SIGNER, id, outside, "2026-11-25", "").andExpect(status().is(422));
        note("vanthu.snv", id, outside, "2026-11-25", "").andExpect(status().isNotFound());
        note(CLERK, id, other, "2026-11-25", "").andExpect(status().isNotFound());
        note(CLERK, id, inside, "2026-11-25", "").andExpect(status().isNotFound());

        assertThat(outside(id).sent()).isNull();
    }

    @Test
    @DisplayName(
            "N18.1 L6.2a Sending outside is a clerk's task with the release's term; noting the last sending ends it")
    void isATaskWithATerm() throws Exception {
        long id = released();
        TaskEntry task = driver.task(CLERK, id);
        assertThat(task.stepId()).isEqualTo("GuiNgoai");
        assertThat(task.dueAt()).isEqualTo(driver.document(id).files().releaseDue());
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> driver.answer(CLERK, id, Map.of()))
                .satisfies(broken -> assertThat(broken.messageKey()).isEqualTo("outgoing.not-sent"));
        assertThat(driver.view(id).endedAt()).isNull();

        clock.setTo(LocalDateTime.of(2026, 11, 27, 8, 0));
        note(CLERK, id, outside(id).id(), "2026-11-27", "").andExpect(redirectedUrl("/van-ban-di/" + id));

        assertThat(driver.hasTask(CLERK, id)).isFalse();
        assertThat(driver.view(id).endedAt()).isNotNull();
        mvc.perform(get("/van-ban-di/{id}", id).with(SignIn.as(CLERK)))
                .andExpect(content().string(Matchers.containsString("quá thời hạn phát hành")));
    }

    @RepeatedTest(3)
    @DisplayName("N18.1 Two clerks note the last two sendings at once: the step ends all the same")
    void endsWhenTheLastTwoAreNotedAtOnce() throws Exception {
        long id = registered(2);
        driver.seal(id);
        List<Long> places = recipients.of(id).stream()
                .filter(Recipient::waits)
                .map(Recipient::id)
                .toList();
        ExecutorService clerks = Executors.newFixedThreadPool(2);
        try {
            for (Future<?> done : clerks.invokeAll(places.stream()
                    .map(place -> (Callable<Boolean>) () -> {
                        sendOutside.sent(driver.person(CLERK), id, place, TODAY, "");
                        return true;
                    })
                    .toList())) {
                done.get();
            }
        } finally {
            clerks.shutdown();
        }
        assertThat(driver.view(id).endedAt()).isNotNull();
    }

    @Test
    @DisplayName("N18.4b What was recalled is sent to nobody any more: the step ends with the recall")
    void endsWithARecall() {
        long id = released();

        driver.seal(driver.about(id, LaterAct.RECALL));

        assertThat(driver.hasTask(CLERK, id)).isFalse();
        assertThat(driver.view(id).endedAt()).isNotNull();
    }

    @Test
    @DisplayName("N18.1 Of two clerks who note it at once, one is told that it was noted")
    void isNotedByOneOfTwo() throws Exception {
        long id = released();
        long outside = outside(id).id();
        ExecutorService clerks = Executors.newFixedThreadPool(2);
        try {
            Callable<Boolean> clerk = () -> {
                try {
                    sendOutside.sent(driver.person(CLERK), id, outside, TODAY, "");
                    return true;
                } catch (RuleBroken already) {
                    assertThat(already.messageKey()).isEqualTo("outgoing.sent-already");
                    return false;
                }
            };
            List<Future<Boolean>> done = clerks.invokeAll(List.of(clerk, clerk));
            assertThat(List.of(done.get(0).get(), done.get(1).get())).containsExactlyInAnyOrder(true, false);
        } finally {
            clerks.shutdown();
        }
    }

    @Test
    @DisplayName("N18.1 Before the release nobody is offered to note a sending")
    void offersNothingBeforeRelease() throws Exception {
        long id = drafted();

        mvc.perform(get("/van-ban-di/{id}", id).with(SignIn.as(CLERK)))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.not(Matchers.containsString("Ghi đã gửi"))));
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() ->
                        sendOutside.sent(driver.person(CLERK), id, outside(id).id(), TODAY, ""));
    }

    private ResultActions note(String who, long id, long recipient, String day, String proof) throws Exception {
        return mvc.perform(post("/van-ban-di/{id}/noi-nhan/{recipient}/da-gui", id, recipient)
                .param("ngay", day)
                .param("ghiChu", proof)
                .with(SignIn.as(who))
                .with(csrf()));
    }

    private Recipient outside(long id) {
        return recipients.of(id).stream()
                .filter(place -> place.way() == SendingWay.POST)
                .findFirst()
                .orElseThrow();
    }

    private long released() {
        long id = drafted();
        driver.seal(id);
        return id;
    }

    /** Registered, with a recipient outside besides those of the system. */
    private long drafted() {
        return registered(1);
    }

    private long registered(int outside) {
        long id = driver.start();
        driver.addVersion(id);
        Map<String, Object> facts = driver.facts("trinh");
        facts.put(
                "noiNhanKhac",
                IntStream.range(0, outside)
                        .mapToObj(n -> Map.of(
                                "ten",
                                "Công ty Minh Phát" + (n == 0 ? "" : " " + n),
                                "cachGui",
                                "POST",
                                "diaChi",
                                "12 Nguyễn Huệ, Cao Lãnh"))
                        .toList());
        driver.answer(DRAFTER, id, facts);
        driver.check(id);
        driver.answer(SIGNER, id, Map.of("quyetDinh", "duyet"));
        driver.sign(id);
        driver.answer(CLERK, id, Map.of());
        return id;
    }
}
