package vn.gov.dongthap.vpdt.drafting;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Annexes in the same file (Appendix I III.1). */
final class AnnexCheck implements Check {

    private static final LineStyle HEADING =
            LineStyle.sized(14, 14).inBold().inSmallLetters().inTheMiddle();
    private static final LineStyle TITLE =
            LineStyle.sized(13, 14).inBold().inCapitals().inTheMiddle();
    private static final LineStyle REFERENCE =
            LineStyle.sized(13, 14).inItalic().inSmallLetters().inTheMiddle();
    private static final Pattern NUMBERED = Pattern.compile("(?:Phụ lục|PHỤ LỤC)( ([IVXLCDM]+))?");
    private static final Pattern FILLED = Pattern.compile(".*số\\s*\\d+.*|.*ngày\\s*\\d+.*");
    /** Heading, title of some lines, reference. */
    private static final int OPENING = 8;

    @Override
    public void run(Anatomy draft, DraftContent content, Findings findings) {
        List<List<Line>> annexes = draft.annexes();
        if (annexes.isEmpty()) {
            return;
        }
        if (draft.body().stream().noneMatch(line -> line.folded().contains("phu luc"))) {
            findings.at(annexes.get(0).get(0), FormatRule.ANNEX_POINTER);
        }
        for (int i = 0; i < annexes.size(); i++) {
            check(annexes.get(i), annexes.size() == 1 ? "" : Roman.of(i + 1), findings);
        }
        pages(draft, findings);
    }

    private static void check(List<Line> annex, String number, Findings findings) {
        Line heading = annex.get(0);
        findings.style(heading, HEADING, FormatRule.ANNEX_STYLE);
        Matcher numbered = NUMBERED.matcher(heading.text());
        String said = numbered.matches() && numbered.group(2) != null ? numbered.group(2) : "";
        if (!number.isEmpty() && !said.equals(number)) {
            findings.at(heading, FormatRule.ANNEX_NUMBER, number);
        }
        List<Line> opening = annex.stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .limit(OPENING)
                .toList();
        List<Line> titles = opening.stream()
                .takeWhile(line -> line.format().isCentered() && !isReference(line))
                .toList();
        titles.forEach(line -> findings.style(line, TITLE, FormatRule.ANNEX_TITLE));
        opening.stream()
                .filter(AnnexCheck::isReference)
                .findFirst()
                .ifPresentOrElse(
                        line -> reference(line, findings), () -> findings.at(heading, FormatRule.ANNEX_REFERENCE));
    }

    private static boolean isReference(Line line) {
        return line.folded().startsWith("kem theo");
    }

    private static void reference(Line line, Findings findings) {
        findings.style(line, REFERENCE, FormatRule.ANNEX_STYLE);
        if (FILLED.matcher(line.text()).matches()) {
            findings.at(line, FormatRule.ANNEX_REFERENCE_FILLED);
        }
    }

    /** Each counts its own pages, so each has its own section that begins at 1. */
    private static void pages(Anatomy draft, Findings findings) {
        int last = -1;
        for (List<Line> annex : draft.annexes()) {
            int section = annex.get(0).spot().section();
            List<Section> sections = draft.text().sections();
            boolean own = section > 0 && section != last && section < sections.size();
            if (!own || sections.get(section).startsAt() != 1) {
                findings.at(annex.get(0), FormatRule.ANNEX_PAGES);
            }
            last = section;
        }
    }
}
