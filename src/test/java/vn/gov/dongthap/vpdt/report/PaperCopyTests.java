package vn.gov.dongthap.vpdt.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;

/** The sheets of a paper copy, against Appendix I, part II.II. */
@IntegrationTest
class PaperCopyTests {

    private static final CopyBlock BLOCK = new CopyBlock(
            "SAO LỤC",
            "Sở Khoa học và Công nghệ",
            "03/SL-SKHCN",
            "Đồng Tháp",
            LocalDate.of(2026, 2, 5),
            List.of("TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG"),
            "Võ Minh Khang",
            List.of("- Sở Nội vụ;", "- Lưu: VT."));

    @Autowired
    private PrintPaperCopy printing;

    @Test
    @DisplayName("N25.4 The block stands on the same sheet, right below the end of the document, under a full line")
    void standsBelowTheEnd() throws IOException {
        try (PDDocument sheets = printed(document(400, 0))) {
            assertThat(sheets.getNumberOfPages()).isEqualTo(1);
            List<Word> words = words(sheets, 1);
            assertThat(y(words, "SAO LỤC")).isBetween(430f, 460f);
            assertThat(y(words, "Số: 03/SL-SKHCN")).isGreaterThan(y(words, "SỞ KHOA HỌC VÀ CÔNG NGHỆ"));
            assertThat(x(words, "SAO LỤC")).isGreaterThan(x(words, "SỞ KHOA HỌC VÀ CÔNG NGHỆ"));
            assertThat(y(words, "Đồng Tháp, ngày 05 tháng 02 năm 2026")).isGreaterThan(y(words, "SAO LỤC"));
            assertThat(y(words, "Võ Minh Khang") - y(words, "CHÁNH VĂN PHÒNG")).isGreaterThan(70f);
            assertThat(x(words, "- Lưu: VT.")).isLessThan(x(words, "TL. GIÁM ĐỐC"));
            assertThat(font(words, "SAO LỤC")).contains("Bold").doesNotContain("Italic");
            assertThat(size(words, "SAO LỤC")).isEqualTo(14f);
            assertThat(font(words, "Đồng Tháp, ngày 05 tháng 02 năm 2026")).contains("Italic");
            assertThat(size(words, "- Lưu: VT.")).isEqualTo(11f);
            assertThat(font(words, "Nơi nhận:")).contains("BoldItalic");
        }
    }

    @Test
    @DisplayName("N25.4 Without room it stands on a new sheet of A4; nothing is written over")
    void takesANewSheet() throws IOException {
        try (PDDocument sheets = printed(document(700, 0))) {
            assertThat(sheets.getNumberOfPages()).isEqualTo(2);
            assertThat(words(sheets, 1)).extracting(Word::text).doesNotContain("SAO LỤC");
            assertThat(y(words(sheets, 2), "SAO LỤC")).isLessThan(120f);
            assertThat(sheets.getPage(1).getMediaBox().getWidth()).isEqualTo(PDRectangle.A4.getWidth());
        }
    }

    @Test
    @DisplayName("N25.4 On a page that is turned it stands upright")
    void standsUpright() throws IOException {
        try (PDDocument sheets = printed(document(100, 90))) {
            assertThat(words(sheets, 1)).extracting(Word::text).contains("SAO LỤC", "Võ Minh Khang");
        }
    }

    @Test
    @DisplayName("V6.6k Every sheet says who printed it; all fonts are embedded; signatures are pictures only")
    void marksEverySheet() throws IOException {
        try (PDDocument sheets = printed(document(700, 0))) {
            for (PDPage page : sheets.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                }
            }
            assertThat(words(sheets, 1)).extracting(Word::text).contains("In bởi An");
            assertThat(words(sheets, 2)).extracting(Word::text).contains("In bởi An");
        }
    }

    @Test
    void refusesWhatIsNoPdf() {
        assertThatThrownBy(() -> printing.print(new ByteArrayInputStream(new byte[] {1, 2, 3}), BLOCK, "An"))
                .isInstanceOf(RuleBroken.class);
    }

    private PDDocument printed(byte[] original) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (StampedCopy sheets = printing.print(new ByteArrayInputStream(original), BLOCK, "In bởi An")) {
            sheets.writeTo(out);
        }
        return Loader.loadPDF(out.toByteArray());
    }

    /** A page whose text ends so far below its upper edge. */
    private static byte[] document(float down, int turned) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage(PDRectangle.A4);
            page.setRotation(turned);
            document.addPage(page);
            PDFont font = PaperSheets.font(document, "Regular");
            try (PDPageContentStream content = PaperSheets.onTop(document, page, ViewedPage.of(page))) {
                content.beginText();
                content.setFont(font, 13);
                content.newLineAtOffset(85, ViewedPage.of(page).height() - down);
                content.showText("QUYẾT ĐỊNH ban hành Kế hoạch chuyển đổi số");
                content.endText();
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    private static List<Word> words(PDDocument sheets, int page) throws IOException {
        List<Word> words = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> positions) {
                TextPosition first = positions.get(0);
                words.add(new Word(
                        text.strip(),
                        first.getXDirAdj(),
                        first.getYDirAdj(),
                        first.getFontSizeInPt(),
                        first.getFont().getName()));
            }
        };
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        stripper.getText(sheets);
        return words;
    }

    private static Word word(List<Word> words, String text) {
        return words.stream()
                .filter(word -> word.text.equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError(text + " is not among " + words));
    }

    private static float x(List<Word> words, String text) {
        return word(words, text).x;
    }

    private static float y(List<Word> words, String text) {
        return word(words, text).y;
    }

    private static float size(List<Word> words, String text) {
        return word(words, text).size;
    }

    private static String font(List<Word> words, String text) {
        return word(words, text).font;
    }

    private record Word(String text, float x, float y, float size, String font) {}
}
