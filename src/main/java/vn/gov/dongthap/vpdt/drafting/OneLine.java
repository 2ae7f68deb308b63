package vn.gov.dongthap.vpdt.drafting;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.text.VietnameseText;

/** Text that stands on one line of a draft: NFC, single blanks, nothing invisible. */
final class OneLine {

    /** Longer texts do not belong on a line; subjects, the longest, have 500 characters (V6.len). */
    private static final int LONGEST = 500;

    /** White space, and control and other characters that nobody sees and XML refuses. */
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{C}]+");

    private OneLine() {}

    /**
     * The text to write, null for a blank one.
     *
     * @throws RuleBroken when it is too long; nothing is cut silently
     */
    static @Nullable String optional(String fieldKey, @Nullable String text) {
        String line = text == null ? "" : flattened(text);
        if (line.length() > LONGEST) {
            throw new RuleBroken(
                    null,
                    "drafting.content.too-long",
                    new DefaultMessageSourceResolvable(fieldKey),
                    String.valueOf(LONGEST));
        }
        return line.isEmpty() ? null : line;
    }

    /**
     * The text to write.
     *
     * @throws RuleBroken when it is blank or too long
     */
    static String required(String fieldKey, @Nullable String text) {
        String line = optional(fieldKey, text);
        if (line == null) {
            throw new RuleBroken("N10.2a", "drafting.content.missing", new DefaultMessageSourceResolvable(fieldKey));
        }
        return line;
    }

    /** The texts to write, blank ones left out. */
    static List<String> all(String fieldKey, List<String> texts) {
        return texts.stream()
                .map(text -> optional(fieldKey, text))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Text as one line, whatever its length. */
    static String flattened(String text) {
        return BLANKS.matcher(VietnameseText.nfc(text)).replaceAll(" ").strip();
    }
}
