package vn.gov.dongthap.vpdt.drafting;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHdrFtrRef;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblCellMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHdrFtr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** A4 sheet with the margins of Appendix I I.3 and page numbers from the second page, in the middle of the top (I.7). */
final class SheetWriter {

    /** Width between the margins: 210 less 30 and 15 mm. */
    static final double WIDTH = Typesetter.points(165);

    private static final double A4_WIDTH = 210;
    private static final double A4_HEIGHT = 297;
    private static final double TOP_AND_BOTTOM = 20;
    private static final double LEFT = 30;
    private static final double RIGHT = 15;
    private static final double EDGE = 10;

    private final XWPFDocument document;

    SheetWriter(XWPFDocument document) {
        this.document = document;
    }

    /** A new line at the end of the text. */
    Typesetter line() {
        return Typesetter.on(document.createParagraph());
    }

    /** A new paragraph of running text at the end. */
    Typesetter paragraph() {
        return line().style("NoiDung");
    }

    /** A new table without lines at the end, its columns as wide as given in points. */
    XWPFTable columns(int rows, double left, double right) {
        XWPFTable table = document.createTable(rows, 2);
        table.removeBorders();
        CTTblCellMar margins = table.getCTTbl().getTblPr().addNewTblCellMar();
        nothing(margins.addNewLeft());
        nothing(margins.addNewRight());
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        table.setWidth(Typesetter.twips(left + right));
        CTTblGrid grid = table.getCTTbl().addNewTblGrid();
        grid.addNewGridCol().setW(BigInteger.valueOf(Typesetter.twips(left)));
        grid.addNewGridCol().setW(BigInteger.valueOf(Typesetter.twips(right)));
        table.getRows().forEach(row -> {
            row.setCantSplitRow(true);
            row.getCell(0).setWidth(String.valueOf(Typesetter.twips(left)));
            row.getCell(1).setWidth(String.valueOf(Typesetter.twips(right)));
        });
        return table;
    }

    /** Paper, margins and page numbers of what is on the sheet, to be called once the first section is written. */
    void setUp() {
        CTSectPr section = document.getDocument().getBody().isSetSectPr()
                ? document.getDocument().getBody().getSectPr()
                : document.getDocument().getBody().addNewSectPr();
        CTPageSz paper = section.addNewPgSz();
        paper.setW(millimetres(A4_WIDTH));
        paper.setH(millimetres(A4_HEIGHT));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(millimetres(TOP_AND_BOTTOM));
        margins.setBottom(millimetres(TOP_AND_BOTTOM));
        margins.setLeft(millimetres(LEFT));
        margins.setRight(millimetres(RIGHT));
        margins.setHeader(millimetres(EDGE));
        margins.setFooter(millimetres(EDGE));
        margins.setGutter(BigInteger.ZERO);
        section.addNewTitlePg();
        document.createHeader(HeaderFooterType.FIRST).createParagraph();
        Typesetter.on(document.createHeader(HeaderFooterType.DEFAULT).createParagraph())
                .centered()
                .pageNumber();
    }

    /** Ends the section on a new page; the next one has the same sheet and counts its pages from 1 (III.1đ). */
    void endSection() {
        CTSectPr last = document.getDocument().getBody().getSectPr();
        XWPFParagraph end = document.createParagraph();
        end.getCTP().addNewPPr().addNewSectPr().set(last.copy());
        if (!last.isSetPgNumType()) {
            last.addNewPgNumType().setStart(BigInteger.ONE);
            leaveFirstFootEmpty(last);
        }
    }

    /** What stands at the foot of the first page belongs to the document, not to its annexes. */
    private static void leaveFirstFootEmpty(CTSectPr section) {
        for (CTHdrFtrRef first : section.getFooterReferenceList()) {
            for (CTHdrFtrRef other : section.getFooterReferenceList()) {
                if (first.getType() == STHdrFtr.FIRST && other.getType() == STHdrFtr.DEFAULT) {
                    first.setId(other.getId());
                }
            }
        }
    }

    private static void nothing(CTTblWidth width) {
        width.setW(BigInteger.ZERO);
        width.setType(STTblWidth.DXA);
    }

    private static BigInteger millimetres(double length) {
        return BigInteger.valueOf(Typesetter.twips(Typesetter.points(length)));
    }
}
