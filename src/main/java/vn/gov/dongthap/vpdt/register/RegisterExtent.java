package vn.gov.dongthap.vpdt.register;

import java.time.LocalDate;

/**
 * How much of a register lies in a range, void numbers included.
 *
 * @param entries how many, at least one
 * @param firstNumber first number there
 * @param lastNumber last number there
 * @param firstDate day of the first
 * @param lastDate day of the last
 */
public record RegisterExtent(int entries, int firstNumber, int lastNumber, LocalDate firstDate, LocalDate lastDate) {}
