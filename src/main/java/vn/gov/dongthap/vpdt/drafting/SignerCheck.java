package vn.gov.dongthap.vpdt.drafting;

import java.util.List;
import java.util.regex.Pattern;
import vn.gov.dongthap.vpdt.document.DocumentType;

/** Boxes 7a and 7b: authority, position and name (Appendix I II.7). */
final class SignerCheck implements Check {

    private static final LineStyle POSITION =
            LineStyle.sized(13, 14).inBold().inCapitals().inTheMiddle();
    private static final LineStyle NAME =
            LineStyle.sized(13, 14).inBold().inSmallLetters().inTheMiddle();
    private static final Pattern LAWFUL_MARK = Pattern.compile("(TM|KT|TL|TUQ|Q)\\. \\p{Lu}.*");
    private static final Pattern DEGREE = Pattern.compile(
            "(GS|PGS|TS|ThS|Th\\.S|BS|BSCK|CN|KS|DS|LS|NGƯT|NGND|TTND|TTƯT|Giáo sư|Phó Giáo sư|Tiến sĩ|Thạc sĩ|"
                    + "Bác sĩ|Kỹ sư|Luật sư)[.\\s].*");

    @Override
    public void run(Anatomy draft, DraftContent content, Findings findings) {
        List<Line> lines = draft.signer();
        if (lines.size() < 2) {
            findings.add(FormatRule.SIGNER_MISSING);
            return;
        }
        Line name = lines.get(lines.size() - 1);
        List<Line> above = lines.subList(0, lines.size() - 1);
        above.forEach(line -> findings.style(line, POSITION, FormatRule.SIGNER_STYLE));
        above.stream()
                .filter(line -> Foot.MARK.matcher(line.text()).matches())
                .filter(line -> !LAWFUL_MARK.matcher(line.text()).matches())
                .forEach(line -> findings.at(line, FormatRule.SIGNER_MARK, line.text()));
        findings.style(name, NAME, FormatRule.SIGNER_NAME_STYLE);
        if (DEGREE.matcher(name.text()).matches()) {
            findings.at(name, FormatRule.SIGNER_DEGREE, name.text());
        }
        compare(above, name, content, findings);
    }

    private static void compare(List<Line> above, Line name, DraftContent content, Findings findings) {
        SignatureBlock signature = content.signature();
        if (signature == null) {
            return;
        }
        boolean unmarked = above.stream()
                .noneMatch(line -> Foot.MARK.matcher(line.text()).matches()
                        && !LAWFUL_MARK.matcher(line.text()).matches());
        if (content.type() != DocumentType.MINUTES
                && unmarked
                && (!says(above, signature.lines()) || claimsMore(above, signature))) {
            findings.at(above.get(0), FormatRule.SIGNER_DIFFERS, String.join(" / ", signature.lines()));
        }
        boolean degreed = DEGREE.matcher(name.text()).matches();
        if (degreed
                ? !name.text().endsWith(signature.fullName())
                : !name.text().equalsIgnoreCase(signature.fullName())) {
            findings.at(name, FormatRule.SIGNER_NAME_DIFFERS, signature.fullName());
        }
    }

    /** Whether more marks of authority stand there than the signer has: a head signs in their own right, not TUQ. */
    private static boolean claimsMore(List<Line> lines, SignatureBlock signature) {
        return lines.stream()
                        .filter(line -> LAWFUL_MARK.matcher(line.text()).matches())
                        .count()
                > signature.authorities().size();
    }

    /** Whether the lines end with what is expected, however they are broken; parties of a contract stand above. */
    private static boolean says(List<Line> lines, List<String> expected) {
        String said =
                Capitals.of(String.join(" ", lines.stream().map(Line::text).toList()));
        return said.endsWith(String.join(" ", expected));
    }
}
