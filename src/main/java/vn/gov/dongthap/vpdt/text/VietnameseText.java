package vn.gov.dongthap.vpdt.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The two forms of Vietnamese text the system keeps (Q4.7, TCVN 6909:2001). */
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
