package vn.gov.dongthap.vpdt.register;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.text.VietnameseText;

/**
 * An abbreviation laid down by an agency's head: short and plain (Appendix I.II.3b).
 *
 * @param kind what it stands for
 * @param text the abbreviation: at most 12 letters, digits, {@code &} or dots, a capital first; upper and lower case differ
 * @param name what is abbreviated, at most 200 characters
 * @param unitId the unit, for abbreviations of units only
 */
public record Abbreviation(
        AbbreviationKind kind,
        String text,
        String name,
        @Nullable Long unitId) {

    private static final Pattern PLAIN = Pattern.compile("\\p{Lu}[\\p{L}\\p{Nd}&.]{0,11}");
    private static final int LONGEST_NAME = 200;

    /**
     * @throws RuleBroken when the abbreviation cannot stand in a notation, or what it stands for is not named
     */
    public Abbreviation {
        text = requirePlain(text);
        name = VietnameseText.nfc(name).strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new RuleBroken("N15.1b", "register.abbreviation.name", String.valueOf(LONGEST_NAME));
        }
        if ((kind == AbbreviationKind.UNIT) != (unitId != null)) {
            throw new IllegalArgumentException("a unit goes with the abbreviation of a unit, and with no other");
        }
    }

    /** The text to keep: hyphens and slashes part the groups of a notation, so none may stand inside (I.II.3c). */
    static String requirePlain(String text) {
        String kept = VietnameseText.nfc(text).strip();
        if (!PLAIN.matcher(kept).matches()) {
            throw new RuleBroken("N15.1b", "register.abbreviation.malformed", kept);
        }
        return kept;
    }
}
