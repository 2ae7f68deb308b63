package vn.gov.dongthap.vpdt.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.gov.dongthap.vpdt.outgoing.OutgoingDriver.CLERK;
import static vn.gov.dongthap.vpdt.outgoing.OutgoingDriver.DRAFTER;
import static vn.gov.dongthap.vpdt.outgoing.OutgoingDriver.FORMAT_CHECKER;
import static vn.gov.dongthap.vpdt.outgoing.OutgoingDriver.SIGNER;
import static vn.gov.dongthap.vpdt.outgoing.OutgoingDriver.UNIT_LEADER;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.flowable.engine.ManagementService;
import org.flowable.job.api.Job;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.gov.dongthap.vpdt.document.Attachment;
import vn.gov.dongthap.vpdt.document.Attachments;
import vn.gov.dongthap.vpdt.document.Urgency;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.TestClock;
import vn.gov.dongthap.vpdt.workflow.CaseView;
import vn.gov.dongthap.vpdt.workflow.TaskEntry;
import vn.gov.dongthap.vpdt.workflow.TaskInbox;

/**
 * The roads of {@code bpmn/van-ban-di.bpmn}, on the real engine with real signatures, every task answered through its
 * form's check. Together they enter every element and every flow of the diagram; the class fails when one is left out.
 */
@IntegrationTest
class OutgoingScenarioTests {

    private static final Set<String> TRAVELLED = new HashSet<>();
    private static final Pattern ELEMENT = Pattern.compile(
            "<(?:startEvent|endEvent|boundaryEvent|userTask|serviceTask|exclusiveGateway|parallelGateway|subProcess"
                    + "|sequenceFlow) id=\"([^\"]+)\"");
    private static final ZoneId OFFICE = ZoneId.of("Asia/Ho_Chi_Minh");

    @Autowired
    private OutgoingDriver driver;

    @Autowired
    private Recipients recipients;

    @Autowired
    private Withdrawal withdrawal;

    @Autowired
    private SendOutside sendOutside;

    @Autowired
    private TaskInbox inbox;

    @Autowired
    private OutgoingLog log;

    @Autowired
    private ReleaseTerms terms;

