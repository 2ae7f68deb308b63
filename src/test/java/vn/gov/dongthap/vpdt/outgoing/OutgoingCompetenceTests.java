package vn.gov.dongthap.vpdt.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.gov.dongthap.vpdt.outgoing.OutgoingDriver.CLERK;
import static vn.gov.dongthap.vpdt.outgoing.OutgoingDriver.DRAFTER;
import static vn.gov.dongthap.vpdt.outgoing.OutgoingDriver.FORMAT_CHECKER;
import static vn.gov.dongthap.vpdt.outgoing.OutgoingDriver.SIGNER;
import static vn.gov.dongthap.vpdt.outgoing.OutgoingDriver.UNIT_LEADER;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.TestClock;
import vn.gov.dongthap.vpdt.workflow.TaskEntry;

/** Steps a diagram gives to somebody without the competence: each is refused, and nothing of it is kept. */
@IntegrationTest
class OutgoingCompetenceTests {

    private static final String OTHER_UNIT_LEADER = "truongphong2.skhcn";
    private static final String COLLEAGUE = "chuyenvien2.skhcn";

    @Autowired
    private OutgoingDriver driver;

    @Autowired
    private JdbcClient jdbc;

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
    @DisplayName(
            "N10.2b Whatever a diagram says, only the drafter describes and submits, only who was asked gives opinions")
    void leavesTheDraftToTheDrafter() {
        long document = driver.start();
        driver.addVersion(document);
        strays(DRAFTER, document, COLLEAGUE, driver.facts("trinh"), "outgoing.not-the-drafter");
        Map<String, Object> asking = driver.facts("xin-y-kien");
        asking.put("donViGopY", List.of(driver.unitOf(OTHER_UNIT_LEADER)));
        asking.put("nguoiGopY", List.of(driver.id("chuyenvien3.skhcn")));
        asking.put("hanGopY", "2026-11-27");
        driver.answer(DRAFTER, document, asking);
        strays(OTHER_UNIT_LEADER, document, CLERK, Map.of("yKienGopY", "Thống nhất."), "outgoing.units-asked-only");
        strays("chuyenvien3.skhcn", document, CLERK, Map.of("yKienGopY", "Thống nhất."), "outgoing.units-asked-only");
    }

    @Test
    @DisplayName(
            "N12.1 N12.2 Whatever a diagram says, only the unit's leader and the person named check, and give back")
    void leavesTheChecksToThoseWhoAnswerForThem() {
        long document = driver.submitted();
        strays(UNIT_LEADER, document, OTHER_UNIT_LEADER, Map.of("quyetDinh", "dat"), "outgoing.not-the-unit-leader");
        strays(UNIT_LEADER, document, COLLEAGUE, returned(), "outgoing.not-the-unit-leader");
        driver.answer(UNIT_LEADER, document, Map.of("quyetDinh", "dat"));
        strays(FORMAT_CHECKER, document, COLLEAGUE, Map.of("quyetDinh", "dat"), "outgoing.not-the-format-checker");
        strays(FORMAT_CHECKER, document, UNIT_LEADER, returned(), "outgoing.not-the-format-checker");
    }

    @Test
    @DisplayName("N11.1 Whatever a diagram says, only the competent person approves, and gives back")
    void leavesTheApprovalToTheSigner() {
        long document = driver.checked();
        strays(SIGNER, document, "phogiamdoc.skhcn", Map.of("quyetDinh", "duyet"), "outgoing.not-the-signer");
        strays(SIGNER, document, UNIT_LEADER, returned(), "outgoing.not-the-signer");
    }

    @Test
    @DisplayName("N4.2b N17.2 Whatever a diagram says, only clerks number, register, seal and release")
    void leavesNumbersAndSealToClerks() {
        long document = driver.signed();
        strays(CLERK, document, SIGNER, Map.of(), "outgoing.clerks-only");
        assertThat(driver.document(document).registerNumber()).isNull();
        driver.answer(CLERK, document, Map.of());
        strays(CLERK, document, DRAFTER, Map.of(), "outgoing.clerks-only");
    }

    private static Map<String, String> returned() {
        return Map.of("quyetDinh", "tra-lai", "lyDo", "Xem lại.");
    }

    /** Lays the holder's task on somebody else, sees that refused, and lays it back. */
    private void strays(String holder, long document, String other, Map<String, ?> input, String refusal) {
        TaskEntry task = driver.task(holder, document);
        Map<String, Object> before = jdbc.sql("select assignee_id, holder from task_entry where id = ?")
                .param(task.id())
                .query()
                .singleRow();
        long stranger = driver.person(other).personId();
        lay(task, stranger, "p:" + stranger);
        OutgoingState state = driver.document(document).state();

        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> driver.answer(other, document, new HashMap<>(input)))
                .satisfies(broken -> assertThat(broken.messageKey()).isEqualTo(refusal));

        assertThat(driver.document(document).state()).isEqualTo(state);
        lay(task, before.get("assignee_id"), (String) before.get("holder"));
    }

    private void lay(TaskEntry task, Object assignee, String holder) {
        jdbc.sql("update task_entry set assignee_id = ?, holder = ? where id = ?")
                .params(assignee, holder, task.id())
                .update();
    }
}
