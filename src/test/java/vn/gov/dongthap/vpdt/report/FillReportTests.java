package vn.gov.dongthap.vpdt.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Rectangle;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.storage.SampleFiles;

class FillReportTests {

    private static final int ROWS = 60;
    private static final Rectangle SUBJECTS = new Rectangle(401, 98, 169, 453);
    private static final Rectangle RECIPIENTS = new Rectangle(570, 98, 88, 453);
    private static final Rectangle NOTES = new Rectangle(764, 98, 50, 453);
    private static final String SUBJECT =
            "Về việc tăng cường bảo đảm an toàn thông tin và an ninh mạng trong kết nối, chia sẻ dữ liệu "
                            .repeat(6)
                            .substring(0, 499)
                    + "Ẵ";

    private final Press press = new Press();

    @Test
    @DisplayName("N22.3b, IV.VI The printed register has every row with all ten columns")
    void printsEveryRowAndColumn() throws Exception {
        byte[] pdf = incoming(ROWS);

        Paper.keep(pdf, "so-dang-ky-van-ban-den");
        String text = Paper.text(pdf);
        assertThat(text)
                .contains("ỦY BAN NHÂN DÂN TỈNH ĐỒNG THÁP SỞ KHOA HỌC VÀ CÔNG NGHỆ SỔ ĐĂNG KÝ VĂN BẢN ĐẾN Năm: 2026")
                .contains("Từ ngày 05/01/2026 đến ngày 06/01/2026 Từ số 01 đến số 60 Quyển số:")
                .contains("Tổng cộng: 60 văn bản.");
        IntStream.rangeClosed(1, ROWS).mapToObj(SampleRows::incomingRow).forEach(row -> assertThat(text)
                .contains(String.format("%02d", row.arrivalNumber()) + " " + row.author() + " " + row.reference())
                .contains(row.typeAndSubject()));
        assertThat(text)
                .contains("05/01/2026 01 Ủy ban nhân dân tỉnh Đồng Tháp 1/UBND-VX 03/01/2026"
                        + " Kế hoạch tổ chức Ngày hội khởi nghiệp đổi mới sáng tạo tỉnh Đồng Tháp năm 2026"
                        + " Phòng Chuyển đổi số; Văn phòng Sở 05/01/2026");
        assertThat(text).contains("Kèm 01 phụ lục");
    }

    @Test
    @DisplayName("IV.VI Headings, column numbers and page number stand on every page but the cover")
    void repeatsHeadings() throws Exception {
        byte[] pdf = incoming(ROWS);

        int pages = Paper.pages(pdf);
        assertThat(pages).isGreaterThan(3);
        assertThat(Paper.text(pdf, 1)).doesNotContain("(1)", "Trang");
        for (int page = 2; page <= pages; page++) {
            assertThat(Paper.text(pdf, page))
                    .contains("Ngày đến Số đến Tác giả Số, ký hiệu văn bản Ngày tháng văn bản"
                            + " Tên loại và trích yếu nội dung văn bản Đơn vị hoặc người nhận Ngày chuyển Ký nhận"
                            + " Ghi chú (1) (2) (3) (4) (5) (6) (7) (8) (9) (10)")
                    .contains("Trang " + page)
                    .contains("In từ Hệ thống VPĐT bởi Nguyễn Thị Thu Hương");
        }
    }

    @Test
    @DisplayName("V6.len A subject of 500 characters and recipients of 1000 wrap; nothing is cut")
    void wrapsLongText() throws Exception {
        String recipients = "Phòng Chuyển đổi số và Hạ tầng số; ".repeat(29).substring(0, 999) + "Ỗ";
        IncomingRegisterRow row = SampleRows.withSubject(1, "Công văn " + SUBJECT);
        IncomingRegisterRow longest = new IncomingRegisterRow(
                row.arrivalDate(),
                1,
                row.author(),
                row.reference(),
                row.issuedDate(),
                row.typeAndSubject(),
                recipients,
                row.transferDate(),
                null,
                SUBJECT);

        byte[] pdf = press.print(
                ReportTemplate.INCOMING_REGISTER,
                SampleRows.cover(1),
                List.of(longest, longest).iterator(),
                ReportFormat.PDF);

        Paper.keep(pdf, "so-dang-ky-van-ban-den-dai");
        assertThat(Paper.column(pdf, SUBJECTS)).contains(row.typeAndSubject().replace(" ", ""));
        assertThat(Paper.column(pdf, RECIPIENTS)).endsWith((recipients + recipients).replace(" ", ""));
        assertThat(Paper.column(pdf, NOTES)).endsWith((SUBJECT + SUBJECT).replace(" ", ""));
        assertThat(Paper.text(pdf, 3)).as("the row goes on").contains("05/01/2026 01 Ủy ban nhân dân tỉnh");
        assertThat(Paper.breachesOfPdfA2b(pdf)).isEmpty();
    }

