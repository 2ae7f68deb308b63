package vn.gov.dongthap.vpdt.register;

import java.time.LocalDate;

/**
 * A number taken from a register.
 *
 * @param registerId the register
 * @param year year of the register
 * @param number from 1 on 1 January, without gaps
 * @param date date it was taken, never before the date of an earlier number
 */
public record RegisterNumber(long registerId, int year, int number, LocalDate date) {}
