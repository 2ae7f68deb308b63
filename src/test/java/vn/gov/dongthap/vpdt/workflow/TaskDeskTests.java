package vn.gov.dongthap.vpdt.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.gov.dongthap.vpdt.audit.AuditEvent;
import vn.gov.dongthap.vpdt.audit.AuditLog;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.People;

@IntegrationTest
class TaskDeskTests {

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

    SignedInPerson clerk;
    SignedInPerson otherClerk;
    SignedInPerson officer;
    SignedInPerson head;
    SignedInPerson unitLeader;
    long subject;
    TaskEntry task;

    @BeforeEach
    void start() {
        clerk = people.of("vanthu.skhcn");
        otherClerk = people.of("vanthu2.skhcn");
        officer = people.of("chuyenvien.skhcn");
        head = people.of("giamdoc.skhcn");
        unitLeader = people.of("truongphong.skhcn");
        driver.release("don-gian.bpmn");
        subject = driver.start("thu-don-gian", clerk, Map.of());
        task = driver.task(clerk, subject);
    }

    @Test
    void takesATaskOutOfTheGroupAndGivesItBack() {
        inbox.claim(clerk, task.id());

        assertThat(inbox.find(clerk, task.id()).box()).isEqualTo(TaskBox.MINE);
        assertThat(inbox.nextFor(otherClerk, CaseDriver.TYPE, subject)).isEmpty();
        assertBroken(() -> inbox.claim(otherClerk, task.id()), "workflow.task.taken-by-other");
        assertBroken(
                () -> inbox.complete(otherClerk, task.id(), task.version() + 1, "{}"), "workflow.task.taken-by-other");

        inbox.release(clerk, task.id());
        inbox.claim(otherClerk, task.id());

        assertThat(inbox.find(otherClerk, task.id()).assigneeId()).isEqualTo(otherClerk.personId());
        assertThat(audit.about(CaseDriver.TYPE, subject))
                .extracting(AuditEvent::action)
                .containsExactly("task.claim", "task.release", "task.claim", "case.start");
    }

    @Test
    void tellsTheSecondPersonWhoWasFaster() {
        inbox.complete(otherClerk, task.id(), task.version(), registration());

        assertBroken(() -> inbox.complete(clerk, task.id(), task.version(), "{}"), "workflow.task.done-by-other");
        assertBroken(() -> inbox.complete(otherClerk, task.id(), task.version(), "{}"), "workflow.task.done");
        assertThat(inbox.find(clerk, task.id()).box()).isEqualTo(TaskBox.DONE);
    }

    @Test
    void refusesACompletionOfAnOldVersion() {
        inbox.claim(clerk, task.id());

        assertBroken(() -> inbox.complete(clerk, task.id(), task.version(), registration()), "workflow.task.changed");
    }

    @Test
    void letsExactlyOneOfManyCompleteATask() throws Exception {
        int rivals = 6;
        CyclicBarrier together = new CyclicBarrier(rivals);
        ExecutorService threads = Executors.newFixedThreadPool(rivals);
        try {
            Callable<String> attempt = () -> {
                together.await();
                try {
                    inbox.complete(clerk, task.id(), task.version(), registration());
                    return "done";
                } catch (RuleBroken e) {
                    return e.messageKey();
                }
            };
            List<Future<String>> results = threads.invokeAll(Collections.nCopies(rivals, attempt));

            assertThat(results).extracting(TaskDeskTests::result).containsOnlyOnce("done");
        } finally {
            threads.shutdown();
        }
        CaseView view = driver.view(subject);
        assertThat(view.openTasks()).extracting(TaskEntry::stepId).containsExactly("giaiQuyet");
        assertThat(view.travelled()).containsOnlyOnce("capSo");
        assertThat(audit.about(CaseDriver.TYPE, subject))
                .extracting(AuditEvent::action)
                .containsExactly("task.complete", "case.start");
    }

    @Test
    void handsATaskToSomebodyWhoMayDoIt() {
        inbox.assign(head, task.id(), otherClerk.personId(), "Đồng chí phụ trách nghỉ phép");

        TaskEntry handed = inbox.find(otherClerk, task.id());
        assertThat(handed.box()).isEqualTo(TaskBox.MINE);
        assertThat(handed.fromName()).isEqualTo(head.fullName());
        assertThat(audit.about(CaseDriver.TYPE, subject))
                .extracting(AuditEvent::detail)
                .first()
                .asString()
                .contains("Đồng chí phụ trách nghỉ phép");
    }

