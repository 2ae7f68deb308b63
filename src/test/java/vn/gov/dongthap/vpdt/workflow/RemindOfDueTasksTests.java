package vn.gov.dongthap.vpdt.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.organization.Role;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.People;
import vn.gov.dongthap.vpdt.testing.TestClock;

@IntegrationTest
@RecordApplicationEvents
class RemindOfDueTasksTests {

    /** 17:00 on Wednesday, 2 December 2026, in Đồng Tháp. */
    private static final String DUE = "2026-12-02T10:00:00Z";

    @Autowired
    RemindOfDueTasks reminders;

    @Autowired
    DueTasks dueTasks;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    People people;

    @Autowired
    ApplicationEvents events;

    private final SignedInPerson officer = Somebody.with(Role.OFFICER);

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void remindsOnceWhenTheOfficeOpensOnTheDueDay() {
        long task = SomeTask.of(officer, TaskBox.MINE).due(DUE).in(jdbc);

        remindAt("2026-12-01T16:59");
        remindAt("2026-12-02T06:59");
        assertThat(dueEvents(task)).isEmpty();

        remindAt("2026-12-02T07:00");
        remindAt("2026-12-02T07:05");
        assertThat(dueEvents(task)).singleElement().satisfies(event -> {
            assertThat(event.overdue()).isFalse();
            assertThat(event.personIds()).containsExactly(officer.personId());
            assertThat(event.dueAt()).isEqualTo(Instant.parse(DUE));
        });
    }

    @Test
    void remindsOnceWhenTheDueTimeHasPassed() {
        long task = SomeTask.of(officer, TaskBox.COORDINATING).due(DUE).in(jdbc);

        remindAt("2026-12-02T07:00");
        remindAt("2026-12-02T17:00");
        remindAt("2026-12-03T08:00");

        assertThat(dueEvents(task)).extracting(TaskDue::overdue).containsExactly(false, true);
    }

    @Test
    @DisplayName("A8 nobody is reminded on a day off; Monday catches up")
    void waitsForTheNextWorkingDay() {
        long task =
                SomeTask.of(officer, TaskBox.MINE).due("2026-12-04T10:00:00Z").in(jdbc);

        remindAt("2026-12-05T09:00");
        remindAt("2026-12-06T09:00");
        assertThat(dueEvents(task)).isEmpty();

        remindAt("2026-12-07T07:00");
        assertThat(dueEvents(task)).extracting(TaskDue::overdue).containsExactly(true);
    }

    @Test
    void remindsAgainWhenTheDueDateHasBeenMoved() {
        long task = SomeTask.of(officer, TaskBox.MINE).due(DUE).in(jdbc);
        remindAt("2026-12-03T08:00");
        OffsetDateTime later = Instant.parse("2026-12-08T10:00:00Z").atOffset(ZoneOffset.UTC);
        jdbc.sql("update task_entry set due_at = ?, sort_due = ? where id = ?")
                .params(later, later, task)
                .update();

        remindAt("2026-12-04T08:00");
        assertThat(dueEvents(task)).extracting(TaskDue::overdue).containsExactly(true);

        remindAt("2026-12-08T08:00");
        assertThat(dueEvents(task)).extracting(TaskDue::overdue).containsExactly(true, false);
    }

    @Test
    void doesNotRepeatTheDueDateOfATaskThatCameToday() {
        long task = SomeTask.of(officer, TaskBox.MINE)
                .created("2026-12-02T00:30:00Z")
                .due(DUE)
                .in(jdbc);

        remindAt("2026-12-02T08:00");

        assertThat(dueEvents(task)).isEmpty();
    }

    @Test
    @DisplayName("N4.2c everybody who may take a waiting task is reminded of it")
    void remindsTheWholeGroup() {
        SignedInPerson clerk = people.of("vanthu.skhcn");
        SignedInPerson colleague = people.of("vanthu2.skhcn");
        long task = SomeTask.ofGroup(clerk.agencyId(), "van-thu@a" + clerk.agencyId())
                .urgency(3)
                .due(DUE)
                .in(jdbc);

        remindAt("2026-12-02T17:01");

        assertThat(dueEvents(task)).singleElement().satisfies(event -> assertThat(event.personIds())
                .containsExactlyInAnyOrder(clerk.personId(), colleague.personId()));
    }

    @Test
    void leavesDoneTasksAndLinesToReadAlone() {
        long done = SomeTask.of(officer, TaskBox.DONE)
                .due(DUE)
                .completed("2026-12-01T10:00:00Z")
                .in(jdbc);
        long followed = SomeTask.of(officer, TaskBox.FOLLOWED).due(DUE).in(jdbc);

        remindAt("2026-12-03T08:00");

        assertThat(dueEvents(done)).isEmpty();
        assertThat(dueEvents(followed)).isEmpty();
    }

    @Test
    void nodesThatRemindAtTheSameTimeTakeDifferentTasks() throws Exception {
        for (int i = 0; i < 60; i++) {
            SomeTask.of(officer, TaskBox.MINE).due("2026-02-02T10:00:00Z").in(jdbc);
        }
        Instant now = Instant.parse("2026-02-03T03:00:00Z");
        Callable<List<Long>> node = () -> {
            List<Long> taken = new ArrayList<>();
            List<TaskEntry> some;
            do {
                some = transaction.execute(status -> dueTasks.take(ReminderKind.OVERDUE, now, 7));
                some.forEach(task -> taken.add(task.id()));
            } while (!some.isEmpty());
            return taken;
        };
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        List<Long> all = new ArrayList<>();
        for (Future<List<Long>> taken : nodes.invokeAll(List.of(node, node, node, node))) {
            all.addAll(taken.get());
        }
        nodes.shutdown();

        assertThat(all).doesNotHaveDuplicates();
    }

    private void remindAt(String officeTime) {
        clock.setTo(LocalDateTime.parse(officeTime));
        reminders.remind();
    }

    private List<TaskDue> dueEvents(long taskId) {
        return events.stream(TaskDue.class)
                .filter(event -> event.taskId() == taskId)
                .toList();
    }
}
