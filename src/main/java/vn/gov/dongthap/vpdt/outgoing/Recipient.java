package vn.gov.dongthap.vpdt.outgoing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a document goes.
 *
 * @param id record id, 0 before it is kept
 * @param agencyId agency of this system, or null for somebody outside
 * @param way how it is sent
 * @param name name as it stands on the document, at most 200 characters
 * @param address post or mail address of somebody outside, at most 300 characters, or null
 * @param incomingId the document it became there, or null before release
 * @param state what became of it, or null while nothing is known
 * @param stateAt since when, UTC, or null
 * @param reason the receiver's words, or null
 * @param sent how it left for somebody outside, or null before
 */
public record Recipient(
        long id,
        @Nullable Long agencyId,
        SendingWay way,
        String name,
        @Nullable String address,
        @Nullable Long incomingId,
        @Nullable DeliveryState state,
        @Nullable Instant stateAt,
        @Nullable String reason,
        @Nullable Sending sent) {

    private static final Set<DeliveryState> ASKABLE = EnumSet.of(
            DeliveryState.DELIVERED,
            DeliveryState.ACCEPTED,
            DeliveryState.DIRECTED,
            DeliveryState.HANDLING,
            DeliveryState.KEPT);

    static Recipient agency(long agencyId, String name) {
        return new Recipient(0, agencyId, SendingWay.SYSTEM, name, null, null, null, null, null, null);
    }

    static Recipient outside(SendingWay way, String name, @Nullable String address) {
        return new Recipient(0, null, way, name, address, null, null, null, null, null);
    }

    /** Whether somebody outside still waits for it to be sent. */
    public boolean waits() {
        return way != SendingWay.SYSTEM && sent == null;
    }

    /** Whether a recipient inside may be asked to give it back: it is still on its way there, and not asked already. */
    public boolean mayBeAskedBack() {
        return state != null && ASKABLE.contains(state);
    }

    /**
     * How a document left for somebody outside.
     *
     * @param on day it was sent
     * @param byName clerk who sent it
     * @param note number of the consignment or address of the mail, at most 300 characters, or null
     */
    public record Sending(
            LocalDate on, String byName, @Nullable String note) {}
}
