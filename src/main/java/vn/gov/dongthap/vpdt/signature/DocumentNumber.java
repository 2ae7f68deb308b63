package vn.gov.dongthap.vpdt.signature;

import java.time.LocalDate;

/**
 * Number and date of a document, as Appendix I writes them (II.3c, II.4b).
 *
 * @param number the number, without the notation
 * @param date date of issue
 */
public record DocumentNumber(int number, LocalDate date) {

    private static final int TEN = 10;
    private static final int FEBRUARY = 2;

    /** Numbers below ten get a leading nought. */
    String numberText() {
        return leading(number, TEN);
    }

    /** Days below ten get a leading nought. */
    String dayText() {
        return leading(date.getDayOfMonth(), TEN);
    }

    /** January and February get a leading nought, other months do not. */
    String monthText() {
        return leading(date.getMonthValue(), FEBRUARY + 1);
    }

    String yearText() {
        return String.valueOf(date.getYear());
    }

    private static String leading(int value, int below) {
        return value < below ? "0" + value : String.valueOf(value);
    }
}
