package vn.gov.dongthap.vpdt.notification;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.organization.Directory;
import vn.gov.dongthap.vpdt.organization.PersonInPosition;
import vn.gov.dongthap.vpdt.organization.ProvinceTime;
import vn.gov.dongthap.vpdt.organization.Role;
import vn.gov.dongthap.vpdt.storage.ContentDamaged;

/** Tells the system's administrators that a kept file is damaged (N19.2a), in the transaction that records it. */
@Component
class DamageNews {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final Notifications notifications;
    private final Directory directory;
    private final MessageSource messages;
    private final Clock clock;

    DamageNews(Notifications notifications, Directory directory, MessageSource messages, Clock clock) {
        this.notifications = notifications;
        this.directory = directory;
        this.messages = messages;
        this.clock = clock;
    }

    @EventListener
    void on(ContentDamaged event) {
        String title = messages.getMessage(
                "notification.content.damaged",
                new Object[] {event.name(), event.sha256().substring(0, 12)},
                VIETNAMESE);
        String key = "content-damaged:" + event.sha256() + ":" + ProvinceTime.today(clock);
        notifications.publish(directory.everybodyWith(Role.SYSTEM_ADMIN).stream()
                .map(PersonInPosition::personId)
                .distinct()
                .map(person -> new Notice(key, person, "document-news", title, "/thong-bao", Map.of()))
                .toList());
    }
}
