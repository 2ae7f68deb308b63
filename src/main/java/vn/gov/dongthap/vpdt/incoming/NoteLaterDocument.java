package vn.gov.dongthap.vpdt.incoming;

import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.audit.Actor;
import vn.gov.dongthap.vpdt.notification.Notice;
import vn.gov.dongthap.vpdt.notification.Notifications;
import vn.gov.dongthap.vpdt.organization.Directory;
import vn.gov.dongthap.vpdt.organization.PersonInPosition;
import vn.gov.dongthap.vpdt.organization.Role;

/** The sender has replaced, amended or corrected a document that has arrived: whoever works on it is told (N18.3). */
@Component
public class NoteLaterDocument {

    private final IncomingDocuments documents;
    private final IncomingLog log;
    private final Directory directory;
    private final Notifications notifications;

    NoteLaterDocument(IncomingDocuments documents, IncomingLog log, Directory directory, Notifications notifications) {
        this.documents = documents;
        this.log = log;
        this.directory = directory;
        this.notifications = notifications;
    }

    /**
     * Notes it on the document and tells its clerks, leader and officer.
     *
     * @param laterId id of the sender's later document; told once for each
     * @param words what became of it and by what, e.g. {@code Được thay thế bởi Công văn số 15/SNV-VP ngày 26/11/2026}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(long incomingId, long laterId, String words) {
        IncomingDocument document = documents.require(incomingId);
        log.remark(Actor.SYSTEM, incomingId, RemarkKind.LATER_DOCUMENT, words, null);
        Stream<Long> clerks =
                directory.people(document.agencyId(), Role.CLERK).stream().map(PersonInPosition::personId);
        Stream<Long> handlers = Stream.of(
                        document.handling().leaderId(), document.handling().officerId())
                .filter(person -> person != null && document.state().isInForce());
        Stream.concat(clerks, handlers)
                .distinct()
                .forEach(person -> notifications.publish(new Notice(
                        "incoming-later-" + incomingId + "-" + laterId,
                        person,
                        "document-news",
                        log.sentence("incoming.news.later", document.metadata().subject(), words),
                        "/van-ban-den/" + incomingId,
                        Map.of())));
    }
}
