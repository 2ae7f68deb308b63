package vn.gov.dongthap.vpdt.workflow;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.dongthap.vpdt.calendar.WorkingCalendar;
import vn.gov.dongthap.vpdt.organization.Directory;
import vn.gov.dongthap.vpdt.organization.PersonInPosition;

/** Says that tasks are due today or overdue ({@link TaskDue}), once each, when offices work. */
@Component
class RemindOfDueTasks {

    private static final int AT_ONCE = 100;

    private final DueTasks tasks;
    private final Directory directory;
    private final WorkingCalendar calendar;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    RemindOfDueTasks(
            DueTasks tasks,
            Directory directory,
            WorkingCalendar calendar,
            Clock clock,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.tasks = tasks;
        this.directory = directory;
        this.calendar = calendar;
        this.clock = clock;
        this.events = events;
        this.transaction = transaction;
    }

    /** Reminds of everything that has come due since the last time. Nothing happens on days off and before the office opens. */
    @Scheduled(fixedDelayString = "${vpdt.workflow.remind-every:PT5M}")
    void remind() {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, WorkingCalendar.ZONE);
        if (!calendar.isWorkingDay(today) || now.isBefore(calendar.startOf(today))) {
            return;
        }
        for (ReminderKind kind : ReminderKind.values()) {
            while (remindOfSome(kind, now)) {
                // small transactions, so that nobody who completes a task waits long
            }
        }
    }

    private boolean remindOfSome(ReminderKind kind, Instant now) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            List<TaskEntry> taken = tasks.take(kind, now, AT_ONCE);
            Map<String, List<Long>> groups = new HashMap<>();
            taken.forEach(task -> events.publishEvent(new TaskDue(
                    task.id(),
                    peopleOf(task, groups),
                    task.subject(),
                    task.stepName(),
                    task.dueAt(),
                    kind == ReminderKind.OVERDUE)));
            return !taken.isEmpty();
        }));
    }

    private List<Long> peopleOf(TaskEntry task, Map<String, List<Long>> groups) {
        if (task.assigneeId() != null) {
            return List.of(task.assigneeId());
        }
        return task.group() == null
                ? List.of()
                : groups.computeIfAbsent(task.group(), group -> directory.peopleInGroup(group).stream()
                        .map(PersonInPosition::personId)
                        .toList());
    }
}
