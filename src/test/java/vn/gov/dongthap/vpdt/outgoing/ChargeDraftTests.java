package vn.gov.dongthap.vpdt.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.gov.dongthap.vpdt.outgoing.OutgoingDriver.DRAFTER;
import static vn.gov.dongthap.vpdt.outgoing.OutgoingDriver.SIGNER;
import static vn.gov.dongthap.vpdt.outgoing.OutgoingDriver.UNIT_LEADER;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import vn.gov.dongthap.vpdt.document.DocumentType;
import vn.gov.dongthap.vpdt.document.Urgency;
import vn.gov.dongthap.vpdt.incoming.IncomingDriver;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.SignIn;
import vn.gov.dongthap.vpdt.testing.TestClock;

/** A leader charges a unit or a person with a draft, and it begins on their desk. */
@IntegrationTest
class ChargeDraftTests {

    private static final String DEPUTY = "phogiamdoc.skhcn";
    private static final String OTHER_UNIT_LEADER = "truongphong2.skhcn";
    private static final String OTHER_UNIT = "chuyenvien3.skhcn";
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);

    @Autowired
    private OutgoingDriver driver;

    @Autowired
    private IncomingDriver incomingDriver;

    @Autowired
    private ChargeDraft chargeDraft;

    @Autowired
    private Withdrawal withdrawal;

    @Autowired
    private Recipients recipients;

    @Autowired
    private OutgoingLog log;

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

    @Test
    @DisplayName(
            "N10.1 Charged by the head with purpose and day, somebody has the drafting task, a notice and that due day")
    void chargesAPerson() throws Exception {
        long id = charge(SIGNER, DRAFTER, FRIDAY, null);

        assertThat(driver.task(DRAFTER, id).dueAt())
                .isEqualTo(FRIDAY.atTime(17, 0)
                        .atZone(ZoneId.of("Asia/Ho_Chi_Minh"))
                        .toInstant());
        assertThat(noticed(DRAFTER, driver.task(DRAFTER, id).id())).isTrue();
        assertThat(driver.document(id).occasion().chargeLine())
                .isEqualTo(new ChargeLine(
                        "Nguyễn Thành Nhân (Giám đốc Sở)",
                        "Phòng Chuyển đổi số",
                        "Đặng Hoàng Phúc",
                        "báo cáo Bộ trước kỳ họp",
                        FRIDAY));
        mvc.perform(get("/van-ban-di/{id}", id).with(SignIn.as(DRAFTER)))
                .andExpect(content().string(containsString("Nguyễn Thành Nhân (Giám đốc Sở)")))
                .andExpect(content().string(containsString("báo cáo Bộ trước kỳ họp")))
                .andExpect(content().string(containsString("hạn 27/11/2026")));
        driver.addVersion(id);
        driver.answer(DRAFTER, id, driver.facts("trinh"));
        assertThat(driver.document(id).state()).isEqualTo(OutgoingState.CONTENT_CHECK);
    }

    @Test
    @DisplayName("N10.1 A unit charged: nobody drafts until its leader has named somebody, and only its leader does")
    void chargesAUnit() {
        long id = charge(DEPUTY, null, null, null);
        assertThat(driver.document(id).parties().drafterId()).isNull();
        assertThat(driver.hasTask(DRAFTER, id)).isFalse();
        assertThat(noticed(UNIT_LEADER, driver.task(UNIT_LEADER, id).id())).isTrue();
        assertThatThrownBy(() -> driver.addVersion(id))
                .isInstanceOf(RuleBroken.class)
                .extracting("messageKey")
                .isEqualTo("outgoing.not-the-drafter");
        assertThatThrownBy(() -> driver.document(id).parties().requireNamedBy(driver.position(OTHER_UNIT_LEADER)))
                .isInstanceOf(RuleBroken.class)
                .extracting("clause")
                .isEqualTo("N10.1");
        assertThatThrownBy(() -> driver.answer(UNIT_LEADER, id, Map.of("nguoiSoan", driver.id(OTHER_UNIT))))
                .isInstanceOf(RuntimeException.class);
        assertThat(driver.document(id).parties().drafterId()).isNull();

        driver.answer(UNIT_LEADER, id, Map.of("nguoiSoan", driver.id(DRAFTER), "yKien", "Bám số liệu quý III."));

        assertThat(driver.document(id).parties().drafterId())
                .isEqualTo(driver.person(DRAFTER).personId());
        assertThat(driver.task(DRAFTER, id).dueAt())
                .isEqualTo(LocalDateTime.of(2026, 12, 2, 17, 0)
                        .atZone(ZoneId.of("Asia/Ho_Chi_Minh"))
                        .toInstant());
        assertThat(log.remarks(id))
                .extracting(OutgoingRemark::content)
                .containsExactly("Đặng Hoàng Phúc. Bám số liệu quý III.");
    }

    @Test
    @DisplayName("N10.1 Leaders of the agency charge any unit, a unit's leader that unit alone, officers nobody")
    void isTheLeadersToGive() throws Exception {
        charge(UNIT_LEADER, DRAFTER, null, null);
        refused("outgoing.charge.leaders-only", () -> charge(OTHER_UNIT_LEADER, DRAFTER, null, null));
        refused("outgoing.charge.leaders-only", () -> charge(DRAFTER, DRAFTER, null, null));
        assertThat(chargeDraft.leads(driver.person(SIGNER)).units()).hasSize(3);
        assertThat(chargeDraft.leads(driver.person(UNIT_LEADER)).people())
                .extracting(person -> person.unitId())
                .containsOnly(driver.person(UNIT_LEADER).unitId());
        mvc.perform(get("/van-ban-di/giao").with(SignIn.as(DRAFTER))).andExpect(status().isNotFound());
        mvc.perform(get("/van-ban-di").with(SignIn.as(DRAFTER)))
                .andExpect(content().string(not(containsString("/van-ban-di/giao"))));
    }

    @Test
    @DisplayName("N10.1 A charge needs a purpose, somebody of the unit, and a working day that is not over")
    void needsPurposePersonAndDay() {
        refused("document.missing", () -> chargeDraft.charge(driver.person(SIGNER), assignment(DRAFTER, " ", null)));
        refused(
                "outgoing.not-of-the-unit",
                () -> chargeDraft.charge(driver.person(SIGNER), assignment(OTHER_UNIT, "việc", null)));
        for (LocalDate day : List.of(LocalDate.of(2026, 11, 24), LocalDate.of(2026, 11, 28))) {
            refused("outgoing.charge.term", () -> charge(SIGNER, DRAFTER, day, null));
        }
    }

    @Test
    @DisplayName(
            "N10.1 Charged with an answer, the drafter sees the document to be answered, and the sender is its recipient")
    void chargesWithAnAnswer() throws Exception {
        long incoming =
                Objects.requireNonNull(recipients.of(driver.released()).get(0).incomingId());
        mvc.perform(post("/van-ban-di/giao")
                        .params(form("giamdoc.snv", "chuyenvien.snv", incoming))
                        .with(SignIn.as("giamdoc.snv"))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        long answer = jdbc.sql("select max(id) from outgoing_document where reply_to_id = ?")
                .param(incoming)
                .query(Long.class)
                .single();

        assertThat(recipients.of(answer)).extracting(Recipient::agencyId).containsExactly(driver.agency("H20.05"));
        mvc.perform(get("/van-ban-den/{id}", incoming).with(SignIn.as("chuyenvien.snv")))
                .andExpect(status().isOk());
        mvc.perform(get("/van-ban-den/{id}", incoming).with(SignIn.as("giamdoc.snv")))
                .andExpect(content().string(containsString("/van-ban-di/" + answer)));
    }

    @Test
    @DisplayName("N10.1 A unit that has no leader cannot be charged, somebody of it can")
    void needsSomebodyToNameTheDrafter() {
        ChargeDraft.Assignment unit = new ChargeDraft.Assignment(
                UUID.randomUUID(),
                Long.parseLong(driver.unitOf("vanthu.skhcn")),
                null,
                DocumentType.LETTER,
                "báo cáo",
                Urgency.NORMAL,
                "báo cáo Bộ",
                null,
                null,
                false);
        refused("outgoing.charge.no-leader", () -> chargeDraft.charge(driver.person(SIGNER), unit));
    }

    @Test
    @DisplayName("N10.1 Leaders find the way on the page of a registered incoming document, officers do not")
    void isOfferedOnTheIncomingDocument() throws Exception {
        clock.setTo(LocalDateTime.of(2026, 11, 23, 8, 0));
        long incoming = incomingDriver.handled("882001");
        String way = "/van-ban-di/giao?tra-loi=" + incoming;

        mvc.perform(get("/van-ban-den/{id}", incoming).with(SignIn.as(UNIT_LEADER)))
                .andExpect(content().string(containsString(way)));
        mvc.perform(get("/van-ban-den/{id}", incoming).with(SignIn.as(DRAFTER)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(way))));
        mvc.perform(get(way).with(SignIn.as(UNIT_LEADER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("name=\"tra-loi\" value=\"" + incoming + "\"")));
    }

    @Test
    @DisplayName("Q4.4b, N10.1 Units, people and documents of others cannot be named")
    void hidesForeignIds() throws Exception {
        long foreign =
                Objects.requireNonNull(recipients.of(driver.released()).get(0).incomingId());
        long before = jdbc.sql("select count(*) from outgoing_document")
                .query(Long.class)
                .single();
        List<MockHttpServletRequestBuilder> guesses = List.of(
                get("/van-ban-di/giao").param("tra-loi", String.valueOf(foreign)),
                post("/van-ban-di/giao").params(form(SIGNER, DRAFTER, foreign)),
                post("/van-ban-di/giao").params(form("giamdoc.snv", null, null)),
                post("/van-ban-di/giao").params(form(SIGNER, "chuyenvien.snv", null)));
        for (MockHttpServletRequestBuilder guess : guesses) {
            mvc.perform(guess.with(SignIn.as(SIGNER)).with(csrf())).andExpect(status().isNotFound());
        }
        assertThat(jdbc.sql("select count(*) from outgoing_document")
                        .query(Long.class)
                        .single())
                .isEqualTo(before);
    }

    @RepeatedTest(3)
    @DisplayName("N10.1 A charge sent twice at once is one document")
    void chargesOnce() throws Exception {
        var sent = form(SIGNER, DRAFTER, null);
        CyclicBarrier start = new CyclicBarrier(2);
        List<Future<String>> both = Stream.of(1, 2)
                .map(n -> threads.submit(() -> {
                    start.await();
                    return String.valueOf(mvc.perform(post("/van-ban-di/giao")
                                    .params(sent)
                                    .with(SignIn.as(SIGNER))
                                    .with(csrf()))
                            .andReturn()
                            .getResponse()
                            .getRedirectedUrl());
                }))
                .toList();

        assertThat(both.get(0).get())
                .startsWith("/van-ban-di/")
                .isEqualTo(both.get(1).get());
        assertThat(jdbc.sql("select count(*) from outgoing_document where start_key = ?")
                        .param(UUID.fromString(Objects.requireNonNull(sent.getFirst("khoa"))))
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("N10.1 Whoever charged somebody may take it back while nothing is signed; colleagues may not")
    void takesItBack() {
        long id = charge(UNIT_LEADER, null, null, null);
        assertThatThrownBy(() -> withdrawal.withdraw(driver.person(DRAFTER), id, "không cần"))
                .isInstanceOf(RecordNotFound.class);

        withdrawal.withdraw(driver.person(UNIT_LEADER), id, "Không cần nữa.");

        assertThat(driver.document(id).state()).isEqualTo(OutgoingState.WITHDRAWN);
        assertThat(driver.hasTask(UNIT_LEADER, id)).isFalse();
    }

    private MultiValueMap<String, String> form(String unitOf, @Nullable String lead, @Nullable Long replyTo) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("khoa", UUID.randomUUID().toString());
        form.add("don-vi", unitOf.startsWith("giamdoc") ? unitOf(unitOf, lead) : driver.unitOf(unitOf));
        if (lead != null) {
            form.add("nguoi", driver.id(lead));
        }
        form.add("loaiVanBan", "LETTER");
        form.add("trichYeu", "báo cáo chuyển đổi số");
        form.add("doKhan", "NORMAL");
        form.add("mucDich", "báo cáo Bộ");
        form.add("han", "2026-11-27");
        if (replyTo != null) {
            form.add("tra-loi", String.valueOf(replyTo));
            form.add("ket-thuc", "true");
        }
        return form;
    }

    /** A unit of that head's agency: the lead's when they are of it. */
    private String unitOf(String head, @Nullable String lead) {
        boolean sameAgency = lead != null
                && driver.person(lead).agencyId() == driver.person(head).agencyId();
        return sameAgency
                ? driver.unitOf(lead)
                : jdbc.sql("select min(id) from unit where agency_id = ?")
                        .param(driver.person(head).agencyId())
                        .query(String.class)
                        .single();
    }

    private long charge(String leader, @Nullable String lead, @Nullable LocalDate due, @Nullable Long replyTo) {
        return chargeDraft.charge(
                driver.person(leader),
                new ChargeDraft.Assignment(
                        UUID.randomUUID(),
                        Long.parseLong(driver.unitOf(DRAFTER)),
                        lead == null ? null : driver.person(lead).personId(),
                        DocumentType.LETTER,
                        "báo cáo chuyển đổi số",
                        Urgency.NORMAL,
                        "báo cáo Bộ trước kỳ họp",
                        due,
                        replyTo,
                        false));
    }

    private ChargeDraft.Assignment assignment(String lead, String purpose, @Nullable LocalDate due) {
        return new ChargeDraft.Assignment(
                UUID.randomUUID(),
                Long.parseLong(driver.unitOf(DRAFTER)),
                driver.person(lead).personId(),
                DocumentType.LETTER,
                "báo cáo",
                Urgency.NORMAL,
                purpose,
                due,
                null,
                false);
    }

    private boolean noticed(String username, long task) {
        return jdbc.sql("select count(*) from notice where person_id = ? and link = ?")
                        .params(driver.person(username).personId(), "/viec/" + task)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static void refused(String message, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOf(RuleBroken.class)
                .extracting("messageKey")
                .isEqualTo(message);
    }
}
