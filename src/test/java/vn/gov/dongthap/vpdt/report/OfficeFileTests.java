package vn.gov.dongthap.vpdt.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Registers as Excel and Word read them. */
class OfficeFileTests {

    private static final int ROWS = 60;

    private final Press press = new Press();

    @Test
    @DisplayName("IV.VI Excel has the headings once, then every row, numbers and dates as such")
    void writesExcel() throws Exception {
        try (XSSFWorkbook workbook = excel(press.print(
                ReportTemplate.INCOMING_REGISTER,
                SampleRows.cover(ROWS),
                SampleRows.incoming(ROWS),
                ReportFormat.XLSX))) {
            assertThat(workbook.getNumberOfSheets()).isOne();
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(workbook.getSheetName(0)).isEqualTo("Sổ đăng ký văn bản đến");
            int headings = rowThatStartsWith(sheet, "Ngày đến");
            assertThat(texts(sheet.getRow(headings)))
                    .containsExactly(
                            "Ngày đến",
                            "Số đến",
                            "Tác giả",
                            "Số, ký hiệu văn bản",
                            "Ngày tháng văn bản",
                            "Tên loại và trích yếu nội dung văn bản",
                            "Đơn vị hoặc người nhận",
                            "Ngày chuyển",
                            "Ký nhận",
                            "Ghi chú");
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) (headings + 2));
            for (int number = 1; number <= ROWS; number++) {
                Row row = sheet.getRow(headings + 1 + number);
                IncomingRegisterRow expected = SampleRows.incomingRow(number);
                assertThat(day(row.getCell(0))).isEqualTo(expected.arrivalDate());
                assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(number);
                assertThat(row.getCell(3).getStringCellValue()).isEqualTo(expected.reference());
                assertThat(day(row.getCell(4))).isEqualTo(expected.issuedDate());
                assertThat(row.getCell(5).getStringCellValue()).isEqualTo(expected.typeAndSubject());
            }
            assertThat(new DataFormatter()
                            .formatCellValue(sheet.getRow(headings + 2).getCell(0)))
                    .isEqualTo("05/01/2026");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://la\",\"bấm\")",
                "=cmd|'/c calc'!A0",
                "+1+1",
                "-1-1",
                "@SUM(1;1)",
                "\t=1+1",
                "\u0000=1+1",
                "<f>1+1</f>",
                "]]>&amp;\u0008\uD800",
                "0123",
                "05/01/2026"
            })
    @DisplayName("Text that looks like a formula, a number or markup stays text")
    void keepsHostileTextText(String hostile) throws Exception {
        List<IncomingRegisterRow> rows = List.of(SampleRows.withSubject(1, hostile));
        try (XSSFWorkbook workbook = excel(press.print(
                ReportTemplate.INCOMING_REGISTER, SampleRows.cover(1), rows.iterator(), ReportFormat.XLSX))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            Cell cell = sheet.getRow(rowThatStartsWith(sheet, "Ngày đến") + 2).getCell(5);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo(PrintableText.of(hostile));
            assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
        }
        try (XWPFDocument document = word(press.print(
                ReportTemplate.INCOMING_REGISTER, SampleRows.cover(1), rows.iterator(), ReportFormat.DOCX))) {
            assertThat(tableText(document)).contains(PrintableText.of(hostile).strip());
        }
    }

    @Test
    @DisplayName("IV.VI Word has every row, and the headings on every page")
    void writesWord() throws Exception {
        try (XWPFDocument document = word(press.print(
                ReportTemplate.INCOMING_REGISTER,
                SampleRows.cover(ROWS),
                SampleRows.incoming(ROWS),
                ReportFormat.DOCX))) {
            String text = tableText(document);
            assertThat(text).contains("SỔ ĐĂNG KÝ VĂN BẢN ĐẾN");
            for (int number = 1; number <= ROWS; number++) {
                assertThat(text).contains(number + "/UBND-VX");
            }
            assertThat(text.split("Đơn vị hoặc người nhận", -1).length - 1)
                    .isEqualTo(text.split("Trang \\d").length - 1);
            List<XWPFTableRow> rows = document.getTables().stream()
                    .flatMap(table -> table.getRows().stream())
                    .filter(row -> row.getTableCells().size() == 10)
                    .toList();
            assertThat(rows).hasSizeGreaterThanOrEqualTo(ROWS);
            assertThat(document.getDocument()
                            .getBody()
                            .getSectPr()
                            .getPgSz()
                            .getOrient()
                            .toString())
                    .isEqualTo("landscape");
        }
    }

    private static XSSFWorkbook excel(byte[] file) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(file));
    }

    private static XWPFDocument word(byte[] file) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(file));
    }

    private static LocalDate day(Cell cell) {
        return cell.getLocalDateTimeCellValue().toLocalDate();
    }

    private static int rowThatStartsWith(XSSFSheet sheet, String text) {
        return StreamSupport.stream(sheet.spliterator(), false)
                .filter(row -> row.getCell(0).toString().equals(text))
                .findFirst()
                .orElseThrow()
                .getRowNum();
    }

    private static List<String> texts(Row row) {
        return StreamSupport.stream(row.spliterator(), false)
                .map(Cell::toString)
                .toList();
    }

    private static String tableText(XWPFDocument document) {
        return document.getTables().stream().map(XWPFTable::getText).collect(Collectors.joining("\n"));
    }
}
