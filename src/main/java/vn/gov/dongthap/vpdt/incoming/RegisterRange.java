package vn.gov.dongthap.vpdt.incoming;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.law.RuleBroken;

/**
 * Part of one year's register: by number, by date, by both, or all of it.
 *
 * @param year the register's year
 * @param fromNumber first number, 1 for the beginning
 * @param toNumber last number, beyond all numbers for the end
 * @param fromDate first arrival date, in that year
 * @param toDate last arrival date, in that year
 */
public record RegisterRange(int year, int fromNumber, int toNumber, LocalDate fromDate, LocalDate toDate) {

    private static final int EARLIEST = 1900;
    private static final int LATEST = 9999;

    public RegisterRange {
        if (fromNumber > toNumber) {
            throw new RuleBroken(
                    null, "incoming.print.numbers-reversed", String.valueOf(fromNumber), String.valueOf(toNumber));
        }
        if (fromDate.isAfter(toDate)) {
            throw new RuleBroken(
                    null,
                    "incoming.print.dates-reversed",
                    IncomingDocument.DAY.format(fromDate),
                    IncomingDocument.DAY.format(toDate));
        }
        requireIn(year, fromDate);
        requireIn(year, toDate);
    }

    /**
     * The part between two numbers and two dates, each of them null where there is no limit.
     *
     * @throws RuleBroken when the limits are reversed, or a date lies in another year
     */
    public static RegisterRange of(
            int year,
            @Nullable Integer fromNumber,
            @Nullable Integer toNumber,
            @Nullable LocalDate fromDate,
            @Nullable LocalDate toDate) {
        if (year < EARLIEST || year > LATEST) {
            throw new RuleBroken(null, "incoming.print.no-such-year", String.valueOf(year));
        }
        return new RegisterRange(
                year,
                fromNumber == null ? 1 : fromNumber,
                toNumber == null ? Integer.MAX_VALUE : toNumber,
                fromDate == null ? LocalDate.of(year, 1, 1) : fromDate,
                toDate == null ? LocalDate.of(year, 12, 31) : toDate);
    }

    private static void requireIn(int year, LocalDate date) {
        if (date.getYear() != year) {
            throw new RuleBroken(
                    null, "incoming.print.other-year", IncomingDocument.DAY.format(date), String.valueOf(year));
        }
    }
}
