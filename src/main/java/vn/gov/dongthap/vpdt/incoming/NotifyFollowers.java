package vn.gov.dongthap.vpdt.incoming;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import vn.gov.dongthap.vpdt.notification.Notice;
import vn.gov.dongthap.vpdt.notification.Notifications;
import vn.gov.dongthap.vpdt.workflow.ActionCall;
import vn.gov.dongthap.vpdt.workflow.CaseAction;
import vn.gov.dongthap.vpdt.workflow.WorkflowAction;

/** Tells the monitor and the leader that the document is settled (N24.1). */
@WorkflowAction(id = "notifyFollowers", label = "Báo người theo dõi đã giải quyết xong", clauses = "N24.1")
class NotifyFollowers implements CaseAction {

    private final IncomingDocuments documents;
    private final Notifications notifications;
    private final IncomingLog log;

    NotifyFollowers(IncomingDocuments documents, Notifications notifications, IncomingLog log) {
        this.documents = documents;
        this.notifications = notifications;
        this.log = log;
    }

    @Override
    public void run(ActionCall call) {
        IncomingDocument document = documents.require(call.subjectId());
        String title = log.sentence(
                "incoming.news.completed",
                String.valueOf(document.arrivalNumber()),
                document.metadata().subject());
        Stream.of(document.handling().leaderId(), document.handling().monitorId())
                .filter(Objects::nonNull)
                .distinct()
                .forEach(personId -> notifications.publish(new Notice(
                        "incoming-completed-" + document.id(),
                        personId,
                        "document-news",
                        title,
                        "/van-ban-den/" + document.id(),
                        Map.of())));
    }
}
