package vn.gov.dongthap.vpdt.copy;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;
import vn.gov.dongthap.vpdt.law.RuleBroken;

/**
 * What a scanned document must be before the agency signs it as an electronic copy (Appendix I, part II.I.2): PDF 1.4 or
 * later, in colour, 200 dots to the inch at least, every page a picture of the paper.
 */
final class ScanCheck extends PDFStreamEngine {

    private static final float OLDEST = 1.4f;
    private static final float LEAST_DOTS = 200;
    /** Scanners round the size of a page. */
    private static final float TOLERANCE = 0.98f;

    private static final float MOST_OF_THE_PAGE = 0.6f;
    private static final int COLOURS = 3;
    private static final int MOST_PAGES = 500;
    private static final float POINTS_PER_INCH = 72;

    private float covered;
    private float fewestDots;
    private boolean grey;

    private ScanCheck() {
        addOperator(new Concatenate(this));
        addOperator(new DrawObject(this));
        addOperator(new Save(this));
        addOperator(new Restore(this));
    }

    /**
     * Refuses what is no such scan.
     *
     * @throws RuleBroken with what to do about it
     */
    static void require(String name, InputStream pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(new RandomAccessReadBuffer(pdf))) {
            if (document.getVersion() < OLDEST) {
                throw new RuleBroken("N25.1", "copy.scan.old", name);
            }
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw new RuleBroken("N25.1", "copy.scan.long", name, String.valueOf(MOST_PAGES));
            }
            int number = 0;
            for (PDPage page : document.getPages()) {
                number++;
                new ScanCheck().require(name, number, page);
            }
        } catch (IOException | IllegalArgumentException | IllegalStateException | ClassCastException e) {
            throw new RuleBroken("N25.1", "copy.scan.unreadable", name);
        }
    }

    private void require(String name, int number, PDPage page) throws IOException {
        fewestDots = Float.MAX_VALUE;
        processPage(page);
        float area = page.getCropBox().getWidth() * page.getCropBox().getHeight();
        if (covered < area * MOST_OF_THE_PAGE) {
            throw new RuleBroken("N25.1", "copy.scan.no-picture", name, String.valueOf(number));
        }
        if (fewestDots < LEAST_DOTS * TOLERANCE) {
            throw new RuleBroken(
                    "N25.1", "copy.scan.coarse", name, String.valueOf(number), String.valueOf((int) fewestDots));
        }
        if (grey) {
            throw new RuleBroken("N25.1", "copy.scan.grey", name, String.valueOf(number));
        }
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (operator.getName().equals(OperatorName.DRAW_OBJECT)
                && !operands.isEmpty()
                && operands.get(0) instanceof COSName named
                && getResources() != null) {
            PDXObject drawn = getResources().getXObject(named);
            if (drawn instanceof PDImageXObject image) {
                look(image);
                return;
            }
        }
        super.processOperator(operator, operands);
    }

    private void look(PDImageXObject image) throws IOException {
        Matrix place = getGraphicsState().getCurrentTransformationMatrix();
        float width = place.getScalingFactorX();
        float height = place.getScalingFactorY();
        covered += width * height;
        if (width > 0 && height > 0) {
            fewestDots = Math.min(
                    fewestDots, Math.min(image.getWidth() / width, image.getHeight() / height) * POINTS_PER_INCH);
        }
        grey |= image.isStencil() || image.getColorSpace().getNumberOfComponents() < COLOURS;
    }
}
