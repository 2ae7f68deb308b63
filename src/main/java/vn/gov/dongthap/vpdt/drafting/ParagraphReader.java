package vn.gov.dongthap.vpdt.drafting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Reads one paragraph: its runs, fields, drawn lines, and the text boxes anchored in it. */
final class ParagraphReader {

    private static final double EMU = 12700;
    private static final Pattern STRAIGHT = Pattern.compile("line|straightConnector\\d*");
    private static final Pattern VML_WIDTH = Pattern.compile("width:\\s*(\\d{1,6}(?:\\.\\d{1,6})?)pt");
    private static final Pattern VML_POINT = Pattern.compile("\\s*(-?\\d{1,6}(?:\\.\\d{1,6})?)pt\\s*,.*");
    /** Shape types of a straight line in VML: connector and line. */
    private static final Pattern VML_LINES = Pattern.compile("#_x0000_t(32|20)");

    /** Reads the text box the reader stands on. */
    @FunctionalInterface
    interface Boxes {
        void read() throws XMLStreamException;
    }

    private final WordXml xml;
    private final StyleSheet styles;
    private final Theme theme;
    private final String table;
    private final @Nullable Section before;
    private final Boxes boxes;
    private final List<Span> spans = new ArrayList<>();
    private final Set<String> fields = new HashSet<>();
    private final List<Double> strokes = new ArrayList<>();
    private final StringBuilder instruction = new StringBuilder();
    private final Properties.Reading own = new Properties.Reading();
    private @Nullable String style;
    private @Nullable Section section;
    private int revisions;
    private double width;
    private double height;

    /**
     * @param table style of the table around it, empty for none
     * @param before the section before, whose headers go on
     */
    ParagraphReader(WordXml xml, StyleSheet styles, Theme theme, String table, @Nullable Section before, Boxes boxes) {
        this.xml = xml;
        this.styles = styles;
        this.theme = theme;
        this.table = table;
        this.before = before;
        this.boxes = boxes;
    }

    void read() throws XMLStreamException {
        xml.children(this::inline);
    }

    ParagraphFormat format() {
        return styles.paragraph(tableStyle(), style, own.done());
    }

    List<Span> spans() {
        return spans;
    }

    Set<String> fields() {
        return fields;
    }

    List<Double> strokes() {
        return strokes;
    }

    int revisions() {
        return revisions;
    }

    /** The section that ends with it, if any does. */
    @Nullable
    Section section() {
        return section;
    }

    private @Nullable String tableStyle() {
        return table.isEmpty() ? null : table;
    }

    private void inline(String name) throws XMLStreamException {
        switch (name) {
            case "w:pPr" -> xml.children(this::property);
            case "w:r" -> run();
            case "w:del", "w:moveFrom" -> revisions++;
            case "w:ins", "w:moveTo" -> {
                revisions++;
                xml.children(this::inline);
            }
            case "w:fldSimple" -> {
                instruction.append(xml.attribute("instr"));
                endInstruction();
                xml.children(this::inline);
            }
            case "w:sdtPr", "mc:Fallback" -> {}
            default -> xml.children(this::inline);
        }
    }

    private void property(String name) throws XMLStreamException {
        switch (name) {
            case "w:pStyle" -> style = xml.val();
            case "w:sectPr" -> section = Section.read(xml, before);
            default -> ParagraphFormat.take(own, name, xml);
        }
    }

    private void run() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        @Nullable String[] character = new String[1];
        Properties[] direct = {Properties.NONE};
        xml.children(name -> {
            switch (name) {
                case "w:rPr" -> {
                    RunProperties properties = RunProperties.read(xml, theme);
                    character[0] = properties.style();
                    direct[0] = properties.direct();
                }
                case "w:t" -> text.append(xml.text());
                case "w:tab", "w:ptab" -> text.append('\t');
                case "w:br", "w:cr" -> text.append('\n');
                case "w:noBreakHyphen" -> text.append('-');
                case "w:sym" -> text.append('\u2022');
                case "w:instrText" -> instruction.append(xml.text());
                case "w:fldChar" -> endInstruction();
                case "w:drawing", "w:pict", "w:object", "mc:AlternateContent" -> drawing(name);
                default -> {}
            }
        });
        if (!text.isEmpty()) {
            spans.add(new Span(text.toString(), styles.characters(tableStyle(), style, character[0], direct[0])));
        }
    }

    private void endInstruction() {
        String said = instruction.toString().strip();
        if (!said.isEmpty()) {
            fields.add(said.split("\\s", 2)[0].toUpperCase(Locale.ROOT));
        }
        instruction.setLength(0);
    }

    private void drawing(String name) throws XMLStreamException {
        switch (name) {
            case "w:txbxContent" -> boxes.read();
            case "wp:extent" -> {
                width = points(xml.attribute("cx"));
                height = points(xml.attribute("cy"));
            }
            case "a:prstGeom" -> {
                if (STRAIGHT.matcher(String.valueOf(xml.attribute("prst"))).matches() && width > height) {
                    strokes.add(width);
                }
            }
            case "v:line" -> strokes.add(vmlLine());
            case "v:shape" -> {
                if (VML_LINES.matcher(String.valueOf(xml.attribute("type"))).matches()) {
                    strokes.add(vmlWidth());
                }
                xml.children(this::drawing);
            }
            case "mc:Fallback" -> {}
            default -> xml.children(this::drawing);
        }
    }

    private double vmlLine() {
        Matcher from = VML_POINT.matcher(String.valueOf(xml.attribute("from")));
        Matcher to = VML_POINT.matcher(String.valueOf(xml.attribute("to")));
        return from.matches() && to.matches()
                ? Math.abs(Double.parseDouble(to.group(1)) - Double.parseDouble(from.group(1)))
                : 0;
    }

    private double vmlWidth() {
        Matcher width = VML_WIDTH.matcher(String.valueOf(xml.attribute("style")));
        return width.find() ? Double.parseDouble(width.group(1)) : 0;
    }

    private static double points(@Nullable String emu) {
        return emu != null && emu.matches("\\d{1,12}") ? Long.parseLong(emu) / EMU : 0;
    }
}
