package vn.gov.dongthap.vpdt.storage;

import java.util.Locale;
import java.util.regex.Pattern;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.text.VietnameseText;

/**
 * A file's name as people may see it: one line of NFC text without path, control characters, or characters other
 * systems refuse. It never names anything on our disk.
 *
 * @param text 1 to 255 characters
 */
record FileName(String text) {

    private static final int LONGEST = 255;
    private static final int LONGEST_EXTENSION = 10;
    /** Control, direction-changing, unassigned and other characters nobody sees. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");

    private static final Pattern RESERVED = Pattern.compile("[<>:\"|?*]");
    private static final Pattern BLANKS = Pattern.compile("\\p{Z}+");
    private static final Pattern EDGES = Pattern.compile("^[. ]+|[. ]+$");

    /**
     * Cleans what a browser sent.
     *
     * @throws RuleBroken when nothing is left
     */
    static FileName clean(String claimed) {
        String name = UNSEEN.matcher(VietnameseText.nfc(claimed)).replaceAll("");
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = BLANKS.matcher(RESERVED.matcher(name).replaceAll("_")).replaceAll(" ");
        name = shortened(EDGES.matcher(name).replaceAll(""));
        if (name.isEmpty()) {
            throw new RuleBroken(null, "storage.name.missing");
        }
        return new FileName(name);
    }

    /** What stands behind the last dot, in lower case; empty when there is no dot. */
    String extension() {
        int dot = text.lastIndexOf('.');
        return dot < 0 ? "" : text.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 || name.length() - dot > LONGEST_EXTENSION ? "" : name.substring(dot);
        int cut = LONGEST - ending.length();
        if (Character.isHighSurrogate(name.charAt(cut - 1))) {
            cut--;
        }
        return name.substring(0, cut).strip() + ending;
    }
}
