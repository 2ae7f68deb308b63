package vn.gov.dongthap.vpdt.drafting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A draft taken apart into the components of Appendix I, as far as they were found. Lists are empty and lines null where
 * nothing was found.
 *
 * @param text the whole file
 * @param lines lines of the main text, those of head and foot parted at their tabs
 * @param head everything above title or text
 * @param nationalTitle box 1
 * @param motto box 1
 * @param agency lines of box 2, the agency directly above first
 * @param number box 3
 * @param placeAndDate box 4
 * @param title box 5a
 * @param subject lines of box 5a below the title
 * @param letterSubject lines of box 5b
 * @param stamps urgency stamps in box 10b
 * @param addressees lines of box 9a, from "Kính gửi" on; of a telegram from its sender on
 * @param body lines of box 6, the empty ones too
 * @param signer lines of boxes 7a and 7b, with text
 * @param recipients lines of box 9b with text, from "Nơi nhận" on
 * @param annexes lines of each annex, from its heading on
 */
record Anatomy(
        WordText text,
        List<Line> lines,
        List<Line> head,
        @Nullable Line nationalTitle,
        @Nullable Line motto,
        List<Line> agency,
        @Nullable Line number,
        @Nullable Line placeAndDate,
        @Nullable Line title,
        List<Line> subject,
        List<Line> letterSubject,
        List<Line> stamps,
        List<Line> addressees,
        List<Line> body,
        List<Line> signer,
        List<Line> recipients,
        List<List<Line>> annexes) {

    /** Width in points a line has to itself. */
    double width(Line line) {
        double width = line.spot().width();
        if (width > 0 || line.spot().box() > 0 || line.spot().tabbed()) {
            return width;
        }
        int section = Math.min(line.spot().section(), text.sections().size() - 1);
        return text.sections().get(section).textWidth();
    }

    /** The lines below a line in the same cell, box or text, up to the next with text. */
    List<Line> below(Line line) {
        List<Line> following = lines.subList(line.placeIn(lines) + 1, lines.size());
        return following.stream()
                .filter(other -> other.spot().box() == line.spot().box())
                .takeWhile(Line::isBlank)
                .toList();
    }
}
