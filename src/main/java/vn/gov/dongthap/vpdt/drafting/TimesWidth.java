package vn.gov.dongthap.vpdt.drafting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.afm.AFMParser;
import org.apache.fontbox.afm.CharMetric;

/**
 * How wide a text is in Times New Roman, from the metrics of the Times every PDF reader has. Marks are as wide as their
 * letter; the horn of Ơ and Ư adds a little.
 */
final class TimesWidth {

    private static final String METRICS = "/org/apache/pdfbox/resources/afm/";
    private static final double[] REGULAR = widths("Times-Roman.afm");
    private static final double[] BOLD = widths("Times-Bold.afm");
    private static final char HORN = '\u031B';
    private static final double HORN_WIDTH = 50;
    private static final double UNITS = 1000;

    private TimesWidth() {}

    /** Width in points. */
    static double of(String text, boolean bold, double size) {
        double[] widths = bold ? BOLD : REGULAR;
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                        .chars()
                        .mapToDouble(character -> width((char) character, widths))
                        .sum()
                / UNITS
                * size;
    }

    /** Width in points of the longest line when the text wraps within that many points. */
    static double ofLongestLine(String text, boolean bold, double size, double available) {
        return wrapped(text, bold, size, available).stream()
                .mapToDouble(line -> of(line, bold, size))
                .max()
                .orElse(0);
    }

    /** The lines of a text that wraps, as few as can be, and none much longer than another. */
    static List<String> balanced(String text, boolean bold, double size, double available) {
        List<String> lines = wrapped(text, bold, size, available);
        double narrowest = of(text, bold, size) / lines.size();
        for (double limit = narrowest; limit < available; limit += size / 2) {
            List<String> tighter = wrapped(text, bold, size, limit);
            if (tighter.size() == lines.size()) {
                return tighter;
            }
        }
        return lines;
    }

    private static List<String> wrapped(String text, boolean bold, double size, double available) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && of(longer, bold, size) > available) {
                lines.add(line);
                longer = word;
            }
            line = longer;
        }
        lines.add(line);
        return lines;
    }

    private static double width(char character, double[] widths) {
        if (character == HORN) {
            return HORN_WIDTH;
        }
        if (Character.getType(character) == Character.NON_SPACING_MARK) {
            return 0;
        }
        char letter = character == 'đ' ? 'd' : character == 'Đ' ? 'D' : character;
        return widths[letter < widths.length && widths[letter] > 0 ? letter : 'n'];
    }

    private static double[] widths(String metrics) {
        double[] widths = new double[128];
        try (InputStream source = AFMParser.class.getResourceAsStream(METRICS + metrics)) {
            for (CharMetric metric : new AFMParser(source).parse().getCharMetrics()) {
                if (metric.getCharacterCode() >= 0 && metric.getCharacterCode() < widths.length) {
                    widths[metric.getCharacterCode()] = metric.getWx();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return widths;
    }
}
