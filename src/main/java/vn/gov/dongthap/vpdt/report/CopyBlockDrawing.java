package vn.gov.dongthap.vpdt.report;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * Lays out the block of a paper copy as Appendix I, part II.II.2 and 3 and sample 3.1 have it: a line over the whole
 * width; agency, number and recipients on the left; form, place with date and signer on the right.
 */
final class CopyBlockDrawing {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final float BODY = 13;
    private static final float FORM = 14;
    private static final float RECIPIENTS = 12;
    private static final float RECIPIENT = 11;
    private static final float LEADING = 1.25f;
    private static final float GAP = 6;
    /** Room for a signature by hand and a stamp of 36 millimetres over a third of it. */
    private static final float SIGNING_ROOM = StampDrawing.millimetres(28);

    private static final float LEFT_SHARE = 0.44f;

    private final PDFont plain;
    private final PDFont bold;
    private final PDFont italic;
    private final PDFont boldItalic;
    private final float width;
    private final List<Piece> pieces = new ArrayList<>();
    private float height;

    /**
     * Lays it out.
     *
     * @param width of the area text stands in, points
     */
    CopyBlockDrawing(CopyBlock block, Fonts fonts, float width) throws IOException {
        this.plain = fonts.plain();
        this.bold = fonts.bold();
        this.italic = fonts.italic();
        this.boldItalic = fonts.boldItalic();
        this.width = width;
        layOut(block);
    }

    /** Points from its line down. */
    float height() {
        return height;
    }

    /** Draws it below and right of that place. */
    void draw(PDPageContentStream content, float left, float top) throws IOException {
        content.setStrokingColor(0f, 0f, 0f);
        content.setNonStrokingColor(0f, 0f, 0f);
        content.setLineWidth(0.8f);
        content.moveTo(left, top);
        content.lineTo(left + width, top);
        content.stroke();
        for (Piece piece : pieces) {
            if (piece.font == null) {
                content.moveTo(left + piece.x, top - piece.y);
                content.lineTo(left + piece.x + piece.size, top - piece.y);
                content.stroke();
            } else {
                content.beginText();
                content.setFont(piece.font, piece.size);
                content.newLineAtOffset(left + piece.x, top - piece.y);
                content.showText(piece.text);
                content.endText();
            }
        }
    }

    private void layOut(CopyBlock block) throws IOException {
        float middle = width * LEFT_SHARE;
        float left = column(words(block.agency()).toUpperCase(VIETNAMESE), bold, BODY, 0, middle, GAP);
        float rule = middle / 3;
        left += GAP;
        pieces.add(new Piece(null, "", rule, (middle - rule) / 2, left));
        left = column("Số: " + words(block.reference()), plain, BODY, 0, middle, left + GAP);

        float right = column(words(block.form()), bold, FORM, middle, width, GAP);
        right = column(words(block.place()) + ", " + day(block.date()), italic, BODY, middle, width, right + GAP);

        float next = Math.max(left, right) + GAP;
        left = recipients(block.recipients(), middle, next);
        right = next;
        for (String line : block.authority()) {
            right = column(words(line).toUpperCase(VIETNAMESE), bold, BODY, middle, width, right);
        }
        right = column(words(block.signer()), bold, BODY, middle, width, right + SIGNING_ROOM);
        height = Math.max(left, right) + GAP;
    }

    private float recipients(List<String> lines, float room, float from) throws IOException {
        float y = from + RECIPIENTS;
        pieces.add(new Piece(boldItalic, "Nơi nhận:", RECIPIENTS, 0, y));
        for (String recipient : lines) {
            for (String line : wrapped(words(recipient), plain, RECIPIENT, room - GAP)) {
                y += RECIPIENT * LEADING;
                pieces.add(new Piece(plain, line, RECIPIENT, 0, y));
            }
        }
        return y;
    }

    /** Centres text between two edges; answers the lower edge of its last line. */
    private float column(String text, PDFont font, float size, float from, float to, float top) throws IOException {
        float y = top;
        for (String line : wrapped(text, font, size, to - from)) {
            y += size * LEADING;
            pieces.add(new Piece(font, line, size, from + (to - from - width(line, font, size)) / 2, y));
        }
        return y;
    }

    private static List<String> wrapped(String text, PDFont font, float size, float room) throws IOException {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (line.isEmpty() || width(longer, font, size) <= room) {
                line = longer;
            } else {
                lines.add(line);
                line = word;
            }
        }
        lines.add(line);
        return lines;
    }

    /** Days below ten, January and February with a nought (II.4b). */
    private static String day(LocalDate date) {
        return String.format("ngày %02d tháng ", date.getDayOfMonth())
                + (date.getMonthValue() <= 2 ? "0" : "")
                + date.getMonthValue()
                + " năm "
                + date.getYear();
    }

    private static float width(String text, PDFont font, float size) throws IOException {
        return font.getStringWidth(text) / 1000 * size;
    }

    private static String words(String text) {
        return PrintableText.of(text).replaceAll("\\s+", " ").strip();
    }

    /**
     * The faces it is written in.
     *
     * @param plain upright
     * @param bold bold
     * @param italic italic
     * @param boldItalic bold italic
     */
    record Fonts(PDFont plain, PDFont bold, PDFont italic, PDFont boldItalic) {}

    /** A line of text, or a rule where there is no font: then size is its length. */
    private record Piece(@org.jspecify.annotations.Nullable PDFont font, String text, float size, float x, float y) {}
}
