package vn.gov.dongthap.vpdt.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Annexes behind the foot of a draft.
 *
 * @param start where the first begins, the end of the lines when there is none
 * @param each lines of each, from its heading on
 */
record Annexes(int start, List<List<Line>> each) {

    private static final Pattern HEADING = Pattern.compile(
            "phụ\\s+lục(\\s+(số\\s+)?([ivxlcdm]+|\\d+))?\\s*[.:]?", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Looks behind the recipients, or behind the first section, from a line on. */
    static Annexes in(List<Line> lines, int from) {
        List<List<Line>> each = new ArrayList<>();
        int start = lines.size();
        boolean behind = false;
        for (int i = from; i < lines.size(); i++) {
            Line line = lines.get(i);
            behind |= line.folded().equals("noi nhan") || line.spot().section() > 0;
            if (behind && isHeading(line)) {
                start = Math.min(start, i);
                each.add(new ArrayList<>());
            }
            if (!each.isEmpty()) {
                each.get(each.size() - 1).add(line);
            }
        }
        return new Annexes(start, each);
    }

    private static boolean isHeading(Line line) {
        return !line.spot().isInTable() && HEADING.matcher(line.text()).matches();
    }
}
