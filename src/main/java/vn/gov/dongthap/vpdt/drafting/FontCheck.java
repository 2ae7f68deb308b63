package vn.gov.dongthap.vpdt.drafting;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.gov.dongthap.vpdt.document.Urgency;

/** Times New Roman, Unicode, black (Appendix I I.4), everywhere in the file. */
final class FontCheck implements Check {

    private static final String TIMES = "Times New Roman";
    /** Fonts of TCVN3 and VNI, which show other letters than the file holds. */
    private static final Pattern LEGACY = Pattern.compile("\\.Vn.*|VNI.*|\\.VN.*|VN[- ].*");

    @Override
    public void run(Anatomy draft, DraftContent content, Findings findings) {
        boolean urgent = content.urgency() != Urgency.NORMAL;
        Stream.of(draft.lines(), draft.text().notes())
                .flatMap(List::stream)
                .forEach(line -> check(line, urgent && draft.stamps().contains(line), findings));
        draft.text().headers().values().forEach(lines -> lines.forEach(line -> check(line, false, findings)));
    }

    /** Urgency stamps are red (III.2b). */
    private static void check(Line line, boolean stamp, Findings findings) {
        for (Span span : line.visible()) {
            span.text()
                    .codePoints()
                    .filter(letter -> !Character.isWhitespace(letter) && !Character.isSpaceChar(letter))
                    .mapToObj(letter -> span.format().font(letter))
                    .distinct()
                    .filter(font -> !font.strip().equalsIgnoreCase(TIMES))
                    .forEach(font -> findings.at(
                            line,
                            LEGACY.matcher(font).matches() ? FormatRule.FONT_ENCODING : FormatRule.FONT_FAMILY,
                            font));
            if (!Normalizer.isNormalized(span.text(), Normalizer.Form.NFC)) {
                findings.at(line, FormatRule.FONT_UNICODE);
            }
            if (!stamp && !span.format().isBlack()) {
                findings.at(line, FormatRule.FONT_COLOR);
            }
        }
    }
}
