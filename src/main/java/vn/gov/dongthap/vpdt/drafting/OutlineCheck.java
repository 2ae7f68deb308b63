package vn.gov.dongthap.vpdt.drafting;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parts, chapters, sections, articles and points of the text (Appendix I II.6đ), and capitals (Appendix II). */
final class OutlineCheck implements Check {

    private static final LineStyle HEADING =
            LineStyle.sized(13, 14).inBold().inSmallLetters().inTheMiddle();
    private static final LineStyle HEADING_TITLE =
            LineStyle.sized(13, 14).inBold().inCapitals().inTheMiddle();
    private static final int INSENSITIVE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern ROMAN_HEADING =
            Pattern.compile("(phần|chương)\\s+(?:thứ\\s+)?(\\p{L}+|\\d+)\\s*[.:]?", INSENSITIVE);
    private static final Pattern ARABIC_HEADING =
            Pattern.compile("(mục|tiểu mục)\\s+(\\p{L}+|\\d+)\\s*[.:]?", INSENSITIVE);
    private static final Pattern ROMAN = Pattern.compile("[IVXLCDM]+");
    private static final Pattern ARABIC = Pattern.compile("\\d+");
    private static final Pattern ARTICLE = Pattern.compile("Điều\\s+(\\d+)(\\.?).*", INSENSITIVE);
    private static final Pattern ARTICLE_NUMBER = Pattern.compile("Điều \\d+\\.");
    private static final Pattern FOREIGN_POINT = Pattern.compile("[fjwzFJWZ]\\) .*");
    /** Cited: "khoản 2 Điều 5", never "Khoản 2 điều 5" within a sentence. */
    private static final Pattern CITED =
            Pattern.compile("(?:\\p{Ll}|,) (?:Khoản|Điểm) (?:\\d+|\\p{Ll}\\b)|(?:khoản \\d+|điểm \\p{Ll}) điều \\d+");
    /** Words of an agency's name that never have a capital each. */
    private static final Pattern SPELLED = Pattern.compile("Ủy Ban|Uỷ Ban|Nhân Dân (?:Tỉnh|Xã|Phường|tỉnh|xã)");

    @Override
    public void run(Anatomy draft, DraftContent content, Findings findings) {
        List<Line> lines = draft.body().stream()
                .filter(line -> !line.isBlank() && line.spot().box() == 0)
                .toList();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            heading(line, i + 1 < lines.size() ? lines.get(i + 1) : line, findings);
            if (ARTICLE.matcher(line.text()).matches() && !line.format().isCentered()) {
                article(line, findings);
            }
            if (FOREIGN_POINT.matcher(line.text()).matches()) {
                findings.at(line, FormatRule.POINT_LETTER);
            }
            String text = line.text();
            Matcher spelled = SPELLED.matcher(text);
            Matcher cited = CITED.matcher(text);
            if (cited.find()) {
                findings.at(line, FormatRule.CAPITALS, cited.group());
            } else if (spelled.find()) {
                findings.at(line, FormatRule.CAPITALS, spelled.group());
            }
        }
    }

    private static void heading(Line line, Line next, Findings findings) {
        Matcher roman = ROMAN_HEADING.matcher(line.text());
        Matcher arabic = ARABIC_HEADING.matcher(line.text());
        boolean isRoman = roman.matches();
        if (!isRoman && !arabic.matches()) {
            return;
        }
        String number = isRoman ? roman.group(2) : arabic.group(2);
        if (!(isRoman ? ROMAN : ARABIC).matcher(number).matches()) {
            findings.at(line, FormatRule.HEADING_NUMBER, line.text());
        }
        findings.style(line, HEADING, FormatRule.HEADING_STYLE);
        findings.style(next, HEADING_TITLE, FormatRule.HEADING_STYLE);
    }

    /** The words up to the dot are upright and bold; the title behind them may be. Word sets its own numbers apart. */
    private static void article(Line line, Findings findings) {
        boolean dotted = ARTICLE_NUMBER.matcher(line.text()).lookingAt();
        @Nullable
        CharacterFormat first =
                line.visible().isEmpty() ? null : line.visible().get(0).format();
        boolean set = first == null || !line.label().isEmpty() || first.isBold() && !first.isItalic();
        if (!dotted || !set) {
            findings.at(line, FormatRule.ARTICLE_STYLE);
        }
    }
}
