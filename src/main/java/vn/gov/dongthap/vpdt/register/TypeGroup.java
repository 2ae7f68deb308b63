package vn.gov.dongthap.vpdt.register;

import java.util.Set;
import vn.gov.dongthap.vpdt.document.DocumentType;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.text.VietnameseText;

/**
 * Types of documents that share one series (N15.1d).
 *
 * @param number 1 to {@link #MOST}
 * @param name what the group is called, at most 100 characters
 * @param types its types
 */
public record TypeGroup(int number, String name, Set<DocumentType> types) {

    /** Most groups a plan may have. */
    public static final int MOST = 6;

    private static final int LONGEST_NAME = 100;

    /**
     * @throws RuleBroken when it has no name
     */
    public TypeGroup {
        name = VietnameseText.nfc(name).strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new RuleBroken("N15.1d", "register.group.name", String.valueOf(number), String.valueOf(LONGEST_NAME));
        }
        types = Set.copyOf(types);
    }
}
