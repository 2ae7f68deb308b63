package vn.gov.dongthap.vpdt.calendar;

import java.time.LocalDate;

/**
 * A date that differs from the plain week.
 *
 * @param date the date, in the province
 * @param kind how it differs
 * @param name name of the occasion, at most 100 characters
 */
public record CalendarDay(LocalDate date, DayKind kind, String name) {}
