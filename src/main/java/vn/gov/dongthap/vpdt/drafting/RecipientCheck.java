package vn.gov.dongthap.vpdt.drafting;

import java.util.List;
import java.util.regex.Pattern;

/** Box 9b and 12: "Nơi nhận" and the mark of the drafter (Appendix I II.9d, III.3). */
final class RecipientCheck implements Check {

    private static final LineStyle HEAD =
            LineStyle.sized(12, 12).inBold().inItalic().inSmallLetters();
    private static final LineStyle LIST = LineStyle.sized(11, 11).inSmallLetters();
    private static final Pattern FILED = Pattern.compile("- Lưu: VT(, [^.;]+)?\\.( \\p{Lu}+\\.\\(\\d+\\))?");

    @Override
    public void run(Anatomy draft, DraftContent content, Findings findings) {
        List<Line> lines = draft.recipients();
        if (lines.isEmpty()) {
            findings.add(FormatRule.RECIPIENTS_MISSING);
            return;
        }
        Line head = lines.get(0);
        if (!head.text().equals("Nơi nhận:")) {
            findings.at(head, FormatRule.RECIPIENTS_HEAD, List.of(Findings.phrase("drafting.fault.words")));
        }
        findings.style(head, HEAD, FormatRule.RECIPIENTS_HEAD);
        List<Line> list = lines.subList(1, lines.size());
        list.forEach(line -> findings.style(line, LIST, FormatRule.RECIPIENTS_STYLE));
        form(head, list, findings);
        boolean addressed =
                TypeLayout.mayBeAddressed(content.type()) && !draft.addressees().isEmpty();
        if (addressed && list.stream().noneMatch(line -> line.folded().startsWith("nhu tren"))) {
            findings.at(head, FormatRule.RECIPIENTS_AS_ABOVE);
        }
    }

    /** A dash each, semicolons, and at last "Lưu: VT". A name that goes on below has no dash of its own. */
    private static void form(Line head, List<Line> list, Findings findings) {
        Line filed = list.isEmpty() ? head : list.get(list.size() - 1);
        if (!FILED.matcher(filed.text()).matches()) {
            findings.at(filed, FormatRule.RECIPIENTS_FILE);
        }
        for (int i = 0; i < list.size() - 1; i++) {
            boolean ends = list.get(i + 1).text().startsWith("-");
            String text = list.get(i).text();
            boolean begins = i == 0 || list.get(i - 1).text().endsWith(";");
            if (begins && !text.startsWith("- ") || ends && !text.endsWith(";")) {
                findings.at(list.get(i), FormatRule.RECIPIENTS_FORM);
            }
        }
    }
}
