package vn.gov.dongthap.vpdt.drafting;

import java.util.List;
import vn.gov.dongthap.vpdt.document.DocumentType;

/** Box 9a: "Kính gửi" (Appendix I II.9b, II.9d). */
final class AddresseeCheck implements Check {

    private static final LineStyle STYLE = LineStyle.sized(13, 14).inSmallLetters();

    @Override
    public void run(Anatomy draft, DraftContent content, Findings findings) {
        DocumentType type = content.type();
        List<Line> lines = draft.addressees();
        if (lines.isEmpty()) {
            if (TypeLayout.mustBeAddressed(type) || type == DocumentType.TELEGRAM || isExpected(content)) {
                findings.add(FormatRule.ADDRESSEES_MISSING, type.label());
            }
            return;
        }
        if (!TypeLayout.mayBeAddressed(type) && type != DocumentType.TELEGRAM) {
            findings.at(lines.get(0), FormatRule.ADDRESSEES_UNEXPECTED, type.label());
            return;
        }
        lines.forEach(line -> findings.style(line, STYLE, FormatRule.ADDRESSEES_STYLE));
        form(lines, findings);
    }

    private static boolean isExpected(DraftContent content) {
        return TypeLayout.mayBeAddressed(content.type())
                && !content.addressees().isEmpty();
    }

    private static void form(List<Line> lines, Findings findings) {
        String opening = lines.get(0).text();
        if (lines.size() == 1) {
            if (!opening.matches("Kính gửi: .+")) {
                findings.at(lines.get(0), FormatRule.ADDRESSEES_FORM);
            }
            return;
        }
        if (!opening.endsWith(":")) {
            findings.at(lines.get(0), FormatRule.ADDRESSEES_FORM);
        }
        for (int i = 1; i < lines.size(); i++) {
            String text = lines.get(i).text();
            boolean last = i == lines.size() - 1;
            boolean placeholder = text.contains("…]");
            if (!text.startsWith("- ") || !placeholder && !text.endsWith(last ? "." : ";")) {
                findings.at(lines.get(i), FormatRule.ADDRESSEES_FORM);
            }
        }
    }
}
