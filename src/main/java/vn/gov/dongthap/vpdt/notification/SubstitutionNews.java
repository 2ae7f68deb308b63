package vn.gov.dongthap.vpdt.notification;

import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.organization.SubstitutionEnded;
import vn.gov.dongthap.vpdt.organization.SubstitutionRecorded;

/** Tells both people of a substitution that it was recorded or ended, in the transaction of the event. */
@Component
class SubstitutionNews {

    private static final String TEMPLATE = "document-news";

    private final Notifications notifications;

    SubstitutionNews(Notifications notifications) {
        this.notifications = notifications;
    }

    @EventListener
    void on(SubstitutionRecorded event) {
        String title = "Ủy quyền xử lý " + event.days() + ": " + event.actingName() + " thay " + event.absentName()
                + " (QĐ số " + event.decisionNumber() + ")";
        notifications.publish(List.of(
                notice("substitution:" + event.id(), event.absentId(), title, "/uy-quyen"),
                notice("substitution:" + event.id(), event.actingId(), title, "/viec?thay=" + event.absentId())));
    }

    @EventListener
    void on(SubstitutionEnded event) {
        String title = "Ủy quyền xử lý theo QĐ số " + event.decisionNumber() + " đã chấm dứt: " + event.reason();
        notifications.publish(List.of(
                notice("substitution-ended:" + event.id(), event.absentId(), title, "/uy-quyen"),
                notice("substitution-ended:" + event.id(), event.actingId(), title, "/uy-quyen")));
    }

    private static Notice notice(String key, long personId, String title, String link) {
        return new Notice(key, personId, TEMPLATE, title, link, Map.of());
    }
}
