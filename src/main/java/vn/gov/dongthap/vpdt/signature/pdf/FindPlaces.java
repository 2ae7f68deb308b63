package vn.gov.dongthap.vpdt.signature.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.signature.pdf.PageText.Glyph;
import vn.gov.dongthap.vpdt.signature.pdf.PlaceNotFound.What;
import vn.gov.dongthap.vpdt.signature.pdf.SigningPlaces.Blank;
import vn.gov.dongthap.vpdt.text.VietnameseText;

/** Finds where number, date, signature and seal belong, by the words Appendix I puts beside them. */
final class FindPlaces {

    private static final float NARROWEST_BLANK = 10;
    private static final float WORDS_APART = 18;
    private static final float LEAST_ROOM = 30;
    private static final float HIGHEST_SIGNATURE = 25 * Box.MM;
    private static final float WIDEST_SIGNATURE = 60 * Box.MM;
    /** Heights above and below the baseline, in parts of the font size. */
    private static final float ABOVE = 0.95f;

    private static final float BELOW = 0.3f;

    private FindPlaces() {}

    /**
     * Finds them all.
     *
     * @param signer full name as it stands below the signature
     * @param aspect width of the signature's picture by its height
     * @param sealWidth real size of the seal, in points
     * @param sealHeight real size of the seal, in points
     */
    static SigningPlaces in(PDDocument document, String signer, float aspect, float sealWidth, float sealHeight)
            throws IOException, PlaceNotFound {
        Box signature = signature(document, signer, aspect);
        Box seal = new Box(
                signature.page(),
                signature.x() + signature.width() / 3 - sealWidth,
                signature.y() + (signature.height() - sealHeight) / 2,
                sealWidth,
                sealHeight);
        return new SigningPlaces(blanks(PageText.lines(document, 1)), signature, seal);
    }

    private static Map<String, Blank> blanks(List<List<Glyph>> lines) throws PlaceNotFound {
        for (List<Glyph> line : lines) {
            int number = find(line, 0, "so:");
            if (number >= 0) {
                Map<String, Blank> blanks = new LinkedHashMap<>();
                blanks.put(
                        NumberFields.NUMBER,
                        between(line, number, "so:", "/", false).orElseThrow(What.NUMBER, What.NUMBER_NOT_BLANK));
                date(line, blanks);
                return blanks;
            }
        }
        throw new PlaceNotFound(What.NUMBER);
    }

    private static void date(List<Glyph> line, Map<String, Blank> blanks) throws PlaceNotFound {
        int day = find(line, 0, "ngay");
        int month = day < 0 ? -1 : find(line, day, "thang");
        int year = month < 0 ? -1 : find(line, month, "nam");
        if (year < 0) {
            throw new PlaceNotFound(What.DATE);
        }
        blanks.put(
                NumberFields.DAY,
                between(line, day, "ngay", "thang", true).orElseThrow(What.DATE, What.DATE_NOT_BLANK));
        blanks.put(
                NumberFields.MONTH,
                between(line, month, "thang", "nam", true).orElseThrow(What.DATE, What.DATE_NOT_BLANK));
        int after = after(line, year, "nam");
        if (after >= line.size()) {
            Glyph last = line.get(line.size() - 1);
            blanks.put(NumberFields.YEAR, blank(last.end() + 2, last.end() + 2 + 2.2f * last.size(), last, true));
        }
    }

    /** The blank between two words; says apart whether the second word is missing or something stands in between. */
    private static Found between(List<Glyph> line, int start, String word, String next, boolean italic) {
        int after = after(line, start, word);
        if (after >= line.size()) {
            return new Found(null, false);
        }
        if (find(line, after, next) != after) {
            return new Found(null, true);
        }
        Glyph before = line.get(after - 1);
        float end = line.get(after).x();
        return end - before.end() < NARROWEST_BLANK
                ? new Found(null, false)
                : new Found(blank(before.end() + 0.5f, end - 0.5f, before, italic), false);
    }

