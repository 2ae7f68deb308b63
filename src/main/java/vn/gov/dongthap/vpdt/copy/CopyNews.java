package vn.gov.dongthap.vpdt.copy;

import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.audit.Actor;
import vn.gov.dongthap.vpdt.notification.Notice;
import vn.gov.dongthap.vpdt.notification.Notifications;

/** Tells whoever asked for a copy what became of it. */
@Component
class CopyNews {

    private final Notifications notifications;
    private final CopyLog log;

    CopyNews(Notifications notifications, CopyLog log) {
        this.notifications = notifications;
        this.log = log;
    }

    void ready(DocumentCopy copy) {
        tell(copy, "ready", String.valueOf(copy.reference()));
    }

    void refused(DocumentCopy copy, String reason) {
        tell(copy, "refused", reason);
    }

    /** Whoever gives up their own request knows. */
    void withdrawn(DocumentCopy copy, String reason, Actor by) {
        if (!Objects.equals(by.personId(), copy.requesterId())) {
            tell(copy, "withdrawn", reason);
        }
    }

    private void tell(DocumentCopy copy, String news, String detail) {
        notifications.publish(new Notice(
                "copy-" + news + "-" + copy.id(),
                copy.requesterId(),
                "document-news",
                log.sentence(
                        "copy.news." + news, copy.kind().label(), copy.source().named(), detail),
                "/ban-sao/" + copy.id(),
                Map.of()));
    }
}
