package vn.gov.dongthap.vpdt.drafting;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Automatic numbers and dashes of lists, counted along the text as Word counts them. */
final class Numbering {

    private static final int LEVELS = 9;

    private record Level(int start, String format, String text) {}

    private final Map<Integer, Level[]> outlines = new HashMap<>();
    private final Map<Integer, Integer> outlineOfList = new HashMap<>();
    private final Map<Integer, int[]> counters = new HashMap<>();

    /** Reads the part of numberings. */
    static Numbering read(WordXml xml) throws XMLStreamException {
        Numbering numbering = new Numbering();
        xml.root();
        xml.children(name -> {
            if (name.equals("w:abstractNum")) {
                numbering.readOutline(xml);
            } else if (name.equals("w:num")) {
                numbering.readList(xml);
            }
        });
        return numbering;
    }

    /** The number or dash before the next paragraph of a list, empty when it has none. */
    String next(int list, int level) {
        Integer outline = outlineOfList.get(list);
        Level[] levels = outline == null ? null : outlines.get(outline);
        if (levels == null || level < 0 || level >= LEVELS || levels[level] == null) {
            return "";
        }
        int[] counts = counters.computeIfAbsent(outline, fresh -> new int[LEVELS]);
        counts[level] = counts[level] == 0 ? levels[level].start() : counts[level] + 1;
        for (int deeper = level + 1; deeper < LEVELS; deeper++) {
            counts[deeper] = 0;
        }
        return label(levels, level, counts);
    }

    private static String label(Level[] levels, int level, int[] counts) {
        String label = levels[level].text();
        for (int i = 0; i <= level; i++) {
            Level part = levels[i];
            if (part != null) {
                label = label.replace("%" + (i + 1), written(part.format(), Math.max(counts[i], part.start())));
            }
        }
        return label;
    }

    private static String written(String format, int number) {
        return switch (format) {
            case "none", "bullet" -> "";
            case "upperRoman" -> Roman.of(number);
            case "lowerRoman" -> Roman.of(number).toLowerCase(Locale.ROOT);
            case "upperLetter" -> String.valueOf((char) ('A' + Math.floorMod(number - 1, 26)));
            case "lowerLetter" -> String.valueOf((char) ('a' + Math.floorMod(number - 1, 26)));
            case "decimalZero" -> number < 10 ? "0" + number : String.valueOf(number);
            default -> String.valueOf(number);
        };
    }

    private void readOutline(WordXml xml) throws XMLStreamException {
        Integer id = xml.number("abstractNumId");
        Level[] levels = new Level[LEVELS];
        xml.children(name -> {
            Integer level = xml.number("ilvl");
            if (name.equals("w:lvl") && level != null && level >= 0 && level < LEVELS) {
                levels[level] = level(xml);
            }
        });
        if (id != null) {
            outlines.put(id, levels);
        }
    }

    private static Level level(WordXml xml) throws XMLStreamException {
        @Nullable Integer[] start = {1};
        @Nullable String[] said = {"decimal", ""};
        xml.children(name -> {
            switch (name) {
                case "w:start" -> start[0] = xml.number("val");
                case "w:numFmt" -> said[0] = xml.val();
                case "w:lvlText" -> said[1] = xml.val();
                default -> {}
            }
        });
        return new Level(start[0] == null ? 1 : start[0], String.valueOf(said[0]), said[1] == null ? "" : said[1]);
    }

    private void readList(WordXml xml) throws XMLStreamException {
        Integer list = xml.number("numId");
        xml.children(name -> {
            Integer outline = xml.number("val");
            if (name.equals("w:abstractNumId") && list != null && outline != null) {
                outlineOfList.put(list, outline);
            }
        });
    }
}