    private static Blank blank(float from, float to, Glyph beside, boolean italic) {
        float size = beside.size();
        Box box = new Box(1, from, beside.baseline() - BELOW * size, to - from, (ABOVE + BELOW) * size);
        return new Blank(box, size, italic);
    }

    private static Box signature(PDDocument document, String signer, float aspect) throws IOException, PlaceNotFound {
        String name = VietnameseText.folded(signer).replace(" ", "");
        for (int page = document.getNumberOfPages(); page >= 1; page--) {
            List<Run> runs = runs(PageText.lines(document, page));
            for (int i = runs.size() - 1; i >= 0; i--) {
                if (runs.get(i).text().endsWith(name)) {
                    return between(above(runs, i), runs.get(i), page, aspect);
                }
            }
        }
        throw new PlaceNotFound(What.SIGNER);
    }

    private static Run above(List<Run> runs, int place) throws PlaceNotFound {
        Run name = runs.get(place);
        for (int i = place - 1; i >= 0; i--) {
            Run run = runs.get(i);
            if (run.baseline() > name.baseline() + 3 && run.x() < name.end() && run.end() > name.x()) {
                return run;
            }
        }
        throw new PlaceNotFound(What.NO_ROOM);
    }

    private static Box between(Run position, Run name, int page, float aspect) throws PlaceNotFound {
        float top = position.baseline() - BELOW * position.size();
        float bottom = name.baseline() + ABOVE * name.size();
        float height = Math.min(Math.min(top - bottom, HIGHEST_SIGNATURE), WIDEST_SIGNATURE / aspect);
        if (top - bottom < LEAST_ROOM) {
            throw new PlaceNotFound(What.NO_ROOM);
        }
        float width = height * aspect;
        float centre = (name.x() + name.end()) / 2;
        return new Box(page, centre - width / 2, bottom + (top - bottom - height) / 2, width, height);
    }

    /** Texts that stand together: the columns of a page are parted by more than a few blanks. */
    private static List<Run> runs(List<List<Glyph>> lines) {
        List<Run> runs = new ArrayList<>();
        for (List<Glyph> line : lines) {
            int start = 0;
            for (int i = 1; i <= line.size(); i++) {
                if (i == line.size() || line.get(i).x() - line.get(i - 1).end() > WORDS_APART) {
                    runs.add(Run.of(line.subList(start, i)));
                    start = i;
                }
            }
        }
        return runs;
    }

    /** Index of the letter the word begins with, at or after the start; -1 when it does not stand there. */
    private static int find(List<Glyph> line, int start, String word) {
        for (int i = start; i < line.size(); i++) {
            if (after(line, i, word) > i) {
                return i;
            }
        }
        return -1;
    }

    /** Index of the letter behind the word beginning at that letter, or the start when another word begins there. */
    private static int after(List<Glyph> line, int start, String word) {
        String rest = word;
        int i = start;
        while (!rest.isEmpty() && i < line.size() && rest.startsWith(line.get(i).text())) {
            rest = rest.substring(line.get(i).text().length());
            i++;
        }
        return rest.isEmpty() ? i : start;
    }

    private record Found(@Nullable Blank blank, boolean occupied) {

        Blank orElseThrow(What missing, What notBlank) throws PlaceNotFound {
            if (blank == null) {
                throw new PlaceNotFound(occupied ? notBlank : missing);
            }
            return blank;
        }
    }

    private record Run(String text, float x, float end, float baseline, float size) {

        static Run of(List<Glyph> glyphs) {
            StringBuilder text = new StringBuilder();
            glyphs.forEach(glyph -> text.append(glyph.text()));
            Glyph first = glyphs.get(0);
            return new Run(
                    text.toString(), first.x(), glyphs.get(glyphs.size() - 1).end(), first.baseline(), first.size());
        }
    }
}
