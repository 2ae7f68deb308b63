package vn.gov.dongthap.vpdt.drafting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Format of characters, as far as Appendix I has a word to say about it. */
record CharacterFormat(Properties properties) {

    private static final String WORD_DEFAULT = "Times New Roman";
    private static final Pattern NEARLY_BLACK = Pattern.compile("([01][0-9A-Fa-f]){3}");
    private static final int WORD_DEFAULT_HALF_POINTS = 20;
    /** Properties that styles of different kinds switch, instead of laying one over the other. */
    private static final List<String> TOGGLES = List.of("b.val", "i.val", "caps.val", "vanish.val");

    /** The format in force: defaults, then styles of table, paragraph and characters, then the run itself. */
    static CharacterFormat of(
            Properties defaults, Properties table, Properties paragraph, Properties character, Properties direct) {
        Properties styles = character.over(paragraph).over(table);
        Map<String, String> toggled = new HashMap<>();
        for (String toggle : TOGGLES) {
            if (styles.says(toggle)) {
                boolean on = defaults.on(toggle) || table.on(toggle) ^ paragraph.on(toggle) ^ character.on(toggle);
                toggled.put(toggle, on ? "1" : "0");
            }
        }
        return new CharacterFormat(
                direct.over(new Properties(toggled)).over(styles).over(defaults));
    }

    /** Font of a letter; Word sets ASCII and the letters beyond it, such as most Vietnamese ones, apart. */
    String font(int character) {
        return properties.get(character < 0x80 ? "rFonts.ascii" : "rFonts.hAnsi", WORD_DEFAULT);
    }

    double points() {
        return properties.number("sz.val", WORD_DEFAULT_HALF_POINTS) / 2.0;
    }

    boolean isBold() {
        return properties.on("b.val");
    }

    boolean isItalic() {
        return properties.on("i.val");
    }

    boolean isCapitals() {
        return properties.on("caps.val");
    }

    boolean isHidden() {
        return properties.on("vanish.val");
    }

    boolean isUnderlined() {
        return !properties.get("u.val", "none").equals("none");
    }

    /** Black, so nearly black that nobody sees the difference, or left to the paper. */
    boolean isBlack() {
        String color = properties.get("color.val", "auto");
        return color.equals("auto") || NEARLY_BLACK.matcher(color).matches();
    }

    /** Highlighted or shaded. */
    boolean isMarked() {
        String fill = properties.get("shd.fill", "auto");
        return !properties.get("highlight.val", "none").equals("none")
                || !fill.equals("auto") && !fill.equalsIgnoreCase("FFFFFF");
    }
}
