package vn.gov.dongthap.vpdt.outgoing;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.incoming.IncomingActed;

/** Lets the sender see how far a recipient is, in the recipient's own transaction (V6.1o). */
@Component
class FollowDelivery {

    private static final Map<String, DeliveryState> STATES = Map.of(
            "accept", DeliveryState.ACCEPTED,
            "return-to-sender", DeliveryState.REFUSED,
            "direct", DeliveryState.DIRECTED,
            "assign", DeliveryState.HANDLING,
            "note", DeliveryState.COMPLETED,
            "settle", DeliveryState.COMPLETED,
            "confirmation", DeliveryState.COMPLETED,
            "cancel", DeliveryState.GIVEN_BACK,
            "keep", DeliveryState.KEPT);

    private static final Set<DeliveryState> WITH_REASON = Set.of(DeliveryState.REFUSED, DeliveryState.KEPT);

    private final Recipients recipients;
    private final Clock clock;

    FollowDelivery(Recipients recipients, Clock clock) {
        this.recipients = recipients;
        this.clock = clock;
    }

    @EventListener
    void on(IncomingActed event) {
        DeliveryState state = STATES.get(event.act());
        if (state == null) {
            return;
        }
        Optional<Recipient> recipient = recipients.ofIncoming(event.documentId());
        if (recipient.isPresent() && recipient.get().state() != state) {
            String reason = WITH_REASON.contains(state) ? event.detail() : null;
            recipients.change(recipient.get().id(), state, reason, clock.instant());
        }
    }
}
