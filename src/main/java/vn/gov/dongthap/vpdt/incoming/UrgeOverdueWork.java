package vn.gov.dongthap.vpdt.incoming;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.notification.Notice;
import vn.gov.dongthap.vpdt.notification.Notifications;
import vn.gov.dongthap.vpdt.workflow.TaskDue;

/** Tells whoever follows a document, and the leader who directed it, that a step of it is overdue, so that they urge (N24.1). */
@Component
class UrgeOverdueWork {

    private final IncomingDocuments documents;
    private final Notifications notifications;
    private final IncomingLog log;

    UrgeOverdueWork(IncomingDocuments documents, Notifications notifications, IncomingLog log) {
        this.documents = documents;
        this.notifications = notifications;
        this.log = log;
    }

    @EventListener
    void on(TaskDue event) {
        if (event.overdue() && IncomingDocument.TYPE.equals(event.subject().type())) {
            tell(documents.require(event.subject().id()), event);
        }
    }

    private void tell(IncomingDocument document, TaskDue event) {
        String title = log.sentence(
                "incoming.news.overdue",
                event.stepName(),
                document.arrivalNumber() == null
                        ? "–"
                        : document.arrivalNumber().toString(),
                document.metadata().subject());
        notifications.publish(
                Stream.of(document.handling().monitorId(), document.handling().leaderId())
                        .filter(Objects::nonNull)
                        .filter(person -> !event.personIds().contains(person))
                        .distinct()
                        .map(person -> new Notice(
                                "incoming-overdue-" + event.taskId() + "-"
                                        + event.dueAt().getEpochSecond(),
                                person,
                                "document-news",
                                title,
                                "/van-ban-den/" + document.id(),
                                Map.of()))
                        .toList());
    }
}
