package vn.gov.dongthap.vpdt.calendar;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A length of time in the law's own units (A8): working days where the law says "ngày làm việc", calendar days or
 * months elsewhere; working hours for the house's own shorter limits.
 *
 * <p>Written in diagrams as {@code P3WD} (working days), {@code P15D} (calendar days), {@code P6M} (months),
 * {@code PT4WH} (working hours).
 *
 * @param amount at least 0
 * @param unit what is counted
 */
public record Term(int amount, Unit unit) {

    private static final Pattern NOTATION = Pattern.compile("P(\\d{1,4})(WD|D|M)|PT(\\d{1,4})WH");

    /** What a term counts. */
    public enum Unit {
        WORKING_DAYS,
        CALENDAR_DAYS,
        MONTHS,
        WORKING_HOURS
    }

    public Term {
        if (amount < 0) {
            throw new IllegalArgumentException("negative term: " + amount);
        }
    }

    /**
     * Reads the notation of diagrams.
     *
     * @throws IllegalArgumentException when the text is none of the four forms
     */
    public static Term parse(String notation) {
        Matcher m = NOTATION.matcher(notation);
        if (!m.matches()) {
            throw new IllegalArgumentException("not a term: " + notation);
        }
        if (m.group(3) != null) {
            return new Term(Integer.parseInt(m.group(3)), Unit.WORKING_HOURS);
        }
        return new Term(
                Integer.parseInt(m.group(1)),
                switch (m.group(2)) {
                    case "WD" -> Unit.WORKING_DAYS;
                    case "D" -> Unit.CALENDAR_DAYS;
                    default -> Unit.MONTHS;
                });
    }
}
