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
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.law.RuleBroken;

/**
 * Makes the sheets of documents that go out on paper: copies, with the block of Appendix I, part II.II right below the
 * end of the document where there is room, else on a sheet of its own; and originals for the stamp (N18.5). Every page
 * says that it was printed from the system (V6.6k).
 */
@Component
public class PrintPaperCopy {

    private static final float DOTS_PER_INCH = 36;
    private static final float POINTS_PER_DOT = 72 / DOTS_PER_INCH;
    private static final float LEFT_MARGIN = StampDrawing.millimetres(30);
    private static final float RIGHT_MARGIN = StampDrawing.millimetres(15);
    private static final float TOP_MARGIN = StampDrawing.millimetres(20);
    private static final float BOTTOM_MARGIN = StampDrawing.millimetres(12);
    private static final float SPACE = StampDrawing.millimetres(6);

    private final Turns turns;

    PrintPaperCopy(Turns turns) {
        this.turns = turns;
    }

    /**
     * The sheets of a copy.
     *
     * @param mark who printed it and when
     * @return the sheets, to be closed by the caller
     * @throws RuleBroken when the PDF cannot be drawn on, or too many reports are being made
     */
    public StampedCopy print(InputStream original, CopyBlock block, String mark) throws IOException {
        return made(original, mark, (copy, plain) -> append(copy, block, plain));
    }

    /**
     * The sheets of an original that gets the agency's stamp by hand: its electronic seal is taken off, everything else
     * stays as it is.
     *
     * @param seal name of the field the seal stands in
     * @param mark who printed it and when
     * @return the sheets, to be closed by the caller
     * @throws RuleBroken when the PDF cannot be drawn on, or too many reports are being made
     */
    public StampedCopy printUnsealed(InputStream original, String seal, String mark) throws IOException {
        return made(original, mark, (copy, plain) -> {
            PaperSheets.takeOff(copy, seal);
            PaperSheets.leavePicturesOnly(copy);
        });
    }

    private StampedCopy made(InputStream original, String mark, Drawing drawing) throws IOException {
        turns.take();
        Path file = Files.createTempFile("goc", ".pdf");
        Path sheets = Files.createTempFile("ban-giay", ".pdf");
        boolean done = false;
        try {
            Files.copy(original, file, StandardCopyOption.REPLACE_EXISTING);
            draw(file, drawing, PrintableText.of(mark), sheets);
            done = true;
            return new StampedCopy(sheets);
        } finally {
            Files.deleteIfExists(file);
            if (!done) {
                Files.deleteIfExists(sheets);
            }
            turns.giveBack();
        }
    }

    /** Hostile structures fail in more ways than the parser declares; nothing has gone out by then. */
    private static void draw(Path file, Drawing drawing, String mark, Path sheets) {
        try (PDDocument copy = Loader.loadPDF(file.toFile(), "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            PDFont plain = PaperSheets.font(copy, "Regular");
            drawing.draw(copy, plain);
            for (PDPage page : copy.getPages()) {
                PaperSheets.mark(copy, page, mark, plain);
            }
            copy.save(sheets.toFile());
        } catch (IOException | IllegalArgumentException | IllegalStateException | ClassCastException e) {
            throw new RuleBroken(null, "report.cannot-print");
        }
    }

    private static void append(PDDocument copy, CopyBlock block, PDFont plain) throws IOException {
        PaperSheets.leavePicturesOnly(copy);
        CopyBlockDrawing.Fonts fonts = new CopyBlockDrawing.Fonts(
                plain,
                PaperSheets.font(copy, "Bold"),
                PaperSheets.font(copy, "Italic"),
                PaperSheets.font(copy, "BoldItalic"));
        PDPage last = copy.getPage(copy.getNumberOfPages() - 1);
        ViewedPage viewed = ViewedPage.of(last);
        CopyBlockDrawing drawing = new CopyBlockDrawing(block, fonts, viewed.width() - LEFT_MARGIN - RIGHT_MARGIN);
        float top = endOfText(copy) - SPACE;
        boolean fits = viewed.width() >= PDRectangle.A5.getWidth() && top - drawing.height() >= BOTTOM_MARGIN;
        if (!fits) {
            last = new PDPage(PDRectangle.A4);
            copy.addPage(last);
            viewed = ViewedPage.of(last);
            drawing = new CopyBlockDrawing(block, fonts, viewed.width() - LEFT_MARGIN - RIGHT_MARGIN);
            top = viewed.height() - TOP_MARGIN;
        }
        try (PDPageContentStream content = PaperSheets.onTop(copy, last, viewed)) {
            drawing.draw(content, LEFT_MARGIN, Math.min(top, viewed.height() - TOP_MARGIN));
        }
    }

    /** Where the ink of the last page ends, in points from its lower edge. */
    private static float endOfText(PDDocument copy) throws IOException {
        PDFRenderer renderer = new PDFRenderer(copy);
        renderer.setSubsamplingAllowed(true);
        BufferedImage seen = renderer.renderImageWithDPI(copy.getNumberOfPages() - 1, DOTS_PER_INCH, ImageType.GRAY);
        return (seen.getHeight() - new FreeSpot(seen).inkEndsAt()) * POINTS_PER_DOT;
    }

    @FunctionalInterface
    private interface Drawing {
        void draw(PDDocument copy, PDFont plain) throws IOException;
    }
}
