package vn.gov.dongthap.vpdt.outgoing;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.notification.Notice;
import vn.gov.dongthap.vpdt.notification.Notifications;

/** The drafter, who has no step left by then, learns that the document has left and under which number. */
@Component
class ReleaseNews {

    private final Notifications notifications;
    private final OutgoingLog log;

    ReleaseNews(Notifications notifications, OutgoingLog log) {
        this.notifications = notifications;
        this.log = log;
    }

    void tell(OutgoingDocument document) {
        Long drafter = document.parties().drafterId();
        if (drafter != null) {
            notifications.publish(new Notice(
                    "outgoing-released-" + document.id(),
                    drafter,
                    "document-news",
                    log.sentence(
                            "outgoing.news.released",
                            document.metadata().reference(),
                            document.metadata().subject()),
                    "/van-ban-di/" + document.id(),
                    Map.of()));
        }
    }
}
