package vn.gov.dongthap.vpdt.drafting;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.gov.dongthap.vpdt.document.DocumentType;
import vn.gov.dongthap.vpdt.text.VietnameseText;

/** Boxes 5a and 5b: type and subject (Appendix I II.5). */
final class SubjectCheck implements Check {

    private static final LineStyle TITLE =
            LineStyle.sized(13, 14).inBold().inCapitals().inTheMiddle();
    private static final LineStyle SUBJECT =
            LineStyle.sized(13, 14).inBold().inSmallLetters().inTheMiddle();
    private static final LineStyle LETTER_SUBJECT =
            LineStyle.sized(12, 13).inSmallLetters().inTheMiddle();
    private static final double GAP = 6;
    private static final Pattern OPENING = Pattern.compile("(v v|ve viec|ve) ");

    @Override
    public void run(Anatomy draft, DraftContent content, Findings findings) {
        if (content.type() == DocumentType.LETTER) {
            letter(draft, content, findings);
        } else {
            titled(draft, content, findings);
        }
    }

    private static void letter(Anatomy draft, DraftContent content, Findings findings) {
        Line title = draft.title();
        if (title != null) {
            findings.at(title, FormatRule.TITLE_UNEXPECTED);
        }
        List<Line> lines = draft.letterSubject();
        if (lines.isEmpty()) {
            findings.add(FormatRule.LETTER_SUBJECT_MISSING);
            return;
        }
        lines.forEach(line -> findings.style(line, LETTER_SUBJECT, FormatRule.LETTER_SUBJECT_STYLE));
        Line first = lines.get(0);
        Line number = draft.number();
        double gap =
                first.format().before() + (number == null ? 0 : number.format().after());
        boolean apart = number != null && first.placeIn(draft.lines()) > number.placeIn(draft.lines()) + 1;
        if (gap < GAP && !apart) {
            findings.at(first, FormatRule.LETTER_SUBJECT_SPACING, LineStyle.number(gap));
        }
        compare(lines, content, findings);
    }

    private static void titled(Anatomy draft, DraftContent content, Findings findings) {
        Line title = draft.title();
        if (title == null) {
            findings.add(FormatRule.TITLE_MISSING, TypeLayout.title(content.type()));
            return;
        }
        findings.style(title, TITLE, FormatRule.TITLE_STYLE);
        List<Line> lines = draft.subject();
        if (lines.isEmpty()) {
            if (TypeLayout.hasSubject(content.type())) {
                findings.at(title, FormatRule.SUBJECT_MISSING);
            }
            return;
        }
        lines.forEach(line -> findings.style(line, SUBJECT, FormatRule.SUBJECT_STYLE));
        HeadCheck.ruled(lines, draft, findings, FormatRule.SUBJECT_LINE, FormatRule.SUBJECT_LINE_LENGTH);
        compare(lines, content, findings);
    }

    /** Words are compared, not the way to begin, case or breaks. */
    private static void compare(List<Line> lines, DraftContent content, Findings findings) {
        String said = lines.stream().map(Line::text).collect(Collectors.joining(" "));
        if (!core(said).equals(core(content.subject()))) {
            findings.at(lines.get(0), FormatRule.SUBJECT_DIFFERS, content.subject());
        }
    }

    private static String core(String subject) {
        String folded = VietnameseText.folded(subject);
        return OPENING.matcher(folded).lookingAt() ? OPENING.matcher(folded).replaceFirst("") : folded;
    }
}
