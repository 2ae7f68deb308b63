package vn.gov.dongthap.vpdt.signature.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;

/** What a signature shows on the page. */
public sealed interface Picture {

    /**
     * The image of a signature or a seal (Appendix I, II.7d and II.8a).
     *
     * @param png transparent background
     */
    record Image(byte[] png) implements Picture {

        @Override
        public void draw(PDDocument document, PDPageContentStream content, Box box) throws IOException {
            PDImageXObject image = PDImageXObject.createFromByteArray(document, png, null);
            content.drawImage(image, 0, 0, box.width(), box.height());
        }
    }

    /**
     * A line of text in place of an image (Appendix I, II.8b, III.1d and part II.I.3c): Times New Roman, upright, size
     * 10, black.
     *
     * @param text the line
     */
    record Line(String text) implements Picture {

        static final float SIZE = 10;
        private static final float BELOW = 0.25f * SIZE;
        private static final float HEIGHT = 1.3f * SIZE;
        private static final float MARGIN = 15 * Box.MM;

        @Override
        public void draw(PDDocument document, PDPageContentStream content, Box box) throws IOException {
            content.beginText();
            content.setFont(font(document), SIZE);
            content.setNonStrokingColor(0f);
            content.newLineAtOffset(0, BELOW);
            content.showText(text);
            content.endText();
        }

        /** The upper right corner of the first page, as wide as the line. */
        Box corner(PDDocument document) throws IOException {
            PDRectangle page = document.getPage(0).getCropBox();
            float width = Math.min(font(document).getStringWidth(text) / 1000 * SIZE, page.getWidth() - 2 * MARGIN);
            return new Box(
                    1,
                    page.getUpperRightX() - MARGIN - width,
                    page.getUpperRightY() - MARGIN / 2 - HEIGHT,
                    width,
                    HEIGHT);
        }

        private static PDFont font(PDDocument document) throws IOException {
            try (InputStream file = Line.class.getResourceAsStream("/reports/fonts/Tinos-Regular.ttf")) {
                return PDType0Font.load(document, Objects.requireNonNull(file), true);
            }
        }
    }

    /** Draws into a box whose lower left corner is the origin. */
    void draw(PDDocument document, PDPageContentStream content, Box box) throws IOException;

    /** The picture as the appearance of a field of that size. */
    default PDAppearanceStream appearance(PDDocument document, Box box) throws IOException {
        PDAppearanceStream stream = new PDAppearanceStream(document);
        stream.setBBox(new PDRectangle(box.width(), box.height()));
        stream.setResources(new PDResources());
        try (PDPageContentStream content = new PDPageContentStream(document, stream)) {
            draw(document, content, box);
        }
        return stream;
    }
}
