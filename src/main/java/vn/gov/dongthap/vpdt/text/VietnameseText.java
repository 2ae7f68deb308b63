package vn.gov.dongthap.vpdt.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The forms of Vietnamese text the system keeps and shows (Q4.7, TCVN 6909:2001). */
public final class VietnameseText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Control characters beside tab and line feed, marks that turn the reading direction, lone surrogates. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}&&[^\\t\\n]]|[\\u202A-\\u202E\\u2066-\\u2069]|\\p{Cs}|[\\uFFFE\\uFFFF]");

    private static final Pattern LINE_END = Pattern.compile("\\r\\n?");
    private static final Pattern BLANK_EDGES = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$");
    private static final Pattern WITHOUT_WIDTH = Pattern.compile("[\\u00AD\\u200B\\u2060\\uFEFF]");

    private VietnameseText() {}

    /** The form for keeping: Unicode NFC, whatever composition came in. */
    public static String nfc(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /**
     * The form for keeping what people typed or pasted: NFC, lines ended by one line feed, without surrounding blanks of
     * any kind and without the characters that take no room.
     */
    public static String typed(String text) {
        String lines =
                LINE_END.matcher(WITHOUT_WIDTH.matcher(text).replaceAll("")).replaceAll("\n");
        return BLANK_EDGES.matcher(nfc(lines)).replaceAll("");
    }

    /** Whether somebody could read all of it: no control characters, no marks that turn the reading direction. */
    public static boolean isSeen(String text) {
        return !UNSEEN.matcher(text).find();
    }

    /** First letters of the last two words of a name: Vietnamese given names come last. */
    public static String initials(String fullName) {
        String[] words = fullName.strip().split("\\s+");
        StringBuilder initials = new StringBuilder();
        for (int i = Math.max(0, words.length - 2); i < words.length; i++) {
            if (!words[i].isEmpty()) {
                initials.appendCodePoint(Character.toUpperCase(words[i].codePointAt(0)));
            }
        }
        return initials.toString();
    }

    /**
     * The form for searching: no marks, no case, words parted by one blank. {@code "Số 15/QĐ-UBND"} becomes
     * {@code "so 15 qd ubnd"}.
     */
    public static String folded(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        String lower = bare.replace('đ', 'd').replace('Đ', 'd').toLowerCase(Locale.ROOT);
        return NOT_A_WORD.matcher(lower).replaceAll(" ").strip();
    }
}
