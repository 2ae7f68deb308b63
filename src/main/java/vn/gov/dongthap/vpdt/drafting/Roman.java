package vn.gov.dongthap.vpdt.drafting;

/** Roman numerals, as parts, chapters and annexes have them (II.6đ, III.1a). */
final class Roman {

    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] NUMERALS = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
    /** Beyond it the Romans had other signs; nobody has that many annexes. */
    private static final int LARGEST = 3999;

    private Roman() {}

    /** The numeral, plain digits for what has none. */
    static String of(int number) {
        if (number < 1 || number > LARGEST) {
            return String.valueOf(number);
        }
        StringBuilder numeral = new StringBuilder();
        int rest = number;
        for (int i = 0; i < VALUES.length; i++) {
            while (rest >= VALUES[i]) {
                numeral.append(NUMERALS[i]);
                rest -= VALUES[i];
            }
        }
        return numeral.toString();
    }
}
