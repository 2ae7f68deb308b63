package vn.gov.dongthap.vpdt.signature.pdf;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import vn.gov.dongthap.vpdt.text.VietnameseText;

/** The letters of a page and where they stand, upright text only, in the page's own coordinates. */
final class PageText extends PDFTextStripper {

    private static final float SAME_LINE = 2.5f;

    private final float left;
    private final float bottom;
    private final List<Glyph> glyphs = new ArrayList<>();

    /**
     * A letter.
     *
     * @param text its text without marks, in lower case; never blank
     * @param x left edge
     * @param baseline height of the line it stands on
     * @param width its width
     * @param size font size in points
     */
    record Glyph(String text, float x, float baseline, float width, float size) {

        float end() {
            return x + width;
        }
    }

    private PageText(int number, PDPage page) {
        this.left = page.getCropBox().getLowerLeftX();
        this.bottom = page.getCropBox().getLowerLeftY();
        setStartPage(number);
        setEndPage(number);
    }

    /** Lines of a page, from the top, each with its letters from the left. */
    static List<List<Glyph>> lines(PDDocument document, int number) throws IOException {
        PageText text = new PageText(number, document.getPage(number - 1));
        text.writeText(document, new StringWriter());
        return text.lines();
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        if (position.getDir() == 0) {
            String folded = folded(position.getUnicode());
            if (!folded.isEmpty()) {
                glyphs.add(new Glyph(
                        folded,
                        position.getTextMatrix().getTranslateX() + left,
                        position.getTextMatrix().getTranslateY() + bottom,
                        position.getWidthDirAdj(),
                        position.getFontSizeInPt()));
            }
        }
    }

    private List<List<Glyph>> lines() {
        glyphs.sort(Comparator.comparing(Glyph::baseline).reversed());
        List<List<Glyph>> lines = new ArrayList<>();
        for (Glyph glyph : glyphs) {
            List<Glyph> line = lines.isEmpty() ? List.of() : lines.get(lines.size() - 1);
            if (line.isEmpty() || line.get(0).baseline() - glyph.baseline() > SAME_LINE) {
                line = new ArrayList<>();
                lines.add(line);
            }
            line.add(glyph);
        }
        lines.forEach(line -> line.sort(Comparator.comparing(Glyph::x)));
        return lines;
    }

    /** Punctuation stays: it is what numbers and dates are found by. */
    private static String folded(String unicode) {
        String letters = VietnameseText.folded(unicode);
        return letters.isEmpty() ? unicode.strip() : letters.replace(" ", "");
    }
}
