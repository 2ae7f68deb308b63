package vn.gov.dongthap.vpdt.register;

import java.util.regex.Pattern;
import vn.gov.dongthap.vpdt.text.VietnameseText;

/**
 * The document a number is for, as the register remembers it.
 *
 * @param ownerType kind of record, e.g. {@code incoming}
 * @param ownerId the record, stored already
 * @param medium paper or electronic
 * @param content what it is, in one line: type and subject, for incoming documents also issuer and reference (N16.1,
 *     N22.1); 1 to 1000 characters
 */
public record NumberedDocument(String ownerType, long ownerId, Medium medium, String content) {

    private static final int LONGEST = 1000;
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}]+");

    /**
     * @throws IllegalArgumentException when the content is empty or too long
     */
    public NumberedDocument {
        content = BLANKS.matcher(VietnameseText.nfc(content)).replaceAll(" ").strip();
        if (content.isEmpty() || content.length() > LONGEST) {
            throw new IllegalArgumentException("content of " + content.length() + " characters");
        }
    }
}
