package vn.gov.dongthap.vpdt.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of a register.
 *
 * @param number the number
 * @param notation notation, or null in the register of incoming documents
 * @param date day of the number
 * @param medium what it was issued for
 * @param content what the document is, in one line
 * @param ownerType kind of record that has the number, e.g. {@code incoming}
 * @param ownerId the record
 * @param voided how it became void, or null while it is valid
 * @param printed what the register printed beside it when it was closed, or null before, and where it prints nothing else
 */
public record RegisterEntry(
        int number,
        @Nullable String notation,
        LocalDate date,
        Medium medium,
        String content,
        String ownerType,
        long ownerId,
        @Nullable Voided voided,
        @Nullable PrintedRow printed) {

    /**
     * How a number became void.
     *
     * @param on when
     * @param byName who made it so
     * @param reason why
     */
    public record Voided(LocalDate on, String byName, String reason) {}

    /** The number as it is written: below ten with a zero in front. */
    public String written() {
        return Notation.written(number);
    }

    /** Number and notation as people write them; the number alone where there is no notation. */
    public String reference() {
        return notation == null ? written() : written() + "/" + notation;
    }
}
