package vn.gov.dongthap.vpdt.outgoing;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.document.FieldText;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.organization.ProvinceTime;

/** When a document left (N18.1), or that it was given up before, and why. */
@Embeddable
class Departure {

    private static final int LONGEST_REASON = 500;

    private @Nullable Instant closedAt;
    private @Nullable String withdrawalReason;

    void released(Instant now) {
        closedAt = now;
    }

    void withdrawn(String reason, Instant now) {
        withdrawalReason = FieldText.required("outgoing.field.reason", reason, LONGEST_REASON);
        closedAt = now;
    }

    /** @throws RuleBroken when it left after that day */
    void requireBy(LocalDate day) {
        LocalDate released = LocalDate.ofInstant(Objects.requireNonNull(closedAt, "released"), ProvinceTime.ZONE);
        if (day.isBefore(released)) {
            throw new RuleBroken("N18.1", "outgoing.sent-before-release", OutgoingDocument.DAY.format(released));
        }
    }

    @Nullable
    String withdrawalReason() {
        return withdrawalReason;
    }
}
