package vn.gov.dongthap.vpdt.report;

import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** Draws a dấu "ĐẾN" of 50 by 35 millimetres, laid out as in Appendix IV.V, from its lower left corner. */
final class StampDrawing {

    static final float WIDTH = millimetres(50);
    static final float HEIGHT = millimetres(35);

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final float PADDING = 4;
    private static final float NAME_LINE = HEIGHT - 27;
    private static final float LOWER_LINE = 37;
    private static final float MIDDLE = 50;
    private static final float SMALL = 8;
    private static final String MORE = "…";

    private final PDPageContentStream content;
    private final PDFont plain;
    private final PDFont bold;

    StampDrawing(PDPageContentStream content, PDFont plain, PDFont bold) {
        this.content = content;
        this.plain = plain;
        this.bold = bold;
    }

    static float millimetres(float length) {
        return length * 72 / 25.4f;
    }

    void draw(ArrivalStamp stamp) throws IOException {
        frame();
        name(words(stamp.agency()).toUpperCase(VIETNAMESE));
        centred("ĐẾN", bold, 17, 0, MIDDLE, (NAME_LINE + LOWER_LINE) / 2 - 6);
        entry("Số: ", String.format("%02d", stamp.number()), MIDDLE, NAME_LINE - 14);
        entry("Ngày: ", DAY.format(stamp.date()), MIDDLE, LOWER_LINE + 6);
        forwarded(stamp.forwardedTo() == null ? "" : words(stamp.forwardedTo()));
        entry("Số và ký hiệu HS: ", stamp.fileNotation() == null ? "" : words(stamp.fileNotation()), 0, 5);
    }

    private void frame() throws IOException {
        content.setLineWidth(1.2f);
        content.addRect(0, 0, WIDTH, HEIGHT);
        content.stroke();
        content.setLineWidth(0.6f);
        line(0, NAME_LINE, WIDTH, NAME_LINE);
        line(0, LOWER_LINE, WIDTH, LOWER_LINE);
        line(MIDDLE, LOWER_LINE, MIDDLE, NAME_LINE);
    }

    private void line(float fromX, float fromY, float toX, float toY) throws IOException {
        content.moveTo(fromX, fromY);
        content.lineTo(toX, toY);
        content.stroke();
    }

    private void name(String name) throws IOException {
        List<String> lines = wrapped(name, bold, SMALL, WIDTH - 2 * PADDING, 2);
        float y = lines.size() == 1 ? NAME_LINE + 10 : NAME_LINE + 15;
        for (String line : lines) {
            centred(line, bold, SMALL, 0, WIDTH, y);
            y -= 10;
        }
    }

    private void forwarded(String recipients) throws IOException {
        String label = "Chuyển: ";
        float indent = width(label, plain, SMALL);
        List<String> lines = wrapped(label + recipients, plain, SMALL, WIDTH - 2 * PADDING, 2);
        write(lines.get(0), plain, SMALL, PADDING, LOWER_LINE - 10);
        if (lines.size() > 1) {
            write(lines.get(1), plain, SMALL, PADDING, LOWER_LINE - 20);
        } else if (recipients.isEmpty()) {
            dots(PADDING + indent, LOWER_LINE - 10);
        }
    }

    private void entry(String label, String value, float x, float y) throws IOException {
        float from = x + PADDING;
        write(label, plain, SMALL, from, y);
        float at = from + width(label, plain, SMALL);
        if (value.isEmpty()) {
            dots(at, y);
        } else {
            String fitted = wrapped(value, bold, SMALL, WIDTH - PADDING - at, 1).get(0);
            write(fitted, bold, SMALL, at, y);
        }
    }

    private void dots(float x, float y) throws IOException {
        int count = (int) ((WIDTH - PADDING - x) / width(".", plain, SMALL));
        write(".".repeat(Math.max(0, count)), plain, SMALL, x, y);
    }

    private void centred(String text, PDFont font, float size, float left, float right, float y) throws IOException {
        write(text, font, size, (left + right - width(text, font, size)) / 2, y);
    }

    private void write(String text, PDFont font, float size, float x, float y) throws IOException {
        content.beginText();
        content.setFont(font, size);
        content.newLineAtOffset(x, y);
        content.showText(text);
        content.endText();
    }

    /** Breaks at blanks; what does not fit on the last line ends in three dots. */
    private static List<String> wrapped(String text, PDFont font, float size, float room, int most) throws IOException {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer, font, size) <= room || line.isEmpty()) {
                line = longer;
            } else if (lines.size() < most - 1) {
                lines.add(line);
                line = word;
            } else {
                line = line + " " + MORE;
                break;
            }
        }
        lines.add(cut(line, font, size, room));
        return lines;
    }

    private static String cut(String line, PDFont font, float size, float room) throws IOException {
        String kept = line;
        while (kept.length() > 1 && width(kept, font, size) > room) {
            String bare = kept.endsWith(MORE) ? kept.substring(0, kept.length() - 1) : kept;
            kept = bare.substring(0, bare.length() - 1).stripTrailing() + MORE;
        }
        return kept;
    }

    private static float width(String text, PDFont font, float size) throws IOException {
        return font.getStringWidth(text) / 1000 * size;
    }

    private static String words(String text) {
        return PrintableText.of(text).replaceAll("\\s+", " ").strip();
    }
}
