package vn.gov.dongthap.vpdt.outgoing;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.audit.Actor;
import vn.gov.dongthap.vpdt.notification.Notice;
import vn.gov.dongthap.vpdt.notification.Notifications;

/** An answer was to settle the document it answers and did not: its drafter is told, and the log keeps it (N24.2). */
@Component
class AnswerNews {

    private final Notifications notifications;
    private final OutgoingLog log;

    AnswerNews(Notifications notifications, OutgoingLog log) {
        this.notifications = notifications;
        this.log = log;
    }

    void notSettled(OutgoingDocument answer, Actor actor) {
        log.act(actor, answer.id(), "not-settled", "N24.2");
        notifications.publish(new Notice(
                "outgoing-not-settled-" + answer.id(),
                answer.parties().drafterId(),
                "document-news",
                log.sentence("outgoing.news.not-settled", answer.metadata().reference()),
                "/van-ban-di/" + answer.id(),
                Map.of()));
    }
}
