package vn.gov.dongthap.vpdt.drafting;

import java.util.ArrayList;
import java.util.List;

/**
 * The solid line below a component: a border of its paragraph or of the empty one below, or a drawn line.
 *
 * @param lengths in points, of all lines that may be meant; 0 for one whose length the file does not tell
 */
record RuledLine(List<Double> lengths) {

    /** Looks below a line of the head or of the subject. */
    static RuledLine below(Line line, Anatomy draft) {
        List<Double> lengths = new ArrayList<>();
        if (line.format().hasBottomLine() && !line.format().isFramed()) {
            lengths.add(bordered(line, draft));
        }
        lengths.addAll(line.strokes());
        for (Line empty : draft.below(line)) {
            if (empty.format().hasTopLine() || empty.format().hasBottomLine()) {
                lengths.add(bordered(empty, draft));
            }
            lengths.addAll(empty.strokes());
        }
        return new RuledLine(lengths.isEmpty() ? anchoredElsewhere(line, draft) : lengths);
    }

    boolean isMissing() {
        return lengths.isEmpty();
    }

    /** Whether one is, or may be, between these parts of a width. */
    boolean isWithin(double least, double most, double width) {
        return lengths.stream().anyMatch(length -> length == 0 || length >= least * width && length <= most * width);
    }

    /** Length of the first in percent of a width. */
    long percentOf(double width) {
        return width > 0 ? Math.round(lengths.get(0) / width * 100) : 0;
    }

    /** Width of the longest line of a component in points. */
    static double textWidth(List<Line> lines, Anatomy draft) {
        return lines.stream()
                .mapToDouble(line -> {
                    double available = draft.width(line) > 0 ? draft.width(line) : Double.MAX_VALUE;
                    return TimesWidth.ofLongestLine(
                            line.text(), line.all(CharacterFormat::isBold), line.size(), available);
                })
                .max()
                .orElse(0);
    }

    /** Drawn lines may hang at any paragraph near by, which tells nothing of which is whose. */
    private static List<Double> anchoredElsewhere(Line line, Anatomy draft) {
        List<Line> near = line.placeIn(draft.head()) >= 0 ? draft.head() : draft.subject();
        return near.stream()
                .filter(other -> other.spot().column() == line.spot().column()
                        || !line.spot().isInTable()
                        || !other.spot().isInTable())
                .flatMap(other -> other.strokes().stream())
                .map(length -> 0.0)
                .toList();
    }

    private static double bordered(Line line, Anatomy draft) {
        double width = draft.width(line);
        return width > 0
                ? Math.max(0, width - line.format().left() - line.format().right())
                : 0;
    }
}
