package vn.gov.dongthap.vpdt.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.gov.dongthap.vpdt.law.RuleBroken;

/** What is told of uploaded PDFs without a validator. */
class ArchivalPdfTests {

    @Test
    @DisplayName("N19.2a a PDF that relies on fonts elsewhere is refused, on whatever page")
    void refusesForeignFonts() throws IOException {
        try (PDDocument document = new PDDocument()) {
            page(document, embedded(document));
            page(document, new PDType1Font(FontName.HELVETICA));
            byte[] pdf = saved(document);

            assertThatThrownBy(() -> ArchivalPdf.require("a.pdf", new ByteArrayInputStream(pdf)))
                    .isInstanceOfSatisfying(RuleBroken.class, refusal -> assertThat(refusal.messageKey())
                            .isEqualTo("drafting.pdf.fonts"));
        }
    }

    @Test
    @DisplayName(
            "N19.2a a PDF says itself whether it is PDF/A, in either way of writing; a part that carries files is not")
    void readsWhatItCallsItself() throws IOException {
        assertThat(claims(null)).isFalse();
        assertThat(claims("<rdf:Description pdfaid:part=\"2\" pdfaid:conformance=\"B\"/>"))
                .isTrue();
        assertThat(claims("<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>"))
                .isTrue();
        assertThat(claims("<pdfaid:part>3</pdfaid:part>")).isFalse();
    }

    private static boolean claims(String metadata) throws IOException {
        try (PDDocument document = new PDDocument()) {
            page(document, embedded(document));
            if (metadata != null) {
                PDMetadata xmp = new PDMetadata(document);
                xmp.importXMPMetadata(metadata.getBytes(StandardCharsets.UTF_8));
                document.getDocumentCatalog().setMetadata(xmp);
            }
            return ArchivalPdf.require("a.pdf", new ByteArrayInputStream(saved(document)));
        }
    }

    private static PDFont embedded(PDDocument document) throws IOException {
        try (InputStream font = ArchivalPdfTests.class.getResourceAsStream("/reports/fonts/Tinos-Regular.ttf")) {
            return PDType0Font.load(document, font, true);
        }
    }

    private static void page(PDDocument document, PDFont font) throws IOException {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(font, 13);
            content.showText("Kinh gui");
            content.endText();
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
