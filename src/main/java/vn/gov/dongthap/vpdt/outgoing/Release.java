package vn.gov.dongthap.vpdt.outgoing;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.incoming.ReceiveFromSystem;
import vn.gov.dongthap.vpdt.incoming.ReceiveFromSystem.Delivery;
import vn.gov.dongthap.vpdt.storage.FileStore;
import vn.gov.dongthap.vpdt.storage.StoredFile;

/** Puts a released document on the desks of its recipients inside the system, in the transaction that releases it. */
@Component
class Release {

    private final Recipients recipients;
    private final Annexes annexes;
    private final ObjectProvider<ReceiveFromSystem> desks;
    private final FileStore files;
    private final Clock clock;

    Release(
            Recipients recipients,
            Annexes annexes,
            ObjectProvider<ReceiveFromSystem> desks,
            FileStore files,
            Clock clock) {
        this.recipients = recipients;
        this.annexes = annexes;
        this.desks = desks;
        this.files = files;
        this.clock = clock;
    }

    /** Delivers document and annexes to every recipient inside; returns how many those are. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int deliver(OutgoingDocument document) {
        StoredFile sealed = files.find(Objects.requireNonNull(document.files().sealedFileId(), "sealed"));
        Delivery delivery = new Delivery(
                key(document.id()),
                document.agencyId(),
                document.metadata(),
                Stream.concat(Stream.of(sealed), annexes.requireSealed(document.id()).stream())
                        .toList());
        int inside = 0;
        for (Recipient recipient : recipients.of(document.id())) {
            if (recipient.agencyId() != null) {
                long arrived = desks.getObject().receive(recipient.agencyId(), delivery);
                recipients.delivered(recipient.id(), arrived, clock.instant());
                inside++;
            }
        }
        return inside;
    }

    /** The same document is the same delivery, however often it is sent. */
    private static UUID key(long documentId) {
        return UUID.nameUUIDFromBytes(("outgoing " + documentId).getBytes(StandardCharsets.UTF_8));
    }
}