    @Autowired
    private Attachments attachments;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private JdbcClient jdbc;

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
        String diagram = new String(new ClassPathResource("bpmn/van-ban-di.bpmn").getContentAsByteArray(), "UTF-8");
        Set<String> elements =
                ELEMENT.matcher(diagram).results().map(found -> found.group(1)).collect(Collectors.toSet());
        assertThat(elements).isNotEmpty();
        assertThat(TRAVELLED).containsAll(elements);
    }

    @Test
    @DisplayName("N14 From draft through opinions, checks, approval and signatures to the recipients' desks")
    void travelsToRelease() {
        long id = driver.start();
        driver.answer(DRAFTER, id, driver.facts("luu"));
        driver.addVersion(id);
        Map<String, Object> asked = driver.facts("xin-y-kien");
        asked.put("donViGopY", List.of(driver.unitOf("truongphong2.skhcn")));
        asked.put("nguoiGopY", List.of(driver.id("chuyenvien3.skhcn")));
        asked.put("hanGopY", "2026-11-27");
        driver.answer(DRAFTER, id, asked);
        driver.answer("truongphong2.skhcn", id, Map.of("yKienGopY", "Bổ sung số liệu quý III."));
        assertThat(driver.hasTask(DRAFTER, id)).isFalse();
        driver.answer("chuyenvien3.skhcn", id, Map.of("yKienGopY", "Thống nhất dự thảo."));

        driver.addVersion(id);
        driver.answer(DRAFTER, id, driver.facts("trinh"));
        driver.answer(UNIT_LEADER, id, Map.of("quyetDinh", "tra-lai", "lyDo", "Rà lại số liệu."));
        driver.addVersion(id);
        driver.answer(DRAFTER, id, driver.facts("trinh"));
        driver.answer(UNIT_LEADER, id, Map.of("quyetDinh", "dat"));
        driver.answer(FORMAT_CHECKER, id, Map.of("quyetDinh", "tra-lai", "lyDo", "Sai lề trái."));
        driver.answer(DRAFTER, id, driver.facts("trinh"));
        driver.check(id);
        driver.answer(SIGNER, id, Map.of("quyetDinh", "duyet"));
        assertThat(state(id)).isEqualTo(OutgoingState.APPROVED);

        signAndRelease(id);

        assertThat(state(id)).isEqualTo(OutgoingState.RELEASED);
        assertThat(end(id).endedAt()).isNotNull();
        assertThat(driver.document(id).files().draftNumber()).isEqualTo(3);
        assertThat(log.remarks(id))
                .extracting(OutgoingRemark::kind)
                .contains(
                        OutgoingRemarkKind.OPINION,
                        OutgoingRemarkKind.CONTENT_CHECKED,
                        OutgoingRemarkKind.FORMAT_CHECKED,
                        OutgoingRemarkKind.APPROVED);
        recipients.of(id).forEach(recipient -> {
            assertThat(recipient.state()).isEqualTo(DeliveryState.DELIVERED);
            Attachment file = attachments.of("incoming", recipient.incomingId()).get(0);
            assertThat(file.file().id()).isEqualTo(driver.document(id).files().sealedFileId());
        });
    }

    @Test
    @DisplayName(
            "N10.3 What the signer returns goes to the unit's leader first, who passes it on; before and after approval")
    void returnsByTwoHops() {
        long id = driver.checked();
        driver.answer(SIGNER, id, Map.of("quyetDinh", "tra-lai", "lyDo", "Chưa rõ thẩm quyền."));
        assertThat(state(id)).isEqualTo(OutgoingState.RETURNED);
        assertThat(driver.hasTask(DRAFTER, id)).isFalse();
        driver.answer(UNIT_LEADER, id, Map.of("yKien", "Sửa theo ý kiến Giám đốc."));
        driver.addVersion(id);
        driver.answer(DRAFTER, id, driver.facts("trinh"));
        driver.check(id);
        driver.answer(SIGNER, id, Map.of("quyetDinh", "duyet"));

        driver.answer(SIGNER, id, Map.of("quyetDinh", "tra-lai", "lyDo", "Sửa nơi nhận."));
        assertThat(driver.document(id).checks().approvedSha256()).isNull();
        driver.answer(UNIT_LEADER, id, Map.of());
        assertThat(state(id)).isEqualTo(OutgoingState.DRAFTING);
        end(id);
    }

    @Test
    @DisplayName("N10.2b People alone may be asked; somebody must be")
    void asksPeopleAlone() {
        long id = driver.start();
        driver.addVersion(id);
        Map<String, Object> asked = driver.facts("xin-y-kien");
        asked.put("hanGopY", "2026-11-26");
        assertThatThrownBy(() -> driver.answer(DRAFTER, id, asked))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("outgoing.nobody-asked");
        asked.put("nguoiGopY", List.of(driver.id("chuyenvien3.skhcn"), driver.id("truongphong2.skhcn")));
        driver.answer(DRAFTER, id, asked);

        Instant until = LocalDateTime.of(2026, 11, 26, 17, 0).atZone(OFFICE).toInstant();
        assertThat(driver.task("chuyenvien3.skhcn", id).dueAt()).isEqualTo(until);
        assertThat(driver.task("truongphong2.skhcn", id).dueAt()).isEqualTo(until);
        driver.answer("chuyenvien3.skhcn", id, Map.of("yKienGopY", "Thống nhất dự thảo."));
        driver.answer("truongphong2.skhcn", id, Map.of("yKienGopY", "Thống nhất dự thảo."));
        assertThat(driver.hasTask(DRAFTER, id)).isTrue();
    }

    @Test
    @DisplayName("N10.2b Units and people that keep silent are not waited for longer than their term")
    void doesNotWaitForOpinionsForever() {
        long id = driver.start();
        driver.addVersion(id);
        Map<String, Object> asked = driver.facts("xin-y-kien");
        asked.put("donViGopY", List.of(driver.unitOf("truongphong2.skhcn"), driver.unitOf(CLERK)));
        asked.put("nguoiGopY", List.of(driver.id("chuyenvien3.skhcn")));
        asked.put("hanGopY", "2026-11-26");
        driver.answer(DRAFTER, id, asked);
        assertThat(driver.hasTask(DRAFTER, id)).isFalse();

        Job timer = jobs.createTimerJobQuery().processInstanceId(engineId(id)).singleResult();
        assertThat(timer.getDuedate().toInstant())
                .isEqualTo(LocalDateTime.of(2026, 11, 26, 17, 0).atZone(OFFICE).toInstant());
        jobs.moveTimerToExecutableJob(timer.getId());
        jobs.executeJob(timer.getId());

        assertThat(driver.hasTask("truongphong2.skhcn", id)).isFalse();
        assertThat(driver.hasTask("chuyenvien3.skhcn", id)).isFalse();
        assertThat(driver.hasTask(DRAFTER, id)).isTrue();
        end(id);
    }

    @Test
    @DisplayName("N18.1 What goes outside the system keeps the case open until the clerk has noted the sending")
    void endsWhenEverythingIsSent() {
        long id = driver.start();
        driver.addVersion(id);
        Map<String, Object> facts = driver.facts("trinh");
        facts.put("noiNhanKhac", List.of(Map.of("ten", "Công ty Minh Phát", "cachGui", "POST")));
        driver.answer(DRAFTER, id, facts);
        driver.check(id);
        driver.answer(SIGNER, id, Map.of("quyetDinh", "duyet"));
        signAndRelease(id);
        assertThat(driver.view(id).endedAt()).isNull();

        long outside = recipients.of(id).stream()
                .filter(Recipient::waits)
                .findFirst()
                .orElseThrow()
                .id();
        sendOutside.sent(driver.person(CLERK), id, outside, LocalDate.of(2026, 11, 25), "");

        assertThat(end(id).endedAt()).isNotNull();
    }

    @Test
    @DisplayName(
            "N15.1a A document withdrawn after it was numbered leaves its number in the register, void, with the reason")
    void leavesAVoidNumberBehind() {
        long id = driver.registered();
        int number = driver.document(id).registerNumber();

        withdrawal.withdraw(driver.person(SIGNER), id, "Không còn cần ban hành.");

        assertThat(state(id)).isEqualTo(OutgoingState.WITHDRAWN);
        assertThat(end(id).openTasks()).isEmpty();
        assertThat(jdbc.sql("""
                        select void_reason from register_entry where owner_type = 'outgoing' and owner_id = ?
                        and entry_number = ?
                        """).params(id, number).query(String.class).single())
                .isEqualTo("Không còn cần ban hành.");
    }

    @Test
    @DisplayName("L6.2a, N18.1 A signed document has to leave by the end of the next working day's morning")
    void mustLeaveByTheNextMorning() {
        clock.setTo(LocalDateTime.of(2026, 11, 27, 15, 0));
        long id = driver.signed();

        TaskEntry task = driver.task(CLERK, id);

        assertThat(task.dueAt())
                .isEqualTo(LocalDateTime.of(2026, 11, 30, 11, 30).atZone(OFFICE).toInstant());
    }

    @Test
    @DisplayName("L6.2c, N18.1 An urgent document leaves at once: within an hour of office time")
    void leavesAtOnceWhenUrgent() {
        Instant evening = LocalDateTime.of(2026, 11, 25, 16, 30).atZone(OFFICE).toInstant();

        assertThat(terms.releaseDue(evening, Urgency.URGENT))
                .isEqualTo(LocalDateTime.of(2026, 11, 26, 7, 30).atZone(OFFICE).toInstant());
    }

    @Test
    @DisplayName("N10.1 A unit charged with a draft names the drafter, who takes it to the unit's leader")
    void travelsFromACharge() {
        long id = driver.charged();
        driver.addVersion(id);
        driver.answer(DRAFTER, id, driver.facts("trinh"));

        assertThat(state(id)).isEqualTo(OutgoingState.CONTENT_CHECK);
        end(id);
    }

    @Test
    @DisplayName("N11.1, N10.1 A draft is handed over inside its unit; what is the signer's alone to nobody")
    void handsOverWhatMayBe() {
        long id = driver.start();
        long colleague = driver.person("chuyenvien2.skhcn").personId();
        long task = driver.task(DRAFTER, id).id();
        assertThatThrownBy(() -> inbox.assign(
                        driver.person(DRAFTER),
                        task,
                        driver.person("chuyenvien3.skhcn").personId(),
                        "Nghỉ phép"))
                .isInstanceOf(RuleBroken.class);

        inbox.assign(driver.person(DRAFTER), task, colleague, "Nghỉ phép");
        assertThat(driver.document(id).parties().drafterId()).isEqualTo(colleague);
        assertThat(driver.hasTask("chuyenvien2.skhcn", id)).isTrue();

        long checked = driver.checked();
        long deputy = driver.person("phogiamdoc.skhcn").personId();
        assertThatThrownBy(() -> inbox.assign(
                        driver.person(SIGNER), driver.task(SIGNER, checked).id(), deputy, "Đi công tác"))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    @DisplayName("N13.7 The signing step is not completed by a click: without the signed file it is refused")
    void refusesSigningWithoutAFile() {
        long id = driver.approved();

        assertThatThrownBy(() -> driver.answer(SIGNER, id, Map.of("quyetDinh", "ky")))
                .isInstanceOf(RuleBroken.class)
                .extracting("messageKey")
                .isEqualTo("outgoing.not-signed");
        assertThat(state(id)).isEqualTo(OutgoingState.APPROVED);
    }

    @Test
    @DisplayName("Q4.5a The sealing step is not completed by a click, and nothing is released without both signatures")
    void refusesReleaseWithoutASeal() {
        long id = driver.registered();

        assertThatThrownBy(() -> driver.answer(CLERK, id, Map.of()))
                .isInstanceOf(RuleBroken.class)
                .extracting("clause")
                .isEqualTo("Q4.5a");
        assertThat(recipients.of(id)).extracting(Recipient::incomingId).containsOnlyNulls();
    }

    private void signAndRelease(long id) {
        driver.sign(id);
        driver.answer(CLERK, id, Map.of());
        driver.seal(id);
    }

    private OutgoingState state(long id) {
        return driver.document(id).state();
    }

    private String engineId(long id) {
        return jdbc.sql("select engine_id from workflow_case where subject_type = 'outgoing' and subject_id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private CaseView end(long id) {
        CaseView view = driver.view(id);
        TRAVELLED.addAll(view.travelled());
        return view;
    }
}
