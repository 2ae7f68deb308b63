package vn.gov.dongthap.vpdt.incoming;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.notification.Notice;
import vn.gov.dongthap.vpdt.notification.Notifications;
import vn.gov.dongthap.vpdt.organization.Directory;
import vn.gov.dongthap.vpdt.organization.Role;

/** Tells the sender's clerks what became of their document, when the sender works in this system (N21.2b, N21.2c). */
@Component
class SenderNews {

    private final Directory directory;
    private final Notifications notifications;
    private final IncomingLog log;

    SenderNews(Directory directory, Notifications notifications, IncomingLog log) {
        this.directory = directory;
        this.notifications = notifications;
        this.log = log;
    }

    void registered(IncomingDocument document) {
        tell(document, "registered", String.valueOf(document.arrivalNumber()));
    }

    void returned(IncomingDocument document, String reason) {
        tell(document, "returned", reason);
    }

    void cancelled(IncomingDocument document) {
        tell(document, "cancelled", "");
    }

    void kept(IncomingDocument document, String reason) {
        tell(document, "kept", reason);
    }

    /** The head of the receiving agency answers for what arrives: they learn what failed the check (N21.2b). */
    void reportAnomaly(IncomingDocument document, String reason) {
        String title = log.sentence(
                "incoming.news.failed-check",
                document.metadata().subject(),
                document.metadata().organName(),
                reason);
        directory
                .people(document.agencyId(), Role.HEAD)
                .forEach(head -> notifications.publish(new Notice(
                        "incoming-failed-check-" + document.id(),
                        head.personId(),
                        "document-news",
                        title,
                        "/thong-bao",
                        Map.of())));
    }

    private void tell(IncomingDocument document, String news, String detail) {
        if (document.senderAgencyId() == null) {
            return;
        }
        String title = log.sentence(
                "incoming.news." + news,
                document.metadata().subject(),
                directory.agency(document.agencyId()).name(),
                detail);
        directory
                .people(document.senderAgencyId(), Role.CLERK)
                .forEach(clerk -> notifications.publish(new Notice(
                        "incoming-" + news + "-" + document.id(),
                        clerk.personId(),
                        "document-news",
                        title,
                        "/thong-bao",
                        Map.of())));
    }
}