    @Test
    void refusesToHandATaskOver() {
        long taskId = task.id();
        assertBroken(() -> inbox.assign(head, taskId, officer.personId(), "x"), "workflow.task.receiver-unfit");
        assertBroken(() -> inbox.assign(head, taskId, otherClerk.personId(), " "), "workflow.task.reason-missing");
        assertThatExceptionOfType(RecordNotFound.class)
                .isThrownBy(() -> inbox.assign(officer, taskId, otherClerk.personId(), "x"));
        assertThatExceptionOfType(RecordNotFound.class)
                .isThrownBy(() -> inbox.assign(unitLeader, taskId, otherClerk.personId(), "x"));
        assertThatExceptionOfType(RecordNotFound.class)
                .isThrownBy(() -> inbox.assign(people.of("giamdoc.snv"), taskId, clerk.personId(), "x"));
        assertThatExceptionOfType(RecordNotFound.class)
                .isThrownBy(
                        () -> inbox.assign(head, taskId, people.of("vanthu.snv").personId(), "x"));
    }

    @Test
    void refusesToGiveBackWhatIsSomebodyElses() {
        long taskId = task.id();
        inbox.claim(clerk, taskId);

        assertBroken(() -> inbox.release(otherClerk, taskId), "workflow.task.taken-by-other");
        for (SignedInPerson stranger : List.of(officer, head, unitLeader, people.of("vanthu.snv"))) {
            assertThatExceptionOfType(RecordNotFound.class).isThrownBy(() -> inbox.release(stranger, taskId));
            assertThatExceptionOfType(RecordNotFound.class).isThrownBy(() -> inbox.claim(stranger, taskId));
            assertThatExceptionOfType(RecordNotFound.class)
                    .isThrownBy(() -> inbox.complete(stranger, taskId, task.version() + 1, registration()));
        }

        assertThat(inbox.find(clerk, taskId).assigneeId()).isEqualTo(clerk.personId());
    }

    @Test
    void letsTheUnitLeaderMoveWorkInsideTheUnit() {
        inbox.complete(clerk, task.id(), task.version(), registration());
        TaskEntry handling = driver.task(officer, subject);
        SignedInPerson colleague = people.of("chuyenvien2.skhcn");

        assertBroken(() -> inbox.release(officer, handling.id()), "workflow.task.no-group");
        inbox.assign(unitLeader, handling.id(), colleague.personId(), "San sẻ việc");

        assertThat(driver.task(colleague, subject).id()).isEqualTo(handling.id());
        assertThat(inbox.nextFor(officer, CaseDriver.TYPE, subject)).isEmpty();
    }

    @Test
    void sharesACaseToReadOnceAndTakesItBack() {
        List<Long> readers = List.of(officer.personId(), head.personId());
        cases.share(CaseDriver.TYPE, subject, TaskBox.INFORMATION, readers);
        cases.share(CaseDriver.TYPE, subject, TaskBox.INFORMATION, readers);

        assertThat(informed(officer)).hasSize(1);
        assertThatThrownBy(
                        () -> inbox.complete(officer, informed(officer).get(0).id(), 0, "{}"))
                .isInstanceOf(RuleBroken.class);

        cases.unshare(CaseDriver.TYPE, subject, TaskBox.INFORMATION);

        assertThat(informed(officer)).isEmpty();
        assertThat(driver.task(clerk, subject).id()).isEqualTo(task.id());
    }

    @Test
    void showsTheNewNameOfARecordInAllLists() {
        cases.refresh(new CaseSubject(CaseDriver.TYPE, subject, clerk.agencyId(), "Tên mới", "15/SNV", "Sở Nội vụ", 3));

        TaskEntry renamed = inbox.find(clerk, task.id());
        assertThat(renamed.subject().title()).isEqualTo("Tên mới");
        assertThat(renamed.subject().reference()).isEqualTo("15/SNV");
        assertThat(renamed.subject().urgency()).isEqualTo(3);
    }

    private List<TaskEntry> informed(SignedInPerson person) {
        return inbox.page(person, TaskBox.INFORMATION, TaskFilter.NONE, null, 100).entries().stream()
                .filter(entry -> entry.subject().id() == subject)
                .toList();
    }

    private String registration() {
        return """
                {"quyetDinh": "xu-ly", "nguoiXuLy": %d, "donViChuTri": %d, "hanXuLy": "P2WD"}
                """.formatted(officer.personId(), unitLeader.unitId());
    }

    private static void assertBroken(ThrowingCallable act, String messageKey) {
        assertThatThrownBy(act).isInstanceOfSatisfying(RuleBroken.class, broken -> assertThat(broken.messageKey())
                .isEqualTo(messageKey));
    }

    private static String result(Future<String> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