    @Test
    @DisplayName("Q4.7 Every Vietnamese letter is on the paper, from fonts that are inside the file")
    void showsEveryLetterFromEmbeddedFonts() throws Exception {
        byte[] pdf = press.print(
                ReportTemplate.INCOMING_REGISTER,
                SampleRows.cover(1),
                List.of(SampleRows.withSubject(1, SampleRows.LETTERS)).iterator(),
                ReportFormat.PDF);

        assertThat(SampleRows.LETTERS).hasSize(134);
        String letters = Paper.text(pdf).replace(" ", "");
        assertThat(letters).contains(SampleRows.LETTERS);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    assertThat(font.getName()).contains("Tinos");
                }
            }
        }
    }

    @Test
    @DisplayName("Appendix I part II PDF/A-2b, by an independent validator")
    void isFitForArchives() throws Exception {
        assertThat(Paper.breachesOfPdfA2b(incoming(ROWS))).isEmpty();
        assertThat(Paper.breachesOfPdfA2b(SampleFiles.pdf(1)))
                .as("a PDF of another kind")
                .isNotEmpty();
    }

    @Test
    @DisplayName("Characters without a picture, control characters and turned text spoil no page")
    void survivesHostileText() throws Exception {
        byte[] pdf = press.print(
                ReportTemplate.INCOMING_REGISTER,
                SampleRows.cover(1),
                List.of(SampleRows.withSubject(1, "\u0000\u0007a\u202Eb \uD83D\uDE00漢 <b>đậm</b> ${x} $F{y} \uD800"))
                        .iterator(),
                ReportFormat.PDF);

        assertThat(Paper.text(pdf)).contains("ab □□ <b>đậm</b> ${x} $F{y}");
        assertThat(Paper.breachesOfPdfA2b(pdf)).isEmpty();
    }

    @Test
    void countsRows() {
        try (FilledReport filled = press.fill(
                ReportTemplate.INCOMING_REGISTER, SampleRows.cover(7), SampleRows.incoming(7), ReportFormat.PDF)) {
            assertThat(filled.rows()).isEqualTo(7);
        }
    }

    @Test
    void makesOnlySoManyAtATime() {
        try (FilledReport first = fill();
                FilledReport second = fill()) {
            assertThat(first.rows()).isEqualTo(second.rows());
            assertThatThrownBy(this::fill)
                    .isInstanceOf(RuleBroken.class)
                    .extracting("messageKey")
                    .isEqualTo("report.busy");
            second.close();
            second.close();
            try (FilledReport third = fill()) {
                assertThat(third.rows()).isEqualTo(1);
                assertThatThrownBy(this::fill).isInstanceOf(RuleBroken.class);
            }
        }
    }

    @Test
    void givesTheTurnBackWhenRowsFail() {
        for (int attempt = 0; attempt < 3; attempt++) {
            assertThatThrownBy(() -> press.fill(
                            ReportTemplate.INCOMING_REGISTER,
                            SampleRows.cover(1),
                            IntStream.of(1)
                                    .mapToObj(number -> {
                                        if (number == 1) {
                                            throw new UnsupportedOperationException("connection lost");
                                        }
                                        return SampleRows.incomingRow(number);
                                    })
                                    .iterator(),
                            ReportFormat.PDF))
                    .hasStackTraceContaining("connection lost");
        }
    }

    @Test
    void namesFilesSoThatEverySystemTakesThem() {
        assertThat(ReportFormat.XLSX.fileName("Sổ đăng ký văn bản đến 2026, số 1–60\r\n../x"))
                .isEqualTo("so-dang-ky-van-ban-den-2026-so-1-60-x.xlsx");
        assertThatThrownBy(() -> ReportFormat.of("exe")).isInstanceOf(RuleBroken.class);
    }

    private FilledReport fill() {
        return press.fill(
                ReportTemplate.INCOMING_REGISTER, SampleRows.cover(1), SampleRows.incoming(1), ReportFormat.PDF);
    }

    private byte[] incoming(int rows) {
        return press.print(
                ReportTemplate.INCOMING_REGISTER, SampleRows.cover(rows), SampleRows.incoming(rows), ReportFormat.PDF);
    }
}
