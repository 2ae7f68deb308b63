package vn.gov.dongthap.vpdt.outgoing;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.organization.ProvinceTime;

/**
 * What became of a document at a recipient, and when (V6.1o).
 *
 * @param state the state
 * @param reason words that go with it, or null
 * @param at since when, UTC
 */
public record StateAt(DeliveryState state, @Nullable String reason, Instant at) {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(ProvinceTime.ZONE);

    /** When, in the office's time. */
    public String moment() {
        return MOMENT.format(at);
    }
}
