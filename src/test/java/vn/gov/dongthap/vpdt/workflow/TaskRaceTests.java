package vn.gov.dongthap.vpdt.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import vn.gov.dongthap.vpdt.audit.AuditEvent;
import vn.gov.dongthap.vpdt.audit.AuditLog;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.People;

/** Two people reach for one task at the same moment: one gets it, the other is told, and it happens once. */
@IntegrationTest
class TaskRaceTests {

    @Autowired
    CaseDriver driver;

    @Autowired
    TaskInbox inbox;

    @Autowired
    People people;

    @Autowired
    AuditLog audit;

    private final ExecutorService threads = Executors.newFixedThreadPool(4);

    SignedInPerson clerk;
    SignedInPerson otherClerk;
    SignedInPerson head;
    long subject;
    TaskEntry task;

    @BeforeEach
    void openATask() {
        clerk = people.of("vanthu.skhcn");
        otherClerk = people.of("vanthu2.skhcn");
        head = people.of("giamdoc.skhcn");
        driver.release("don-gian.bpmn");
        subject = driver.start("thu-don-gian", clerk, Map.of());
        task = driver.task(clerk, subject);
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @RepeatedTest(5)
    void oneOfTheGroupCompletes() throws Exception {
        List<String> ends = together(() -> complete(clerk), () -> complete(otherClerk));

        assertThat(ends)
                .containsOnlyOnce("done")
                .containsAnyOf("workflow.task.done-by-other", "workflow.task.changed", "workflow.task.not-yours");
        assertThat(driver.view(subject).endedAt()).isNotNull();
        assertActs("case.start", "task.complete");
    }

    @RepeatedTest(5)
    void oneOfTheGroupTakesIt() throws Exception {
        List<String> ends = together(() -> claim(clerk), () -> claim(otherClerk), () -> claim(clerk));

        assertThat(ends).contains("done").containsAnyOf("workflow.task.taken-by-other", "workflow.task.changed");
        Long holder = inbox.find(clerk, task.id()).assigneeId();
        assertThat(holder).isIn(clerk.personId(), otherClerk.personId());
        assertActs("case.start", "task.claim");
    }

    @RepeatedTest(5)
    void isTakenOrCompletedNotBoth() throws Exception {
        List<String> ends = together(() -> claim(clerk), () -> complete(otherClerk));

        assertThat(ends).containsOnlyOnce("done");
        assertThat(audit.about(CaseDriver.TYPE, subject)).hasSize(2);
    }

    @RepeatedTest(5)
    void isHandedOverOrCompletedNotBoth() throws Exception {
        inbox.claim(clerk, task.id());
        task = inbox.find(clerk, task.id());

        List<String> ends = together(() -> complete(clerk), this::assign);

        assertThat(ends).containsOnlyOnce("done");
        TaskEntry after = inbox.find(otherClerk, task.id());
        assertThat(after.assigneeId())
                .isEqualTo(after.box() == TaskBox.DONE ? clerk.personId() : otherClerk.personId());
        assertThat(audit.about(CaseDriver.TYPE, subject)).hasSize(3);
    }

    @RepeatedTest(5)
    void isGivenBackOnceAndTakenAgainByOne() throws Exception {
        inbox.claim(clerk, task.id());

        List<String> ends = together(
                () -> attempt(() -> inbox.release(clerk, task.id())),
                () -> attempt(() -> inbox.release(clerk, task.id())));

        assertThat(ends).contains("done");
        assertThat(inbox.find(clerk, task.id()).box()).isEqualTo(TaskBox.UNIT);
        assertActs("case.start", "task.claim", "task.release");
    }

    private String complete(SignedInPerson person) {
        return attempt(() -> inbox.complete(person, task.id(), task.version(), "{\"quyetDinh\":\"tra-lai\"}"));
    }

    private String claim(SignedInPerson person) {
        return attempt(() -> inbox.claim(person, task.id()));
    }

    private String assign() {
        return attempt(() -> inbox.assign(head, task.id(), otherClerk.personId(), "Đồng chí phụ trách nghỉ phép"));
    }

    /** How an act ended: {@code done}, or the key of the sentence the person reads. */
    private static String attempt(Runnable act) {
        try {
            act.run();
            return "done";
        } catch (RuleBroken refusal) {
            return refusal.messageKey();
        } catch (RecordNotFound refusal) {
            return String.valueOf(refusal.messageKey());
        }
    }

    @SafeVarargs
    private List<String> together(Callable<String>... acts) throws Exception {
        CyclicBarrier start = new CyclicBarrier(acts.length);
        List<Future<String>> running = new ArrayList<>();
        for (Callable<String> act : acts) {
            running.add(threads.submit(() -> {
                start.await();
                return act.call();
            }));
        }
        List<String> ends = new ArrayList<>();
        for (Future<String> end : running) {
            ends.add(end.get());
        }
        return ends;
    }

    private void assertActs(String... actions) {
        assertThat(audit.about(CaseDriver.TYPE, subject))
                .extracting(AuditEvent::action)
                .containsExactlyInAnyOrder(actions);
    }
}
