package vn.gov.dongthap.vpdt.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Legal bases before the text of resolutions, decisions and contracts (Appendix I II.6a). */
final class BasisCheck implements Check {

    private static final LineStyle STYLE = LineStyle.sized(13, 14).inItalic().inSmallLetters();
    private static final Pattern OPENING = Pattern.compile("(Căn cứ|Theo đề nghị|Xét đề nghị|Xét) .*");

    @Override
    public void run(Anatomy draft, DraftContent content, Findings findings) {
        List<Line> bases = new ArrayList<>();
        for (Line line : draft.body()) {
            if (isBasis(line)) {
                bases.add(line);
            } else if (!line.isBlank() && !bases.isEmpty()) {
                break;
            }
        }
        boolean listed = TypeLayout.hasIssuer(content.type())
                || bases.size() > 1 && bases.get(0).text().endsWith(";");
        if (!listed) {
            return;
        }
        for (int i = 0; i < bases.size(); i++) {
            Line line = bases.get(i);
            findings.style(line, STYLE, FormatRule.BASIS_STYLE);
            if (!line.text().endsWith(i < bases.size() - 1 ? ";" : ".")) {
                findings.at(line, FormatRule.BASIS_ENDING);
            }
        }
    }

    static boolean isBasis(Line line) {
        return line.spot().box() == 0 && OPENING.matcher(line.text()).matches();
    }
}
