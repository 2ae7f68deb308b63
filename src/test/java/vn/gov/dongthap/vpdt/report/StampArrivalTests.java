package vn.gov.dongthap.vpdt.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.storage.SampleFiles;

class StampArrivalTests {

    private static final String MARK = "In từ Hệ thống VPĐT bởi Nguyễn Thị Thu Hương lúc 14:05 ngày 24/11/2026";
    private static final ArrivalStamp STAMP = new ArrivalStamp(
            "Sở Khoa học và Công nghệ", 15, LocalDate.of(2026, 11, 24), "Phòng Chuyển đổi số; Văn phòng Sở", "05.CĐS");

    private final StampArrival stamps = new StampArrival(new Turns(Press.SETTINGS));

    @Test
    @DisplayName(
            "Appendix IV.V The copy carries agency, number, date, recipients and file notation, and who printed it")
    void stampsFirstPage() throws Exception {
        byte[] letter = letter(0, PDRectangle.A4);

        byte[] copy = stamp(letter, STAMP);

        Paper.keep(copy, "ban-in");
        assertThat(Paper.text(copy, 1))
                .contains("SỞ KHOA HỌC VÀ CÔNG NGHỆ")
                .contains("ĐẾN Số: 15 Ngày: 24/11/2026")
                .contains("Chuyển: Phòng Chuyển đổi số; Văn phòng Sở")
                .contains("Số và ký hiệu HS: 05.CĐS")
                .contains(MARK);
        assertThat(Paper.text(copy, 2)).contains(MARK).doesNotContain("ĐẾN");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    @DisplayName(
            "Appendix IV.V The stamp is 50 by 35 millimetres, upright, and covers no text, however the page is turned")
    void coversNoText(int rotation) throws Exception {
        byte[] letter = letter(rotation, new PDRectangle(20, 30, 595, 842));

        byte[] copy = stamp(letter, STAMP);

        Paper.keep(copy, "ban-in-" + rotation);
        BufferedImage before = seen(letter);
        BufferedImage after = seen(copy);
        int left = Integer.MAX_VALUE;
        int right = 0;
        int top = Integer.MAX_VALUE;
        int bottom = 0;
        for (int y = 0; y < after.getHeight(); y++) {
            for (int x = 0; x < after.getWidth(); x++) {
                if ((after.getRGB(x, y) & 0xFF0000) > 0xA00000 && (after.getRGB(x, y) & 0xFFFF) < 0x4040) {
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                    top = Math.min(top, y);
                    bottom = Math.max(bottom, y);
                }
            }
        }
        assertThat(right - left).isBetween(139, 145);
        assertThat(bottom - top).isBetween(96, 102);
        assertThat(bottom).isLessThan(after.getHeight() / 2);
        for (int y = top; y <= bottom; y++) {
            for (int x = left; x <= right; x++) {
                assertThat(before.getRGB(x, y) & 0xFF)
                        .as("paper at %d,%d", x, y)
                        .isGreaterThan(200);
            }
        }
        assertThat(uprightText(copy)).contains("ĐẾN");
    }

    @Test
    void fitsLongAndMissingWords() throws Exception {
        ArrivalStamp longest = new ArrivalStamp(
                "Ban Quản lý dự án đầu tư xây dựng công trình giao thông và nông nghiệp tỉnh Đồng Tháp khu vực phía Nam",
                123456,
                LocalDate.of(2026, 1, 2),
                "Phòng Chuyển đổi số; ".repeat(40),
                "0123456789012345678A");
        byte[] copy = stamp(letter(0, PDRectangle.A4), longest);

        Paper.keep(copy, "ban-in-dai");
        assertThat(Paper.text(copy, 1)).contains("Số: 123456", "Ngày: 02/01/2026", "Chuyển: Phòng Chuyển đổi số;", "…");

        byte[] blank = stamp(letter(0, PDRectangle.A4), new ArrivalStamp("Sở Y tế", 1, LocalDate.EPOCH, null, null));
        assertThat(Paper.text(blank, 1)).contains("Số: 01", "Chuyển: ....", "Số và ký hiệu HS: ....");
    }

    @Test
    void stampsSmallPagesAndFullPages() throws Exception {
        byte[] small = stamp(letter(0, new PDRectangle(120, 90)), STAMP);
        assertThat(Paper.text(small, 1)).contains("ĐẾN");

        byte[] full = stamp(fullPage(), STAMP);
        Paper.keep(full, "ban-in-day");
        assertThat(Paper.text(full, 1)).contains("ĐẾN");
    }

    @Test
    @DisplayName("The copy of a signed document claims no signature")
    void leavesNoSignatureField() throws Exception {
        byte[] copy = stamp(signed(), STAMP);

        try (PDDocument document = Loader.loadPDF(copy)) {
            assertThat(document.getDocumentCatalog().getAcroForm()).isNull();
            assertThat(document.getSignatureDictionaries()).isEmpty();
        }
    }

    @Test
    @DisplayName("A PDF that nobody may change opens for the copy on paper")
    void stampsPdfWithOwnersPassword() throws Exception {
        byte[] copy = stamp(SampleFiles.protectedPdf(""), STAMP);

        assertThat(Paper.text(copy, 1)).contains("ĐẾN");
    }

    @Test
    void refusesWhatIsNoPdf() {
        assertThatThrownBy(() -> stamp("%PDF-1.7 nothing more".getBytes(), STAMP))
                .isInstanceOf(RuleBroken.class)
                .extracting("messageKey")
                .isEqualTo("report.cannot-stamp");
    }

    private byte[] stamp(byte[] pdf, ArrivalStamp stamp) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (StampedCopy copy = stamps.stamp(new ByteArrayInputStream(pdf), stamp, MARK)) {
            copy.writeTo(bytes);
            assertThat(copy.size()).isEqualTo(bytes.size());
        }
        return bytes.toByteArray();
    }

