package vn.gov.dongthap.vpdt.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A register as its cover shows it.
 *
 * @param id the register
 * @param agencyId whose it is
 * @param series key of its series
 * @param name Vietnamese name
 * @param year its year
 * @param lastNumber last number issued; it runs from 1
 * @param lastDate day of the last number that is not void
 * @param closing how it was closed, or null while it is open
 */
public record RegisterView(
        long id,
        long agencyId,
        String series,
        String name,
        int year,
        int lastNumber,
        LocalDate lastDate,
        @Nullable Closing closing) {

    /** Whether it is one of outgoing documents; the other kind has one register a year (N22.2). */
    public boolean isOfOutgoing() {
        return !series.equals(Slot.INCOMING.series());
    }
}
