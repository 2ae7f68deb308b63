package vn.gov.dongthap.vpdt.outgoing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who was charged with a draft, as people read it (N10.1).
 *
 * @param by name and title of the leader
 * @param unit the lead unit
 * @param person the lead person, or null when the unit was charged
 * @param purpose what it is for
 * @param due day it is to be ready, or null
 */
public record ChargeLine(
        String by,
        String unit,
        @Nullable String person,
        String purpose,
        @Nullable LocalDate due) {

    /** Whom: the person with their unit, or the unit. */
    public String lead() {
        return person == null ? unit : person + " (" + unit + ")";
    }
}
