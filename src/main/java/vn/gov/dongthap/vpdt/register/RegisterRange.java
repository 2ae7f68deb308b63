package vn.gov.dongthap.vpdt.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Part of a register, ends included (N16.2b).
 *
 * @param fromNumber first number, or null for the beginning
 * @param toNumber last number, or null for the end
 * @param fromDate first day, or null for any
 * @param toDate last day, or null for any
 */
public record RegisterRange(
        @Nullable Integer fromNumber,
        @Nullable Integer toNumber,
        @Nullable LocalDate fromDate,
        @Nullable LocalDate toDate) {

    /** All of it. */
    public static final RegisterRange ALL = new RegisterRange(null, null, null, null);

    /** All from that number on. */
    public static RegisterRange from(int number) {
        return new RegisterRange(number, null, null, null);
    }
}
