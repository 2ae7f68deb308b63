package vn.gov.dongthap.vpdt.notification;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.calendar.WorkingCalendar;
import vn.gov.dongthap.vpdt.workflow.TaskAssigned;
import vn.gov.dongthap.vpdt.workflow.TaskDue;
import vn.gov.dongthap.vpdt.workflow.TaskForStandIn;
import vn.gov.dongthap.vpdt.workflow.TaskWithdrawn;

/** Tells people of their tasks, in the transaction of the event. */
@Component
class TaskNews {

    private static final DateTimeFormatter OFFICE_TIME = DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy");
    private static final int LONGEST_SUBJECT = 300;
    private static final String OVERDUE = "Việc đã quá hạn, cần xử lý ngay.";
    private static final String DUE_TODAY = "Việc đến hạn trong hôm nay.";

    private final Notifications notifications;

    TaskNews(Notifications notifications) {
        this.notifications = notifications;
    }

    @EventListener
    void on(TaskAssigned event) {
        String subject = shortened(event.caseSubject().title());
        Map<String, String> model = Map.of("step", event.stepName(), "subject", subject, "due", words(event.dueAt()));
        notifications.publish(event.personIds().stream()
                .distinct()
                .map(person -> new Notice(
                        "task-assigned:" + event.taskId() + (event.version() == 0 ? "" : ":" + event.version()),
                        person,
                        "task-assigned",
                        event.stepName() + ": " + subject,
                        "/viec/" + event.taskId(),
                        model))
                .toList());
    }

    /** Whoever acts for somebody absent hears of it too, with the absent person's name before it. */
    @EventListener
    void on(TaskForStandIn event) {
        String subject = shortened(event.caseSubject().title());
        String step = "Thay " + event.absentName() + " – " + event.stepName();
        notifications.publish(new Notice(
                "task-for-stand-in:" + event.taskId() + ":" + event.version(),
                event.personId(),
                "task-assigned",
                step + ": " + subject,
                "/viec/" + event.taskId(),
                Map.of("step", step, "subject", subject, "due", words(event.dueAt()))));
    }

    @EventListener
    void on(TaskDue event) {
        String subject = shortened(event.subject().title());
        String state = event.overdue() ? OVERDUE : DUE_TODAY;
        Map<String, String> model =
                Map.of("state", state, "step", event.stepName(), "subject", subject, "due", words(event.dueAt()));
        notifications.publish(event.personIds().stream()
                .distinct()
                .map(person -> new Notice(
                        key(event),
                        person,
                        "task-due",
                        (event.overdue() ? "Quá hạn – " : "Đến hạn hôm nay – ") + event.stepName() + ": " + subject,
                        "/viec/" + event.taskId(),
                        model))
                .toList());
    }

    @EventListener
    void on(TaskWithdrawn event) {
        String subject = shortened(event.subject().title());
        notifications.publish(new Notice(
                "task-withdrawn:" + event.taskId(),
                event.personId(),
                "document-news",
                "Không phải xử lý nữa – " + event.stepName() + ": " + subject,
                "/viec",
                Map.of()));
    }

    /** A moved due date is reminded of again. */
    private static String key(TaskDue event) {
        return (event.overdue() ? "task-overdue:" : "task-due:") + event.taskId() + ":"
                + event.dueAt().getEpochSecond();
    }

    private static String words(@Nullable Instant dueAt) {
        return dueAt == null ? "không ấn định" : OFFICE_TIME.format(dueAt.atZone(WorkingCalendar.ZONE));
    }

    private static String shortened(String title) {
        return title.codePointCount(0, title.length()) <= LONGEST_SUBJECT
                ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST_SUBJECT - 1)) + "…";
    }
}
