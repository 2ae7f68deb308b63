package vn.gov.dongthap.vpdt.drafting;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.gov.dongthap.vpdt.document.DocumentType;
import vn.gov.dongthap.vpdt.text.VietnameseText;

/** Boxes 3 and 4: number and notation, place and date (Appendix I II.3, II.4; N15.3). */
final class NumberCheck implements Check {

    private static final LineStyle NUMBER = LineStyle.sized(13, 13).inTheMiddle();
    private static final LineStyle DATE =
            LineStyle.sized(13, 14).inItalic().inSmallLetters().inTheMiddle();
    private static final String GROUP = "[\\p{Lu}\\d&.]+";
    private static final Pattern WRITTEN = Pattern.compile("Số: ?([\\d.…_]*) ?/ ?(\\S+)");
    private static final Pattern WITH_YEAR = Pattern.compile("(\\d{4})/(.+)");
    private static final Pattern NAMED = Pattern.compile("(\\p{Lu}+[\\p{L}]*)-" + GROUP + "(?:-" + GROUP + ")*");
    private static final Pattern LETTER = Pattern.compile("(" + GROUP + ")-" + GROUP + "(?:-" + GROUP + ")*");
    private static final Pattern COURTESY = Pattern.compile("(" + GROUP + ")(?:-" + GROUP + ")*");
    private static final Pattern DIGITS = Pattern.compile(".*\\d.*");
    private static final Pattern PLACE_AND_DATE =
            Pattern.compile("(\\p{Lu}[^,]*), ngày ?([\\d.…]*) ?tháng ?([\\d.…]*) ?năm ?([\\d.…]*)");
    private static final Set<String> ABBREVIATIONS = Stream.of(DocumentType.values())
            .flatMap(type -> type.abbreviation().stream())
            .collect(Collectors.toUnmodifiableSet());

    @Override
    public void run(Anatomy draft, DraftContent content, Findings findings) {
        Line number = draft.number();
        if (number == null) {
            findings.add(FormatRule.NUMBER_MISSING);
        } else {
            findings.style(number, NUMBER, FormatRule.NUMBER_STYLE);
            number(number, content, findings);
        }
        Line date = draft.placeAndDate();
        if (date != null) {
            findings.style(date, DATE, FormatRule.DATE_STYLE);
            date(date, content, findings);
        } else if (TypeLayout.hasPlaceAndDate(content.type())) {
            findings.add(FormatRule.DATE_MISSING);
        }
    }

    private static void number(Line line, DraftContent content, Findings findings) {
        Matcher written = WRITTEN.matcher(line.text());
        if (!written.matches()) {
            findings.at(line, FormatRule.NUMBER_PATTERN, example(content));
            return;
        }
        if (DIGITS.matcher(written.group(1)).matches()) {
            findings.at(line, FormatRule.NUMBER_TYPED, written.group(1));
        }
        String notation = written.group(2);
        Matcher dated = WITH_YEAR.matcher(notation);
        if (dated.matches()) {
            findings.at(line, FormatRule.NUMBER_YEAR, dated.group(1));
            notation = dated.group(2);
        }
        notation(line, notation, content, findings);
    }

    private static void notation(Line line, String notation, DraftContent content, Findings findings) {
        DocumentType type = content.type();
        Matcher form = form(type).matcher(notation);
        if (!form.matches()) {
            findings.at(line, FormatRule.NUMBER_PATTERN, example(content));
        } else if (notation.equals(content.codeNotation())) {
            return;
        } else if (type.abbreviation().isPresent()
                ? !type.abbreviation().get().equals(form.group(1))
                : ABBREVIATIONS.contains(form.group(1))) {
            findings.at(line, FormatRule.NOTATION_TYPE, form.group(1), type.label(), example(content));
        } else {
            findings.at(line, FormatRule.NOTATION_DIFFERS, notation, content.codeNotation());
        }
    }

    private static Pattern form(DocumentType type) {
        return switch (type) {
            case LETTER -> LETTER;
            case COURTESY_LETTER -> COURTESY;
            default -> NAMED;
        };
    }

    private static String example(DraftContent content) {
        return "Số:      /" + content.codeNotation();
    }

    private static void date(Line line, DraftContent content, Findings findings) {
        Matcher written = PLACE_AND_DATE.matcher(line.text());
        if (!written.matches()) {
            findings.at(line, FormatRule.DATE_PATTERN, content.letterhead().place());
            return;
        }
        for (int part = 2; part <= written.groupCount(); part++) {
            if (DIGITS.matcher(written.group(part)).matches()) {
                findings.at(line, FormatRule.DATE_TYPED);
            }
        }
        String place = content.letterhead().place();
        if (!VietnameseText.nfc(written.group(1)).equalsIgnoreCase(place)) {
            findings.at(line, FormatRule.PLACE_DIFFERS, written.group(1), place);
        }
    }
}
