package vn.gov.dongthap.vpdt.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Box 6: how the text is set (Appendix I II.6e). Tables in it are left to the drafter. */
final class BodyCheck implements Check {

    private static final double SMALLEST = 13;
    private static final double LARGEST = 14;
    /** One centimetre, and half an inch, in points. */
    private static final double[] INDENTS = {28.35, 36};

    private static final double INDENT_TOLERANCE = 1.5;
    private static final double GAP = 6;
    private static final double SLACK = 0.05;
    private static final double SPACING_TOLERANCE = 0.5;
    /** A line as high as its letters, and one and a half lines of the usual height. */
    private static final double TIGHTEST = 1;

    private static final double WIDEST = 1.5 * 1.2;
    private static final Pattern ENDING = Pattern.compile(".*\\./\\.");
    private static final Pattern LISTED = Pattern.compile("[-–+•].*|\\p{L}\\).*|\\d+[.)].*");

    @Override
    public void run(Anatomy draft, DraftContent content, Findings findings) {
        List<Line> lines = new ArrayList<>();
        for (Line line : draft.body()) {
            if (line.spot().box() == 0) {
                lines.add(line);
            }
        }
        List<Line> written = lines.stream().filter(line -> !line.isBlank()).toList();
        if (written.isEmpty()) {
            findings.add(FormatRule.TEXT_MISSING);
            return;
        }
        @Nullable Line before = null;
        for (Line line : lines) {
            if (!line.isBlank() && !line.format().isCentered()) {
                running(line, before, draft, findings);
            }
            before = line;
        }
        Line last = written.get(written.size() - 1);
        if (!ENDING.matcher(last.text()).matches()) {
            findings.at(last, FormatRule.TEXT_ENDING);
        }
    }

    private static void running(Line line, @Nullable Line before, Anatomy draft, Findings findings) {
        if (!line.sized(SMALLEST, LARGEST)) {
            findings.at(line, FormatRule.TEXT_SIZE, LineStyle.number(line.size()));
        }
        if (line.all(CharacterFormat::isItalic) && !BasisCheck.isBasis(line)) {
            findings.at(line, FormatRule.TEXT_SLANT);
        }
        double room = draft.width(line);
        double width = TimesWidth.of(line.text(), line.all(CharacterFormat::isBold), line.size());
        boolean wraps = room > 0 && start(line) + width > room;
        if (wraps && !line.format().isJustified()) {
            findings.at(line, FormatRule.TEXT_ALIGNMENT);
        }
        if (before == null || before.number() != line.number()) {
            indent(line, findings);
            distance(line, before, findings);
        }
        lineSpacing(line, findings);
    }

    private static double start(Line line) {
        return line.format().left() + line.format().firstLine();
    }

    private static void indent(Line line, Findings findings) {
        boolean byTab = !line.spans().isEmpty()
                && line.spans().get(0).text().startsWith("\t")
                && Math.abs(start(line)) < INDENT_TOLERANCE;
        boolean lawful = byTab;
        for (double indent : INDENTS) {
            lawful |= Math.abs(start(line) - indent) <= INDENT_TOLERANCE;
        }
        boolean whole = line.format().left() > INDENT_TOLERANCE && !isListed(line);
        if (!lawful || whole) {
            findings.at(line, FormatRule.TEXT_INDENT, LineStyle.number(start(line) * 2.54 / 72));
        }
    }

    private static boolean isListed(Line line) {
        return LISTED.matcher(line.text()).matches();
    }

    /** An empty line between is distance enough. */
    private static void distance(Line line, @Nullable Line before, Findings findings) {
        if (before != null && !before.isBlank()) {
            double gap = before.format().after() + line.format().before();
            if (gap < GAP - SPACING_TOLERANCE) {
                findings.at(line, FormatRule.TEXT_SPACING, LineStyle.number(gap));
            }
        }
    }

    private static void lineSpacing(Line line, Findings findings) {
        double spacing = line.format().line();
        double size = Objects.requireNonNullElse(line.size(), SMALLEST);
        boolean lawful = line.format().isLineRelative()
                ? spacing >= 1 - SLACK && spacing <= 1.5 + SLACK
                : spacing >= TIGHTEST * size && spacing <= WIDEST * size;
        if (!lawful) {
            findings.at(
                    line,
                    FormatRule.TEXT_LINE_SPACING,
                    line.format().isLineRelative()
                            ? Findings.phrase("drafting.fault.lines", LineStyle.number(spacing))
                            : Findings.phrase("drafting.fault.points", LineStyle.number(spacing)));
        }
    }
}
