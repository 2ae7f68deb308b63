package vn.gov.dongthap.vpdt.outgoing;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.incoming.ReceiveFromSystem;
import vn.gov.dongthap.vpdt.incoming.ReceiveFromSystem.Delivery;

/** Inside the system: the document lies on the recipient's desk at once, the same files (L6.2a). */
@Component
class CarryInside implements Carrier {

    private final ObjectProvider<ReceiveFromSystem> desks;

    CarryInside(ObjectProvider<ReceiveFromSystem> desks) {
        this.desks = desks;
    }

    @Override
    public Set<SendingWay> ways() {
        return Set.of(SendingWay.SYSTEM);
    }

    @Override
    public Optional<Long> carry(Consignment consignment, Recipient recipient) {
        Delivery delivery = new Delivery(
                key(consignment.documentId()), consignment.agencyId(), consignment.metadata(), consignment.files());
        long agency = Objects.requireNonNull(recipient.agencyId(), "an agency inside the system");
        return Optional.of(desks.getObject().receive(agency, delivery));
    }

    /** The same document is the same delivery, however often it is sent. */
    private static UUID key(long documentId) {
        return UUID.nameUUIDFromBytes(("outgoing " + documentId).getBytes(StandardCharsets.UTF_8));
    }
}
