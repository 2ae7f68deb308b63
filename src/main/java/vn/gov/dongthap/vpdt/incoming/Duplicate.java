package vn.gov.dongthap.vpdt.incoming;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document that looks like another one taken in (V6.1h).
 *
 * @param id the other document
 * @param reference its number and notation
 * @param organName who issued it
 * @param arrivalNumber its arrival number, or null while it has none
 * @param arrivalDate its arrival date, or null
 */
public record Duplicate(
        long id,
        String reference,
        String organName,
        @Nullable Integer arrivalNumber,
        @Nullable LocalDate arrivalDate) {

    /** Where the clerk finds it: arrival number and date, or that it is not registered yet. */
    public String place() {
        return arrivalNumber == null || arrivalDate == null
                ? "chưa đăng ký"
                : "số đến " + arrivalNumber + " ngày " + IncomingDocument.DAY.format(arrivalDate);
    }
}
