package vn.gov.dongthap.vpdt.drafting;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines of a part: paragraphs of the text, of cells and of text boxes, with the format in force. Deleted text
 * is left out; of alternatives for different readers the first is read.
 */
final class LineReader {

    private static final double TWIPS = 20;
    /** Word's margin of a cell on each side, in twentieths of a point. */
    private static final int CELL_MARGIN = 108;

    /** Word has no more columns in a table. */
    private static final int WIDEST_SPAN = 63;

    private final WordXml xml;
    private final StyleSheet styles;
    private final Numbering numbering;
    private final Theme theme;
    private final List<Line> lines = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();
    private final Deque<String> tableStyles = new ArrayDeque<>();
    private Spot spot;
    private int boxes;
    private int tables;
    private int paragraphs;
    private int revisions;

    LineReader(WordXml xml, StyleSheet styles, Numbering numbering, Theme theme, Spot.Zone zone) {
        this.xml = xml;
        this.styles = styles;
        this.numbering = numbering;
        this.theme = theme;
        this.spot = Spot.in(zone);
    }

    /** Reads the part to its end. */
    LineReader read() throws XMLStreamException {
        xml.root();
        blocks();
        number();
        return this;
    }

    List<Line> lines() {
        return lines;
    }

    List<Section> sections() {
        return sections;
    }

    /** How many changes wait to be accepted. */
    int revisions() {
        return revisions;
    }

    private void blocks() throws XMLStreamException {
        xml.children(this::block);
    }

    private void block(String name) throws XMLStreamException {
        switch (name) {
            case "w:p" -> paragraph();
            case "w:tbl" -> table();
            case "w:sectPr" -> endSection();
            case "w:sdtPr", "mc:Fallback" -> {}
            case "w:del", "w:moveFrom" -> revised(name);
            default -> {
                revised(name);
                blocks();
            }
        }
    }

    private void revised(String name) {
        if (name.equals("w:ins") || name.equals("w:del") || name.equals("w:moveTo") || name.equals("w:moveFrom")) {
            revisions++;
        }
    }

    private void endSection() throws XMLStreamException {
        Section before = sections.isEmpty() ? null : sections.get(sections.size() - 1);
        sections.add(Section.read(xml, before));
        spot = spot.section(sections.size());
    }

    private void table() throws XMLStreamException {
        Spot around = spot;
        int table = ++tables;
        List<Integer> grid = new ArrayList<>();
        int[] at = {0, 0, 2 * CELL_MARGIN};
        tableStyles.push("");
        xml.children(name -> rows(name, table, grid, at, around));
        tableStyles.pop();
        spot = around.section(sections.size());
    }

    private void rows(String name, int table, List<Integer> grid, int[] at, Spot around) throws XMLStreamException {
        switch (name) {
            case "w:tblPr" -> tableProperties(at);
            case "w:tblGrid" -> xml.children(column -> grid.add(orNothing(xml.number("w"))));
            case "w:tr" -> {
                at[1] = 0;
                xml.children(inner -> cells(inner, table, grid, at, around));
                at[0]++;
            }
            case "w:sdt", "w:sdtContent", "w:customXml", "w:ins" -> {
                revised(name);
                xml.children(inner -> rows(inner, table, grid, at, around));
            }
            default -> revised(name);
        }
    }

    private void tableProperties(int[] at) throws XMLStreamException {
        xml.children(name -> {
            if (name.equals("w:tblStyle")) {
                tableStyles.pop();
                tableStyles.push(String.valueOf(xml.val()));
            } else if (name.equals("w:tblCellMar")) {
                at[2] = 0;
                xml.children(side -> {
                    if (!side.equals("w:top") && !side.equals("w:bottom")) {
                        at[2] += orNothing(xml.number("w"));
                    }
                });
            }
        });
    }

    private void cells(String name, int table, List<Integer> grid, int[] at, Spot around) throws XMLStreamException {
        if (name.equals("w:tc")) {
            int box = ++boxes;
            int[] span = {1};
            spot = around.cell(box, table, at[0], at[1], width(grid, at[1], 1, at[2]));
            xml.children(inner -> {
                if (inner.equals("w:tcPr")) {
                    spot = around.cell(box, table, at[0], at[1], cellWidth(grid, at, span));
                } else {
                    block(inner);
                }
            });
            at[1] += span[0];
        } else if (name.equals("w:sdt") || name.equals("w:sdtContent") || name.equals("w:customXml")) {
            xml.children(inner -> cells(inner, table, grid, at, around));
        }
    }

    /** What the cell says of itself, else what the grid gives the columns it spans. */
    private double cellWidth(List<Integer> grid, int[] at, int[] span) throws XMLStreamException {
        int[] said = new int[1];
        xml.children(property -> {
            if (property.equals("w:gridSpan")) {
                span[0] = Math.min(WIDEST_SPAN, Math.max(1, orNothing(xml.number("val"))));
            } else if (property.equals("w:tcW") && "dxa".equals(xml.attribute("type"))) {
                said[0] = orNothing(xml.number("w"));
            }
        });
        return said[0] > 0 ? Math.max(0, (said[0] - at[2]) / TWIPS) : width(grid, at[1], span[0], at[2]);
    }

    private static double width(List<Integer> grid, int column, int span, int margins) {
        int width = 0;
        for (int i = column; i < Math.min((long) column + span, grid.size()); i++) {
            width += grid.get(i);
        }
        return Math.max(0, (width - margins) / TWIPS);
    }

    private void paragraph() throws XMLStreamException {
        Spot around = spot;
        int ordinal = ++paragraphs;
        int place = lines.size();
        String table = tableStyles.isEmpty() ? "" : tableStyles.peek();
        Section before = sections.isEmpty() ? null : sections.get(sections.size() - 1);
        ParagraphReader paragraph = new ParagraphReader(xml, styles, theme, table, before, this::textBox);
        paragraph.read();
        revisions += paragraph.revisions();
        ParagraphFormat format = paragraph.format();
        String label = format.list() > 0 ? numbering.next(format.list(), format.listLevel()) : "";
        Line whole =
                new Line(ordinal, label, paragraph.spans(), format, around, paragraph.fields(), paragraph.strokes());
        lines.addAll(place, whole.parts('\n'));
        spot = around;
        Section ended = paragraph.section();
        if (ended != null) {
            sections.add(ended);
            spot = spot.section(sections.size());
        }
    }

    /** Counts the paragraphs that have text; the others take the number of the one before. */
    private void number() {
        int ordinal = 0;
        int number = 0;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.number() != ordinal && !line.isBlank()) {
                ordinal = line.number();
                number++;
            }
            lines.set(i, line.numbered(number));
        }
    }

    private void textBox() throws XMLStreamException {
        Spot around = spot;
        tableStyles.push("");
        spot = spot.textBox(++boxes);
        blocks();
        tableStyles.pop();
        spot = around;
    }

    private static int orNothing(@Nullable Integer number) {
        return number == null ? 0 : number;
    }
}
