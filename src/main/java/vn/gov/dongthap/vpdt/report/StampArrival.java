package vn.gov.dongthap.vpdt.report;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.util.Matrix;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.law.RuleBroken;

/**
 * Puts the dấu "ĐẾN" (Appendix IV.V) on the first page of a copy of a PDF, where it covers nothing, and marks every page
 * as printed from the system (V6.6k). The copy is for paper: signatures stay in it as pictures only.
 */
@Component
public class StampArrival {

    private static final float DOTS_PER_INCH = 36;
    private static final float POINTS_PER_DOT = 72 / DOTS_PER_INCH;
    private static final float AROUND = 3;

    private final Turns turns;

    StampArrival(Turns turns) {
        this.turns = turns;
    }

    /**
     * Makes a stamped copy.
     *
     * @param mark who printed it and when
     * @return the copy, to be closed by the caller
     * @throws RuleBroken when the PDF cannot be drawn on, or too many reports are being made
     */
    public StampedCopy stamp(InputStream original, ArrivalStamp stamp, String mark) throws IOException {
        turns.take();
        Path file = Files.createTempFile("goc", ".pdf");
        Path stamped = Files.createTempFile("ban-in", ".pdf");
        boolean done = false;
        try {
            Files.copy(original, file, StandardCopyOption.REPLACE_EXISTING);
            draw(file, stamp, PrintableText.of(mark), stamped);
            done = true;
            return new StampedCopy(stamped);
        } finally {
            Files.deleteIfExists(file);
            if (!done) {
                Files.deleteIfExists(stamped);
            }
            turns.giveBack();
        }
    }

    /** Hostile structures fail in more ways than the parser declares; nothing has gone out by then. */
    private static void draw(Path file, ArrivalStamp stamp, String mark, Path stamped) {
        try (PDDocument copy = Loader.loadPDF(file.toFile(), "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            PaperSheets.leavePicturesOnly(copy);
            PDFont plain = PaperSheets.font(copy, "Regular");
            PDFont bold = PaperSheets.font(copy, "Bold");
            stampFirstPage(copy, stamp, plain, bold);
            for (PDPage page : copy.getPages()) {
                PaperSheets.mark(copy, page, mark, plain);
            }
            copy.save(stamped.toFile());
        } catch (IOException | IllegalArgumentException | IllegalStateException | ClassCastException e) {
            throw new RuleBroken(null, "report.cannot-stamp");
        }
    }

    private static void stampFirstPage(PDDocument copy, ArrivalStamp stamp, PDFont plain, PDFont bold)
            throws IOException {
        PDPage page = copy.getPage(0);
        ViewedPage viewed = ViewedPage.of(page);
        float scale = Math.min(
                1, Math.min(viewed.width() / (StampDrawing.WIDTH + 20), viewed.height() / (StampDrawing.HEIGHT + 20)));
        PDFRenderer renderer = new PDFRenderer(copy);
        renderer.setSubsamplingAllowed(true);
        BufferedImage seen = renderer.renderImageWithDPI(0, DOTS_PER_INCH, ImageType.GRAY);
        FreeSpot.Spot spot = new FreeSpot(seen)
                .find(dots(StampDrawing.WIDTH * scale + 2 * AROUND), dots(StampDrawing.HEIGHT * scale + 2 * AROUND));
        try (PDPageContentStream content = PaperSheets.onTop(copy, page, viewed)) {
            content.transform(Matrix.getTranslateInstance(
                    spot.x() * POINTS_PER_DOT + AROUND,
                    viewed.height() - spot.y() * POINTS_PER_DOT - AROUND - StampDrawing.HEIGHT * scale));
            content.transform(Matrix.getScaleInstance(scale, scale));
            content.setStrokingColor(0.75f, 0, 0);
            content.setNonStrokingColor(0.75f, 0, 0);
            new StampDrawing(content, plain, bold).draw(stamp);
        }
    }

    private static int dots(float points) {
        return Math.round(points / POINTS_PER_DOT);
    }
}
