package vn.gov.dongthap.vpdt.drafting;

import java.util.List;
import java.util.stream.Collectors;
import vn.gov.dongthap.vpdt.text.VietnameseText;

/** Tells the issuing agency in a head from the one above it. */
final class AgencyName {

    private AgencyName() {}

    /** The lines at the end that name the issuing agency: those the record names, else those in bold, one at least. */
    static List<Line> issuing(List<Line> lines, Letterhead letterhead) {
        for (int from = lines.size() - 1; from >= 0; from--) {
            List<Line> end = lines.subList(from, lines.size());
            if (same(end, letterhead.organName())) {
                return end;
            }
        }
        int from = lines.size() - 1;
        while (from > 0 && lines.get(from - 1).all(CharacterFormat::isBold)) {
            from--;
        }
        return lines.subList(from, lines.size());
    }

    /** Whether lines say a name, case aside. */
    static boolean same(List<Line> lines, String name) {
        String said = lines.stream().map(Line::text).collect(Collectors.joining(" "));
        return Capitals.of(OneLine.flattened(said)).equals(Capitals.of(name))
                || VietnameseText.folded(said).equals(VietnameseText.folded(name));
    }
}
