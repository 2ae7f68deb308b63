package vn.gov.dongthap.vpdt.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.gov.dongthap.vpdt.text.VietnameseText;

/**
 * A line of a draft: a paragraph, or what stands between two breaks of one.
 *
 * @param number number of the paragraph in reading order among those with text, from 1; an empty one has that of the
 *     one before
 * @param label automatic number or dash of a list, empty for none
 * @param fields names of the fields in it, such as PAGE
 * @param strokes lengths in points of the lines drawn at it; 0 for one whose length is not known
 */
record Line(
        int number,
        String label,
        List<Span> spans,
        ParagraphFormat format,
        Spot spot,
        Set<String> fields,
        List<Double> strokes) {

    private static final int BEGINNING = 60;

    /** The text to see, list number included, on one line with single blanks. */
    String text() {
        String written = spans.stream()
                .filter(span -> !span.format().isHidden())
                .map(Span::shown)
                .collect(Collectors.joining());
        return OneLine.flattened(label.isEmpty() ? written : label + " " + written);
    }

    /** The text without marks, case and punctuation. */
    String folded() {
        return VietnameseText.folded(text());
    }

    /** Enough of it to be found again. */
    String beginning() {
        String text = text();
        return text.length() <= BEGINNING ? text : text.substring(0, BEGINNING).strip() + "…";
    }

    boolean isBlank() {
        return text().isEmpty();
    }

    /** Whether all characters to see have it. */
    boolean all(Predicate<CharacterFormat> property) {
        return visible().stream().map(Span::format).allMatch(property);
    }

    boolean any(Predicate<CharacterFormat> property) {
        return visible().stream().map(Span::format).anyMatch(property);
    }

    /** Whether all characters to see are between these sizes. */
    boolean sized(double smallest, double largest) {
        return all(format -> format.points() >= smallest && format.points() <= largest);
    }

    /** Size of the first character to see, 0 when there is none. */
    double size() {
        return visible().stream()
                .findFirst()
                .map(span -> span.format().points())
                .orElse(0.0);
    }

    boolean isCapitals() {
        return Capitals.are(text());
    }

    List<Span> visible() {
        return spans.stream().filter(Span::isVisible).toList();
    }

    /** What stands between the separators: breaks, or tabs. */
    List<Line> parts(char separator) {
        List<Line> parts = new ArrayList<>();
        List<Span> part = new ArrayList<>();
        for (Span span : spans) {
            int from = 0;
            for (int at = span.text().indexOf(separator);
                    at >= 0;
                    at = span.text().indexOf(separator, from)) {
                part.add(new Span(span.text().substring(from, at), span.format()));
                parts.add(part(parts, part));
                part = new ArrayList<>();
                from = at + 1;
            }
            part.add(new Span(span.text().substring(from), span.format()));
        }
        parts.add(part(parts, part));
        return parts;
    }

    /** Its place among lines, -1 when it is not one of them. Equal lines, such as empty ones, are told apart. */
    int placeIn(List<Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i) == this) {
                return i;
            }
        }
        return -1;
    }

    /** What stands between tabs, the empty parts left out; itself when there is no tab in the middle. */
    List<Line> columns() {
        List<Line> parts = parts('\t');
        if (parts.stream().filter(part -> !part.isBlank()).count() < 2) {
            return List.of(this);
        }
        List<Line> columns = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (!parts.get(i).isBlank()) {
                columns.add(parts.get(i).at(spot.behindTabs(i)));
            }
        }
        return columns;
    }

    private Line at(Spot another) {
        return new Line(number, label, spans, format, another, fields, strokes);
    }

    Line numbered(int another) {
        return new Line(another, label, spans, format, spot, fields, strokes);
    }

    /** The first part keeps what stands before the paragraph; lines drawn at it belong below the last. */
    private Line part(List<Line> earlier, List<Span> part) {
        return new Line(number, earlier.isEmpty() ? label : "", List.copyOf(part), format, spot, fields, strokes);
    }
}
