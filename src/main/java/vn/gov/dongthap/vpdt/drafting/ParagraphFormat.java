package vn.gov.dongthap.vpdt.drafting;

import java.util.Set;
import javax.xml.stream.XMLStreamException;

/** Format of a paragraph, as far as Appendix I has a word to say about it; lengths in points. */
record ParagraphFormat(Properties properties) {

    /** Word's automatic distance between paragraphs. */
    private static final double AUTOMATIC = 14;

    private static final double LINE = 240;
    private static final Set<String> TAKEN = Set.of("w:jc", "w:ind", "w:spacing", "w:pBdr", "w:framePr", "w:numPr");

    /** Takes in a property of {@code w:pPr}, which the reader stands on. */
    static void take(Properties.Reading reading, String property, WordXml xml) throws XMLStreamException {
        if (!TAKEN.contains(property)) {
            return;
        }
        reading.take(property, xml);
        if (property.equals("w:ind")) {
            // an indent of one kind ends the other kind that a style asked for
            if (reading.get("ind.firstLine") != null && reading.get("ind.hanging") == null) {
                reading.put("ind.hanging", "0");
            }
        }
    }

    boolean isCentered() {
        return alignment().equals("center")
                || properties.get("framePr.xAlign", "").equals("center");
    }

    boolean isJustified() {
        String alignment = alignment();
        return alignment.equals("both") || alignment.equals("distribute");
    }

    double left() {
        return properties.points(properties.says("ind.start") ? "ind.start" : "ind.left");
    }

    double right() {
        return properties.points(properties.says("ind.end") ? "ind.end" : "ind.right");
    }

    /** Indent of the first line, negative when it hangs out. */
    double firstLine() {
        double hanging = properties.points("ind.hanging");
        return hanging > 0 ? -hanging : properties.points("ind.firstLine");
    }

    double before() {
        return properties.on("spacing.beforeAutospacing") ? AUTOMATIC : properties.points("spacing.before");
    }

    double after() {
        return properties.on("spacing.afterAutospacing") ? AUTOMATIC : properties.points("spacing.after");
    }

    /** Whether lines stand a multiple of their height apart, and not a fixed distance. */
    boolean isLineRelative() {
        return properties.get("spacing.lineRule", "auto").equals("auto");
    }

    /** Distance of lines: in lines when relative, else in points. */
    double line() {
        return isLineRelative()
                ? properties.number("spacing.line", (int) LINE) / LINE
                : properties.points("spacing.line");
    }

    boolean hasTopLine() {
        return drawn("pBdr.top");
    }

    boolean hasBottomLine() {
        return drawn("pBdr.bottom");
    }

    /** A single frame all around. */
    boolean isFramed() {
        return hasTopLine()
                && hasBottomLine()
                && (drawn("pBdr.left") || drawn("pBdr.start"))
                && (drawn("pBdr.right") || drawn("pBdr.end"));
    }

    /** Number of its list, 0 for none. */
    int list() {
        return properties.number("numPr.numId");
    }

    int listLevel() {
        return properties.number("numPr.ilvl");
    }

    private String alignment() {
        return properties.get("jc.val", "left");
    }

    private boolean drawn(String side) {
        return switch (properties.get(side, "none")) {
            case "none", "nil" -> false;
            default -> true;
        };
    }
}
