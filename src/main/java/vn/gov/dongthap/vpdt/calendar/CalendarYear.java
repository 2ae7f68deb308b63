package vn.gov.dongthap.vpdt.calendar;

import java.util.List;
import java.util.Optional;

/**
 * A year as the administrator keeps it.
 *
 * @param year the year
 * @param days its days that differ from the plain week, in order
 * @param notice the official notice the days were compared with, empty while nobody has confirmed the year
 */
public record CalendarYear(int year, List<CalendarDay> days, Optional<String> notice) {}
