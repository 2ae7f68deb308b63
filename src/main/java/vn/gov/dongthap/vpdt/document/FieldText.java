package vn.gov.dongthap.vpdt.document;

import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.text.VietnameseText;

/**
 * Text of a field of Appendix VI: NFC, without surrounding blanks or characters nobody sees, never longer than the
 * Decree says (V6.len).
 */
public final class FieldText {

    private FieldText() {}

    /**
     * The text to keep, null for a blank one.
     *
     * @param fieldKey key of the field's Vietnamese name
     * @throws RuleBroken when it is too long or partly unseen; nothing is cut silently
     */
    public static @Nullable String optional(String fieldKey, @Nullable String text, int maxLength) {
        String kept = text == null ? "" : VietnameseText.typed(text);
        if (kept.isEmpty()) {
            return null;
        }
        if (!VietnameseText.isSeen(kept)) {
            throw new RuleBroken("Q4.7", "document.unseen", new DefaultMessageSourceResolvable(fieldKey));
        }
        if (kept.length() > maxLength) {
            throw new RuleBroken(
                    "V6.len",
                    "document.too-long",
                    new DefaultMessageSourceResolvable(fieldKey),
                    String.valueOf(maxLength),
                    String.valueOf(kept.length()));
        }
        return kept;
    }

    /**
     * The text to keep.
     *
     * @param fieldKey key of the field's Vietnamese name
     * @throws RuleBroken when it is blank or too long
     */
    public static String required(String fieldKey, @Nullable String text, int maxLength) {
        String kept = optional(fieldKey, text, maxLength);
        if (kept == null) {
            throw new RuleBroken("N22.1", "document.missing", new DefaultMessageSourceResolvable(fieldKey));
        }
        return kept;
    }
}
