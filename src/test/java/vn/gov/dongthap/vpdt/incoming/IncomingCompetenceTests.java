package vn.gov.dongthap.vpdt.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
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
class IncomingCompetenceTests {

    private static final AtomicInteger NUMBERS = new AtomicInteger(67_000);
    private static final String CLERK = "vanthu.skhcn";
    private static final String HEAD = "giamdoc.skhcn";
    private static final String UNIT_LEADER = "truongphong.skhcn";
    private static final String OFFICER = "chuyenvien.skhcn";
    private static final String COLLEAGUE = "chuyenvien2.skhcn";
    private static final String OTHER_UNIT_LEADER = "truongphong2.skhcn";

    @Autowired
    private IncomingDriver driver;

    @Autowired
    private IncomingDocuments documents;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    private final String number = String.valueOf(NUMBERS.incrementAndGet());

    @BeforeEach
    void mondayMorning() {
        clock.setTo(LocalDateTime.of(2026, 11, 23, 8, 0));
    }

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }

    @Test
    @DisplayName("N4.2b Whatever a diagram says, only clerks accept, return, register, number and submit")
    void leavesTheDeskToClerks() {
        long document = driver.receive(number);
        strays(CLERK, document, HEAD, Map.of("xacThuc", "ban-giay", "quyetDinh", "tiep-nhan"), Capacity.CLERK);
        strays(
                CLERK,
                document,
                OFFICER,
                Map.of("xacThuc", "khong-dat", "quyetDinh", "tra-lai", "lyDoTraLai", "Sai."),
                Capacity.CLERK);
        driver.accept(document);
        strays(CLERK, document, UNIT_LEADER, driver.registration(number), Capacity.CLERK);
        driver.register(document, number);
        strays(CLERK, document, HEAD, Map.of("yKienDeXuat", "Trình.", "nguoiChiDao", driver.id(HEAD)), Capacity.CLERK);
    }

    @Test
    @DisplayName("N23.2 Whatever a diagram says, only leaders direct, inform and give back to the clerk")
    void leavesTheWordToLeaders() {
        long document = driver.submitted(number);
        strays(HEAD, document, CLERK, driver.directive(Map.of()), Capacity.LEADER);
        strays(
                HEAD,
                document,
                UNIT_LEADER,
                Map.of("quyetDinh", "de-biet", "yKienChiDao", "Để biết.", "nguoiDeBiet", List.of(driver.id(OFFICER))),
                Capacity.LEADER);
        strays(HEAD, document, OFFICER, Map.of("quyetDinh", "tra-lai", "lyDo", "Trình lại."), Capacity.LEADER);
    }

    @Test
    @DisplayName("N23.2 Whatever a diagram says, only the lead unit's leader gives the work out, back, and confirms it")
    void leavesTheWorkToTheLeadUnit() {
        long document = driver.directed(number);
        strays(UNIT_LEADER, document, OTHER_UNIT_LEADER, driver.assignment(), Capacity.LEAD_UNIT);
        strays(
                UNIT_LEADER,
                document,
                OFFICER,
                Map.of("quyetDinh", "tra-lai-lanh-dao", "lyDo", "Không thuộc chức năng."),
                Capacity.LEAD_UNIT);
        driver.answer(UNIT_LEADER, document, driver.assignment());
        driver.answer(OFFICER, document, Map.of("quyetDinh", "hoan-thanh", "ketQua", "Đã trả lời."));
        strays(UNIT_LEADER, document, OFFICER, Map.of("quyetDinh", "xac-nhan"), Capacity.LEAD_UNIT);
        strays(
                UNIT_LEADER,
                document,
                OTHER_UNIT_LEADER,
                Map.of("quyetDinh", "lam-lai", "lyDo", "Thiếu."),
                Capacity.LEAD_UNIT);
    }

    @Test
    @DisplayName(
            "N24.2 Whatever a diagram says, only the officer named does the work, only who set the term gives more")
    void leavesTheResultToTheOfficer() {
        long document = driver.handled(number);
        strays(OFFICER, document, COLLEAGUE, Map.of("quyetDinh", "hoan-thanh", "ketQua", "Xong."), Capacity.OFFICER);
        strays(OFFICER, document, COLLEAGUE, Map.of("quyetDinh", "tra-lai-don-vi", "lyDo", "Bận."), Capacity.OFFICER);
        Map<String, ?> request = Map.of("quyetDinh", "xin-gia-han", "hanDeNghi", "2026-12-08", "lyDo", "Chờ số liệu.");
        strays(OFFICER, document, COLLEAGUE, request, Capacity.OFFICER);
        driver.answer(OFFICER, document, request);
        strays(
                UNIT_LEADER,
                document,
                OFFICER,
                Map.of("quyetDinh", "dong-y", "hanMoi", "2026-12-08", "lyDo", "Được."),
                Capacity.TERM_SETTER);
        strays(
                UNIT_LEADER,
                document,
                OTHER_UNIT_LEADER,
                Map.of("quyetDinh", "khong-dong-y", "lyDo", "Không."),
                Capacity.TERM_SETTER);
    }

    @Test
    @DisplayName("N23.2 Whatever a diagram says, only people of a coordinating unit give the opinion asked of it")
    void leavesTheOpinionToTheUnitAsked() {
        long document = driver.submitted(number);
        driver.answer(
                HEAD, document, driver.directive(Map.of("donViPhoiHop", List.of(driver.unitOf(OTHER_UNIT_LEADER)))));

        strays(
                OTHER_UNIT_LEADER,
                document,
                COLLEAGUE,
                Map.of("yKienPhoiHop", "Thống nhất."),
                Capacity.COORDINATING_UNIT);
        driver.answer(OTHER_UNIT_LEADER, document, Map.of("yKienPhoiHop", "Thống nhất."));
    }

    /** Lays the holder's task on somebody else, sees that refused, and lays it back. */
    private void strays(String holder, long document, String other, Map<String, ?> input, Capacity needed) {
        TaskEntry task = driver.task(holder, document);
        Map<String, Object> before = jdbc.sql("select assignee_id, holder from task_entry where id = ?")
                .param(task.id())
                .query()
                .singleRow();
        long stranger = driver.person(other).personId();
        lay(task, stranger, "p:" + stranger);
        IncomingState state = documents.require(document).state();

        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> driver.answer(other, document, new HashMap<>(input)))
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo(needed.messageKey()));

        assertThat(documents.require(document).state()).isEqualTo(state);
        lay(task, before.get("assignee_id"), (String) before.get("holder"));
    }

    private void lay(TaskEntry task, Object assignee, String holder) {
        jdbc.sql("update task_entry set assignee_id = ?, holder = ? where id = ?")
                .params(assignee, holder, task.id())
                .update();
    }
}
