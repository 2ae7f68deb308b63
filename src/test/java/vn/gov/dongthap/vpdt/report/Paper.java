package vn.gov.dongthap.vpdt.report;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** What a printed PDF looks like to readers, machines and archives. */
public final class Paper {

    private static final Path PICTURES = Path.of("target/reports");

    private Paper() {}

    /** All its text, every run of blanks and line breaks as one blank. */
    public static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return words(new PDFTextStripper(), document);
        }
    }

    /** The text of one page, counted from 1. */
    public static String text(byte[] pdf, int page) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return words(stripper, document);
        }
    }

    /** The text inside the same rectangle of all pages, without blanks. */
    public static String column(byte[] pdf, Rectangle place) throws IOException {
        StringBuilder text = new StringBuilder();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                PDFTextStripperByArea stripper = new PDFTextStripperByArea();
                stripper.addRegion("column", place);
                stripper.extractRegions(page);
                text.append(stripper.getTextForRegion("column").replaceAll("\\s+", ""));
            }
        }
        return text.toString();
    }

    /** How many pages it has. */
    public static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    /** Breaches of PDF/A-2b, one sentence each; none for a file that may be archived. */
    public static List<String> breachesOfPdfA2b(byte[] pdf) throws VeraPDFException, IOException {
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_B);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_B, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> assertion.getRuleId().getClause() + " " + assertion.getMessage())
                    .toList();
        }
    }

    /** Keeps the file and pictures of its first pages in {@code target/reports}. */
    public static void keep(byte[] pdf, String name) throws IOException {
        Files.createDirectories(PICTURES);
        Files.write(PICTURES.resolve(name + ".pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int page = 0; page < Math.min(3, document.getNumberOfPages()); page++) {
                BufferedImage picture = new PDFRenderer(document).renderImageWithDPI(page, 80);
                ImageIO.write(
                        picture,
                        "png",
                        PICTURES.resolve(name + "-" + (page + 1) + ".png").toFile());
            }
        }
    }

    private static String words(PDFTextStripper stripper, PDDocument document) throws IOException {
        stripper.setSortByPosition(false);
        return stripper.getText(document).replaceAll("\\s+", " ");
    }
}
