package vn.gov.dongthap.vpdt.outgoing;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.storage.FileStore;
import vn.gov.dongthap.vpdt.storage.StoredFile;

/** Hands a released document to the carrier of each recipient, in the transaction that releases it. */
@Component
class Release {

    private final Recipients recipients;
    private final Annexes annexes;
    private final Map<SendingWay, Carrier> carriers = new EnumMap<>(SendingWay.class);
    private final FileStore files;
    private final Clock clock;

    Release(Recipients recipients, Annexes annexes, List<Carrier> carriers, FileStore files, Clock clock) {
        this.recipients = recipients;
        this.annexes = annexes;
        this.files = files;
        this.clock = clock;
        carriers.forEach(carrier -> carrier.ways().forEach(way -> this.carriers.put(way, carrier)));
    }

    /** Sends document and annexes on every recipient's way; returns how many have received them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int deliver(OutgoingDocument document) {
        StoredFile sealed = files.find(Objects.requireNonNull(document.files().sealedFileId(), "sealed"));
        Consignment consignment = new Consignment(
                document.id(),
                document.agencyId(),
                document.metadata(),
                Stream.concat(Stream.of(sealed), annexes.requireSealed(document.id()).stream())
                        .toList());
        int received = 0;
        for (Recipient recipient : recipients.of(document.id())) {
            Carrier carrier = Objects.requireNonNull(carriers.get(recipient.way()), "every way has a carrier");
            Optional<Long> arrived = carrier.carry(consignment, recipient);
            if (arrived.isPresent()) {
                recipients.delivered(recipient.id(), arrived.get(), clock.instant());
                received++;
            }
        }
        return received;
    }
}
