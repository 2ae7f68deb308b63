package vn.gov.dongthap.vpdt.drafting;

import java.util.List;
import java.util.stream.Stream;

/**
 * The text of two versions of a draft beside each other, paragraph by paragraph and word by word; formats are not
 * compared. The main text comes first, then footnotes, then heads and feet of pages.
 *
 * @param paragraphs in reading order, those that stayed the same among them
 */
public record DraftComparison(List<Paragraph> paragraphs) {

    public DraftComparison {
        paragraphs = List.copyOf(paragraphs);
    }

    /**
     * A paragraph of either version or of both.
     *
     * @param change what happened to it
     * @param pieces its text in order, what was deleted before what took its place
     */
    public record Paragraph(TextChange change, List<Piece> pieces) {

        public Paragraph {
            pieces = List.copyOf(pieces);
        }

        static Paragraph whole(TextChange change, String text) {
            return new Paragraph(change, List.of(new Piece(change, text)));
        }
    }

    /**
     * Some words of a paragraph.
     *
     * @param change never {@link TextChange#CHANGED}
     */
    public record Piece(TextChange change, String text) {}

    /** Compares two versions. */
    public static DraftComparison of(WordFile earlier, WordFile later) {
        return new DraftComparison(ParagraphDiff.between(texts(earlier.text()), texts(later.text())));
    }

    /** Whether every word is the same. */
    public boolean isSame() {
        return paragraphs.stream().allMatch(paragraph -> paragraph.change() == TextChange.SAME);
    }

    private static List<String> texts(WordText text) {
        Stream<Line> edges = text.headers().keySet().stream().sorted().flatMap(id -> text.headers().get(id).stream());
        return Stream.of(text.lines().stream(), text.notes().stream(), edges)
                .flatMap(lines -> lines)
                .map(Line::text)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
