package vn.gov.dongthap.vpdt.drafting;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a format check found about one rule, or that a point has nothing against it.
 *
 * @param point what was looked at
 * @param level how much it weighs
 * @param rule id of the rule, null when nothing was found against the point
 * @param clause {@code I.II.3c} for Appendix I part I section II item 3 letter c, {@code II} for a whole appendix, {@code N15.3} for an article; null for
 *     a rule of the house
 * @param sentence what is wrong and what to do, in Vietnamese
 * @param places where, the first of them
 * @param count how many places there are
 */
public record Finding(
        FormatPoint point,
        FindingLevel level,
        @Nullable String rule,
        @Nullable String clause,
        String sentence,
        List<Place> places,
        int count) {

    private static final Pattern APPENDIX_1 = Pattern.compile("I\\.([IV]+)(?:\\.(\\d+)(\\p{L})?)?");
    private static final Pattern APPENDIX = Pattern.compile("[IV]+");
    private static final Pattern ARTICLE = Pattern.compile("N(\\d+)\\.(\\d+)");

    public Finding {
        places = List.copyOf(places);
    }

    /**
     * Where a finding is.
     *
     * @param paragraph number of the paragraph in reading order among those with text, 0 when it is none of the main text
     * @param beginning how the paragraph begins
     */
    public record Place(int paragraph, String beginning) {}

    /** The clause as people cite it; empty for a rule of the house. */
    public String citation() {
        String id = clause == null ? "" : clause;
        Matcher first = APPENDIX_1.matcher(id);
        if (first.matches()) {
            return (first.group(3) == null ? "" : "điểm " + first.group(3) + " ")
                    + (first.group(2) == null ? "" : "khoản " + first.group(2) + " ")
                    + "Mục " + first.group(1) + " Phần I Phụ lục I Nghị định số 30/2020/NĐ-CP";
        }
        if (APPENDIX.matcher(id).matches()) {
            return "Phụ lục " + id + " Nghị định số 30/2020/NĐ-CP";
        }
        Matcher article = ARTICLE.matcher(id);
        return article.matches()
                ? "khoản " + article.group(2) + " Điều " + article.group(1) + " Nghị định số 30/2020/NĐ-CP"
                : "";
    }
}
