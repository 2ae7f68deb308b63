package vn.gov.dongthap.vpdt.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.gov.dongthap.vpdt.audit.AuditEvent;
import vn.gov.dongthap.vpdt.audit.AuditLog;
import vn.gov.dongthap.vpdt.calendar.WorkingCalendar;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.People;

@IntegrationTest
class CasesTests {

    @Autowired
    CaseDriver driver;

    @Autowired
    Cases cases;

    @Autowired
    TaskInbox inbox;

    @Autowired
    People people;

    @Autowired
    AuditLog audit;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    JdbcTemplate jdbc;

    SignedInPerson clerk;
    SignedInPerson officer;
    SignedInPerson unitLeader;

    @BeforeEach
    void people() {
        clerk = people.of("vanthu.skhcn");
        officer = people.of("chuyenvien.skhcn");
        unitLeader = people.of("truongphong.skhcn");
        driver.release("don-gian.bpmn");
    }

    @Test
    void travelsFromTheClerkToItsEnd() {
        long subject = driver.start("thu-don-gian", clerk, Map.of());
        assertThat(driver.view(subject).current()).containsExactly("dangKy");
        assertThat(driver.task(people.of("vanthu2.skhcn"), subject).box()).isEqualTo(TaskBox.UNIT);

        driver.complete(clerk, subject, registration("xu-ly"));

        CaseView view = driver.view(subject);
        assertThat(view.current()).containsExactly("giaiQuyet");
        assertThat(RecordingActions.SEEN).containsEntry(view.id(), "VB-DEN Cấp số " + clerk.fullName() + " đã xem");
        TaskEntry handling = driver.task(officer, subject);
        assertThat(handling.box()).isEqualTo(TaskBox.MINE);
        assertThat(handling.dueAt()).isEqualTo(calendar.endOf(LocalDate.parse("2026-12-03")));
        assertThat(handling.fromName()).isEqualTo(clerk.fullName());

        driver.complete(officer, subject, "{}");
        driver.complete(unitLeader, subject, "{}");

        view = driver.view(subject);
        assertThat(view.endedAt()).isNotNull();
        assertThat(view.openTasks()).isEmpty();
        assertThat(view.travelled())
                .containsExactly(
                        "batDau",
                        "f1",
                        "dangKy",
                        "f2",
                        "re",
                        "f4",
                        "capSo",
                        "f5",
                        "giaiQuyet",
                        "f6",
                        "xacNhan",
                        "f7",
                        "ketThuc");
        assertThat(audit.about(CaseDriver.TYPE, subject))
                .extracting(AuditEvent::action)
                .containsExactly("task.complete", "task.complete", "task.complete", "case.start");
    }

    @Test
    void takesTheRoadTheFormDecides() {
        long subject = driver.start("thu-don-gian", clerk, Map.of());

        driver.complete(clerk, subject, registration("tra-lai"));

        assertThat(driver.view(subject).travelled()).endsWith("f3", "ketThucSom");
        assertThat(driver.view(subject).endedAt()).isNotNull();
    }

    @Test
    void writesNoTaskNorHistoryOfTheEngine() {
        long subject = driver.start("thu-don-gian", clerk, Map.of());
        driver.complete(clerk, subject, registration("xu-ly"));

        for (String table : List.of("ACT_RU_TASK", "ACT_RU_ACTINST", "ACT_RU_IDENTITYLINK", "ACT_HI_PROCINST")) {
            assertThat(jdbc.queryForObject("select count(*) from " + table, Integer.class))
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void keepsNothingOfAStepTheActionRefuses() {
        long subject = driver.start("thu-don-gian", clerk, Map.of());

        assertThatThrownBy(() -> driver.complete(clerk, subject, "{\"tuChoi\": true}"))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.clause()).isEqualTo("X1"));

        assertThat(driver.view(subject).current()).containsExactly("dangKy");
        assertThat(driver.task(clerk, subject).version()).isZero();
    }

    @Test
    void refusesPeopleOfOtherAgencies() {
        long subject = driver.start("thu-don-gian", clerk, Map.of());
        TaskEntry task = driver.task(clerk, subject);
        SignedInPerson stranger = people.of("vanthu.snv");

        assertThatThrownBy(() -> inbox.complete(stranger, task.id(), task.version(), "{}"))
                .isInstanceOf(RecordNotFound.class);
        assertThatThrownBy(() -> inbox.claim(stranger, task.id())).isInstanceOf(RecordNotFound.class);
        assertThatThrownBy(() -> inbox.find(stranger, task.id())).isInstanceOf(RecordNotFound.class);
    }

    @Test
    void neverHandsATaskToSomebodyOfAnotherAgency() {
        long subject = driver.start("thu-don-gian", clerk, Map.of());
        long stranger = people.of("chuyenvien.snv").personId();

        assertThatThrownBy(() -> driver.complete(
                        clerk, subject, "{\"quyetDinh\": \"xu-ly\", \"nguoiXuLy\": %d}".formatted(stranger)))
                .isInstanceOfSatisfying(RuleBroken.class, broken -> assertThat(broken.messageKey())
                        .isEqualTo("workflow.performer.unknown"));
    }

    private String registration(String decision) {
        return """
                {"quyetDinh": "%s", "nguoiXuLy": %d, "donViChuTri": %d, "hanXuLy": "2026-12-03", "ghiChu": "đã xem"}
                """.formatted(decision, officer.personId(), unitLeader.unitId());
    }
}
