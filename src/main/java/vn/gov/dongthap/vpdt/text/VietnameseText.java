package vn.gov.dongthap.vpdt.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The forms of Vietnamese text the system keeps and shows (Q4.7, TCVN 6909:2001). */
public final class VietnameseText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private VietnameseText() {}

    /** The form for keeping: Unicode NFC, whatever composition came in. */
    public static String nfc(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
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
