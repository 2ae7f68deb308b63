package vn.gov.dongthap.vpdt.drafting;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPBdr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;

/** Sets one paragraph, in points and millimetres. Size, weight and slant apply to the text that follows. */
final class Typesetter {

    /** Fixed-width blanks, so that the line keeps its width and does not break at the gap. */
    static final String BLANK = "\u00A0";

    private static final int TWIPS = 20;
    /** Three quarters of a point, in eighths. */
    private static final int HAIRLINE = 6;

    private static final String RED = "FF0000";

    private final XWPFParagraph paragraph;
    private int size = 14;
    private boolean bold;
    private boolean italic;
    private boolean red;

    private Typesetter(XWPFParagraph paragraph) {
        this.paragraph = paragraph;
    }

    static Typesetter on(XWPFParagraph paragraph) {
        return new Typesetter(paragraph);
    }

    static int twips(double points) {
        return (int) Math.round(points * TWIPS);
    }

    static double points(double millimetres) {
        return millimetres * 72 / 25.4;
    }

    Typesetter centered() {
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        return this;
    }

    Typesetter style(String styleId) {
        paragraph.setStyle(styleId);
        return this;
    }

    Typesetter size(int points) {
        size = points;
        return this;
    }

    Typesetter bold() {
        bold = true;
        return this;
    }

    Typesetter upright() {
        bold = false;
        italic = false;
        return this;
    }

    Typesetter italic() {
        italic = true;
        return this;
    }

    Typesetter red() {
        red = true;
        return this;
    }

    Typesetter before(double points) {
        paragraph.setSpacingBefore(twips(points));
        return this;
    }

    Typesetter after(double points) {
        paragraph.setSpacingAfter(twips(points));
        return this;
    }

    Typesetter left(double points) {
        paragraph.setIndentationLeft(twips(points));
        return this;
    }

    Typesetter hanging(double points) {
        paragraph.setIndentationHanging(twips(points));
        return this;
    }

    Typesetter keepWithNext() {
        properties().addNewKeepNext();
        return this;
    }

    Typesetter text(String text) {
        run().setText(text);
        return this;
    }

    Typesetter lines(List<String> lines) {
        XWPFRun run = run();
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines.get(i), i);
        }
        return this;
    }

    /** A gap somebody fills in later, under the name of its mark. */
    Typesetter gap(FieldMark mark, int blanks) {
        BigInteger id = BigInteger.valueOf(mark.ordinal() + 1L);
        CTBookmark start = paragraph.getCTP().addNewBookmarkStart();
        start.setId(id);
        start.setName(mark.bookmark());
        text(BLANK.repeat(blanks));
        paragraph.getCTP().addNewBookmarkEnd().setId(id);
        return this;
    }

    /** The number of the page it stands on. */
    Typesetter pageNumber() {
        run().getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        run().getCTR().addNewInstrText().setStringValue(" PAGE ");
        run().getCTR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
        text("2");
        run().getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
        return this;
    }

    /** Makes the paragraph a solid line of that width in the middle of what is available. */
    void rule(double width, double available) {
        double indent = Math.max(0, (available - width) / 2);
        paragraph.setIndentationLeft(twips(indent));
        paragraph.setIndentationRight(twips(indent));
        line(borders().addNewTop());
        exactly(2);
    }

    /** Leaves the paragraph empty and that high. */
    void space(double height) {
        exactly(height);
    }

    /** Puts a solid line over the full width above the paragraph. */
    Typesetter topLine() {
        line(borders().addNewTop());
        return this;
    }

    /** Puts a single frame of that size around the paragraph, in the middle of what is available. */
    Typesetter framed(double width, double height, double available) {
        double indent = Math.max(0, (available - width) / 2);
        paragraph.setIndentationLeft(twips(indent));
        paragraph.setIndentationRight(twips(indent));
        CTPBdr borders = borders();
        line(borders.addNewTop());
        line(borders.addNewLeft());
        line(borders.addNewBottom());
        line(borders.addNewRight());
        exactly(height);
        return this;
    }

    private XWPFRun run() {
        XWPFRun run = paragraph.createRun();
        run.setFontSize(size);
        if (bold) {
            run.setBold(true);
        }
        if (italic) {
            run.setItalic(true);
        }
        if (red) {
            run.setColor(RED);
        }
        return run;
    }

    private CTPPr properties() {
        return paragraph.getCTP().isSetPPr()
                ? paragraph.getCTP().getPPr()
                : paragraph.getCTP().addNewPPr();
    }

    private CTPBdr borders() {
        CTPPr properties = properties();
        return properties.isSetPBdr() ? properties.getPBdr() : properties.addNewPBdr();
    }

    private void line(CTBorder border) {
        border.setVal(STBorder.SINGLE);
        border.setSz(BigInteger.valueOf(HAIRLINE));
        border.setSpace(BigInteger.ZERO);
        border.setColor(red ? RED : "auto");
    }

    private void exactly(double points) {
        CTPPr properties = properties();
        CTSpacing spacing = properties.isSetSpacing() ? properties.getSpacing() : properties.addNewSpacing();
        spacing.setLine(BigInteger.valueOf(twips(points)));
        spacing.setLineRule(STLineSpacingRule.EXACT);
    }
}
