package vn.gov.dongthap.vpdt.drafting;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Paper, margins, page numbers, and the foot of the first page (Appendix I I.1 to I.3, I.7, III.4). */
final class SheetCheck implements Check {

    private static final double A4_SHORT = 210;
    private static final double A4_LONG = 297;
    /** Files keep lengths in fractions of an inch; nobody sees half a millimetre. */
    private static final double TOLERANCE = 0.5;

    private static final LineStyle PAGE_NUMBER = LineStyle.sized(13, 14).inTheMiddle();
    private static final LineStyle CONTACT = LineStyle.sized(11, 12).inSmallLetters();

    private record Margin(String key, double smallest, double largest, String phrase) {}

    private static final List<Margin> MARGINS = List.of(
            new Margin("pgMar.top", 20, 25, "drafting.margin.top"),
            new Margin("pgMar.bottom", 20, 25, "drafting.margin.bottom"),
            new Margin("pgMar.left", 30, 35, "drafting.margin.left"),
            new Margin("pgMar.right", 15, 20, "drafting.margin.right"));

    @Override
    public void run(Anatomy draft, DraftContent content, Findings findings) {
        WordText text = draft.text();
        for (int i = 0; i < text.sections().size(); i++) {
            Section section = text.sections().get(i);
            paper(section, hasTable(draft, i), findings);
            if (!section.isLandscape()) {
                margins(section, findings);
            }
        }
        pageNumber(text, findings);
        contact(text, findings);
    }

    private static boolean hasTable(Anatomy draft, int section) {
        return Stream.concat(draft.body().stream(), draft.annexes().stream().flatMap(List::stream))
                .anyMatch(
                        line -> line.spot().section() == section && line.spot().isInTable());
    }

    private static void paper(Section section, boolean hasTable, Findings findings) {
        double width = section.millimetres("pgSz.w");
        double height = section.millimetres("pgSz.h");
        if (!near(Math.min(width, height), A4_SHORT) || !near(Math.max(width, height), A4_LONG)) {
            findings.add(FormatRule.PAPER_SIZE, LineStyle.number(width), LineStyle.number(height));
        }
        if (section.isLandscape() && !hasTable) {
            findings.add(FormatRule.PAPER_ORIENTATION);
        }
    }

    private static void margins(Section section, Findings findings) {
        for (Margin margin : MARGINS) {
            double length = Math.abs(section.millimetres(margin.key()));
            if (margin.key().equals("pgMar.left")) {
                length += section.millimetres("pgMar.gutter");
            }
            if (length < margin.smallest() - TOLERANCE || length > margin.largest() + TOLERANCE) {
                findings.add(
                        FormatRule.MARGIN,
                        Findings.phrase(margin.phrase()),
                        LineStyle.number(length),
                        LineStyle.number(margin.smallest()),
                        LineStyle.number(margin.largest()));
            }
        }
    }

    private static boolean near(double length, double expected) {
        return Math.abs(length - expected) <= 1;
    }

    private static void pageNumber(WordText text, Findings findings) {
        Section first = text.sections().get(0);
        List<Line> numbers = numbers(text, first.headers(), "default");
        if (numbers.isEmpty()) {
            if (!numbers(text, first.footers(), "default").isEmpty()) {
                findings.add(FormatRule.PAGE_NUMBER_PLACE);
            } else if (text.pages() != 1) {
                findings.add(FormatRule.PAGE_NUMBER_MISSING);
            }
            return;
        }
        numbers.forEach(line -> findings.style(line, PAGE_NUMBER, FormatRule.PAGE_NUMBER_STYLE));
        String digits = first.properties().get("pgNumType.fmt", "decimal");
        if (!digits.equals("decimal")) {
            findings.add(FormatRule.PAGE_NUMBER_STYLE, Findings.phrase("drafting.fault.not-arabic"));
        }
        if (!first.hasFirstPageOfItsOwn()
                || !numbers(text, first.headers(), "first").isEmpty()) {
            findings.add(FormatRule.PAGE_NUMBER_FIRST);
        }
        if (first.startsAt() > 1) {
            findings.add(FormatRule.PAGE_NUMBER_START, first.startsAt());
        }
    }

    private static List<Line> numbers(WordText text, Map<String, String> references, String kind) {
        return lines(text, references, kind).stream()
                .filter(line -> line.fields().contains("PAGE"))
                .toList();
    }

    private static void contact(WordText text, Findings findings) {
        Section first = text.sections().get(0);
        String kind = first.hasFirstPageOfItsOwn() ? "first" : "default";
        lines(text, first.footers(), kind).stream()
                .filter(line -> !line.isBlank() && line.fields().isEmpty())
                .forEach(line -> findings.style(line, CONTACT, FormatRule.CONTACT_STYLE));
    }

    private static List<Line> lines(WordText text, Map<String, String> references, String kind) {
        return text.headers().getOrDefault(references.getOrDefault(kind, ""), List.of());
    }
}