    private static BufferedImage seen(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(0, 72);
        }
    }

    private static String uprightText(byte[] pdf) throws IOException {
        StringBuilder text = new StringBuilder();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            int rotation = document.getPage(0).getRotation();
            List<TextPosition> glyphs = new ArrayList<>();
            PDFTextStripper stripper = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition glyph) {
                    glyphs.add(glyph);
                }
            };
            stripper.setEndPage(1);
            stripper.getText(document);
            glyphs.stream()
                    .filter(glyph -> glyph.getDir() == rotation)
                    .forEach(glyph -> text.append(glyph.getUnicode()));
        }
        return text.toString();
    }

    /** An official letter: heads left and right, then text from a third down. */
    private static byte[] letter(int rotation, PDRectangle box) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PDFont font = font(document);
            for (int number = 0; number < 2; number++) {
                PDPage page = new PDPage(box);
                page.setRotation(rotation);
                document.addPage(page);
                ViewedPage viewed = ViewedPage.of(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.transform(viewed.toPage());
                    lines(content, font, 60, viewed.height() - 60, 4, 20);
                    lines(content, font, viewed.width() / 2, viewed.height() - 60, 3, 36);
                    lines(content, font, 85, viewed.height() * 0.62f, (int) (viewed.height() * 0.55 / 18), 70);
                }
            }
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] fullPage() throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PDFont font = font(document);
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                lines(content, font, 20, 830, 45, 90);
            }
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static void lines(PDPageContentStream content, PDFont font, float x, float y, int count, int letters)
            throws IOException {
        for (int line = 0; line < count; line++) {
            content.beginText();
            content.setFont(font, 12);
            content.newLineAtOffset(x, y - line * 18);
            content.showText("văn bản ".repeat(letters / 8));
            content.endText();
        }
    }

    private static PDFont font(PDDocument document) throws IOException {
        try (InputStream file = new ClassPathResource("reports/fonts/Tinos-Regular.ttf").getInputStream()) {
            return PDType0Font.load(document, file);
        }
    }

    private static byte[] signed() throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            PDAcroForm form = new PDAcroForm(document);
            document.getDocumentCatalog().setAcroForm(form);
            PDSignatureField field = new PDSignatureField(form);
            PDSignature signature = new PDSignature();
            signature.setName("Trần Văn Giám");
            field.setValue(signature);
            form.getFields().add(field);
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
