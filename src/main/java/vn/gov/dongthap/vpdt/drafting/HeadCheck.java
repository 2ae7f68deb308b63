package vn.gov.dongthap.vpdt.drafting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Boxes 1 and 2: national title, motto, and the agency (Appendix I II.1, II.2). */
final class HeadCheck implements Check {

    private static final LineStyle NATIONAL_TITLE =
            LineStyle.sized(12, 13).inBold().inCapitals().inTheMiddle();
    private static final LineStyle MOTTO =
            LineStyle.sized(13, 14).inBold().inSmallLetters().inTheMiddle();
    private static final LineStyle AGENCY =
            LineStyle.sized(12, 13).inBold().inCapitals().inTheMiddle();
    private static final LineStyle SUPERIOR =
            LineStyle.sized(12, 13).inCapitals().inTheMiddle();
    /** Word measures differently from machine to machine. */
    private static final double MEASURED = 0.1;

    private static final double THIRD = 0.30;
    private static final double HALF = 0.55;

    @Override
    public void run(Anatomy draft, DraftContent content, Findings findings) {
        nationalTitle(draft, findings);
        motto(draft, findings);
        sizes(draft, findings);
        agency(draft, content, findings);
    }

    private static void nationalTitle(Anatomy draft, Findings findings) {
        Line line = draft.nationalTitle();
        if (line == null || !isNationalTitle(line)) {
            findings.add(FormatRule.NATIONAL_TITLE_MISSING);
            return;
        }
        findings.style(line, NATIONAL_TITLE, FormatRule.NATIONAL_TITLE_STYLE);
        boolean leftOfAgency = draft.agency().stream()
                .anyMatch(agency -> line.spot().isInTable()
                        && agency.spot().table() == line.spot().table()
                        && agency.spot().column() >= line.spot().column());
        if (leftOfAgency) {
            findings.at(line, FormatRule.NATIONAL_TITLE_PLACE);
        }
    }

    /** HÒA and HOÀ are both in the Decree. */
    private static boolean isNationalTitle(Line line) {
        return Capitals.of(line.text()).replace("HOÀ", "HÒA").equals(HeadWriter.NATIONAL_TITLE);
    }

    private static void motto(Anatomy draft, Findings findings) {
        Line line = draft.motto();
        if (line == null) {
            findings.add(FormatRule.MOTTO_MISSING);
            return;
        }
        if (!line.text().equals(HeadWriter.MOTTO)) {
            findings.at(line, FormatRule.MOTTO_TEXT);
        }
        findings.style(line, MOTTO, FormatRule.MOTTO_STYLE);
        RuledLine ruled = RuledLine.below(line, draft);
        double width = RuledLine.textWidth(List.of(line), draft);
        if (ruled.isMissing()) {
            findings.at(line, FormatRule.MOTTO_LINE);
        } else if (!ruled.isWithin(1 - MEASURED, 1 + MEASURED, width)) {
            findings.at(line, FormatRule.MOTTO_LINE_LENGTH, ruled.percentOf(width));
        }
    }

    /** 12, 13, 13 or 13, 14, 14: the sizes of a sheet go up and down together (note to V). */
    private static void sizes(Anatomy draft, Findings findings) {
        Line title = draft.nationalTitle();
        if (title == null) {
            return;
        }
        for (@Nullable Line other : new Line[] {draft.motto(), draft.placeAndDate()}) {
            if (other != null && other.size() != title.size() + 1) {
                findings.at(
                        other, FormatRule.HEAD_SIZES, LineStyle.number(title.size()), LineStyle.number(other.size()));
            }
        }
    }

    private static void agency(Anatomy draft, DraftContent content, Findings findings) {
        List<Line> lines = draft.agency();
        if (lines.isEmpty()) {
            findings.add(FormatRule.AGENCY_MISSING);
            return;
        }
        List<Line> issuing = AgencyName.issuing(lines, content.letterhead());
        List<Line> superior = lines.subList(0, lines.size() - issuing.size());
        issuing.forEach(line -> findings.style(line, AGENCY, FormatRule.AGENCY_STYLE));
        superior.forEach(line -> findings.style(line, SUPERIOR, FormatRule.SUPERIOR_STYLE));
        if (!AgencyName.same(issuing, content.letterhead().organName())) {
            findings.at(
                    issuing.get(0),
                    FormatRule.AGENCY_DIFFERS,
                    content.letterhead().organName());
        }
        String expected = content.letterhead().superiorName();
        if (expected == null ? !superior.isEmpty() : !AgencyName.same(superior, expected)) {
            Line where = superior.isEmpty() ? issuing.get(0) : superior.get(0);
            findings.at(where, FormatRule.SUPERIOR_DIFFERS, expected == null ? "—" : expected);
        }
        ruled(issuing, draft, findings, FormatRule.AGENCY_LINE, FormatRule.AGENCY_LINE_LENGTH);
    }

    /** A line below, a third to a half as long as the text. */
    static void ruled(List<Line> lines, Anatomy draft, Findings findings, FormatRule missing, FormatRule wrong) {
        Line last = lines.get(lines.size() - 1);
        RuledLine ruled = RuledLine.below(last, draft);
        double width = RuledLine.textWidth(lines, draft);
        if (ruled.isMissing()) {
            findings.at(last, missing);
        } else if (!ruled.isWithin(THIRD, HALF, width)) {
            findings.at(last, wrong, ruled.percentOf(width));
        }
    }
}
