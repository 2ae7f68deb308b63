package vn.gov.dongthap.vpdt.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import tools.jackson.databind.json.JsonMapper;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;

class SheetTests {

    private static final String NAME = "Danh sách.xlsx";
    private static final ResourceBundleMessageSource MESSAGES = messages();

    private final SheetLayouts layouts = new SheetLayouts(JsonMapper.shared());
    private final SheetLayout people = layouts.of("mau-01-ca-nhan");
    private final ReadSheet read = new ReadSheet();
    private final WriteSheet write = new WriteSheet(MESSAGES);
    private final CheckTable check = new CheckTable(MESSAGES);

    @ParameterizedTest
    @ValueSource(strings = {"mau-01-co-quan", "mau-01-ca-nhan", "mau-02", "mau-03"})
    void readsBackWhatItsTemplateWasFilledWith(String key) throws IOException {
        SheetLayout layout = layouts.of(key);
        Map<String, String> typed = filled(layout);
        byte[] sheet = fill(layout, List.of(typed));

        List<SheetRow> rows = read.read(NAME, stream(sheet), layout, count -> {});

        assertThat(rows).extracting(SheetRow::number).containsExactly(3);
        assertThat(rows.get(0).values()).isEqualTo(typed);
        CheckedTable checked = check.check(layout, rows);
        assertThat(checked.problems()).isEmpty();
        SheetRow kept = checked.rows().get(0);
        for (SheetColumn column : layout.columns()) {
            assertThat(column.shown(kept.values().get(column.key()))).isEqualTo(typed.get(column.key()));
        }
    }

    @Test
    void readsDaysNumbersAndHeadingsHoweverExcelKeepsThem() throws IOException {
        byte[] sheet = workbook(sheetOf -> {
            Row headings = sheetOf.createRow(4);
            List<SheetColumn> columns = reversed(people.columns());
            for (int i = 0; i < columns.size(); i++) {
                headings.createCell(i + 2).setCellValue(columns.get(i).label().toUpperCase(Locale.ROOT));
            }
            Row row = sheetOf.createRow(9);
            CellStyle day = sheetOf.getWorkbook().createCellStyle();
            day.setDataFormat(sheetOf.getWorkbook().createDataFormat().getFormat("m/d/yy"));
            int born = 2 + columns.indexOf(people.column("ngaySinh").orElseThrow());
            row.createCell(born).setCellValue(LocalDate.of(1990, 3, 2));
            row.getCell(born).setCellStyle(day);
            int id = 2 + columns.indexOf(people.column("soDinhDanh").orElseThrow());
            row.createCell(id).setCellValue(87090001234d);
        });

        List<SheetRow> rows = read.read(NAME, stream(sheet), people, count -> {});

        assertThat(rows)
                .containsExactly(new SheetRow(10, Map.of("ngaySinh", "02/03/1990", "soDinhDanh", "87090001234")));
        assertThat(check.check(people, rows).problemsOf(10).get("soDinhDanh")).contains("12 ký tự");
    }

    @ParameterizedTest(name = "{0} = {1}")
    @MethodSource
    void saysWhatIsWrongWithACell(String column, String typed, String sentence) {
        Map<String, String> values = filled(people);
        values.put(column, typed);

        CheckedTable checked = check.check(people, List.of(new SheetRow(3, values)));

        assertThat(checked.problemsOf(3)).containsOnlyKeys(column);
        assertThat(checked.problemsOf(3).get(column))
                .contains(sentence, "; hãy ")
                .doesNotContain("{");
        assertThat(checked.broken()).containsExactly(3);
    }

    static Stream<Arguments> saysWhatIsWrongWithACell() {
        return Stream.of(
                Arguments.of("hoTen", "", "Chưa có “Họ và tên”"),
                Arguments.of("hoTen", "A".repeat(51), "quá 50 ký tự"),
                Arguments.of("hoTen", "Nguyễn\u202eAn", "ký tự điều khiển"),
                Arguments.of("chucVu", "=HYPERLINK(\"http://x\")", "như một công thức"),
                Arguments.of("chucVu", "+1+cmd|' /C calc'!A0", "như một công thức"),
                Arguments.of("ghiChu", "-2+3", "như một công thức"),
                Arguments.of("ghiChu", "@SUM(A1)", "như một công thức"),
                Arguments.of("ngaySinh", "31/02/1990", "không phải ngày có thật"),
                Arguments.of("ngaySinh", "1990", "không phải ngày có thật"),
                Arguments.of("soDinhDanh", "0870900012", "ngắn hơn 12 ký tự"),
                Arguments.of("dienThoai", "0912 345 678", "chỉ gồm chữ số"),
                Arguments.of("email", "an@@dongthap.gov.vn", "không phải địa chỉ thư"),
                Arguments.of("doiTuong", "Cộng tác viên", "phải là một trong: Cán bộ; Công chức"));
    }

    @Test
    @DisplayName("Q5.2c a person twice in one sheet is told by the row met first")
    void tellsRowsThatAreTheSame() {
        Map<String, String> first = filled(people);
        Map<String, String> second = filled(people);
        second.put("email", first.get("email").toUpperCase(Locale.ROOT));
        second.put("soDinhDanh", "087090009999");

        CheckedTable checked = check.check(people, List.of(new SheetRow(3, first), new SheetRow(8, second)));

        assertThat(checked.problemsOf(3)).isEmpty();
        assertThat(checked.problemsOf(8)).containsOnlyKeys("email");
        assertThat(checked.problemsOf(8).get("email")).contains("trùng với dòng 3");
    }

    @Test
    void refusesFormulasAndShowsThemAsTexts() throws IOException {
        byte[] sheet = fillWith(people, row -> row.getCell(0).setCellFormula("1+1"));

        List<SheetRow> rows = read.read(NAME, stream(sheet), people, count -> {});
        CheckedTable checked = check.check(people, rows);

        assertThat(checked.problemsOf(3).get("hoTen")).contains("công thức");
        ByteArrayOutputStream annotated = new ByteArrayOutputStream();
        write.annotated(checked, annotated);
        try (Workbook again = new XSSFWorkbook(stream(annotated.toByteArray()))) {
            Row row = again.getSheetAt(0).getRow(2);
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo("=1+1");
            assertThat(row.getCell(0).getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(row.getCell(people.columns().size()).getStringCellValue())
                    .contains("công thức");
            for (var cell : row) {
                assertThat(cell.getCellType()).isEqualTo(org.apache.poi.ss.usermodel.CellType.STRING);
            }
        }
    }

    @Test
    void takesTheAnnotatedCopyBackOnceItIsMended() throws IOException {
        Map<String, String> wrong = filled(people);
        wrong.put("ngaySinh", "ngày lạ");
        CheckedTable checked = check.check(people, List.of(new SheetRow(3, wrong)));
        ByteArrayOutputStream annotated = new ByteArrayOutputStream();
        write.annotated(checked, annotated);

        List<SheetRow> again = read.read(NAME, stream(annotated.toByteArray()), people, count -> {});

        assertThat(again.get(0).values()).isEqualTo(wrong);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    @DisplayName("Q4.5b what is no safe workbook is refused with its own sentence")
    void refuses(String name, byte[] content, String key) {
        assertThatThrownBy(() -> read.read(NAME, stream(content), people, count -> {}))
                .isInstanceOfSatisfying(RuleBroken.class, refusal -> {
                    assertThat(refusal.messageKey()).isEqualTo("spreadsheet.file." + key);
                    assertThat(MESSAGES.getMessage(
                                    refusal.messageKey(), refusal.arguments(), Locale.forLanguageTag("vi")))
                            .contains("“Danh sách.xlsx”", "hãy ")
                            .doesNotContain("{");
                });
    }

    static Stream<Arguments> refuses() throws IOException {
        ByteArrayOutputStream old = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet();
            workbook.write(old);
        }
        ByteArrayOutputStream macros = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook(XSSFWorkbookType.XLSM)) {
            workbook.createSheet();
            workbook.setVBAProject(new ByteArrayInputStream(new byte[] {1, 2, 3}));
            workbook.write(macros);
        }
        return Stream.of(
                Arguments.of("empty", new byte[0], "empty"),
                Arguments.of("text", "chỉ là chữ".getBytes(StandardCharsets.UTF_8), "not-excel"),
                Arguments.of("old workbook", old.toByteArray(), "old"),
                Arguments.of("macros", macros.toByteArray(), "macros"),
                Arguments.of("cut off", java.util.Arrays.copyOf(workbook(sheet -> {}), 900), "damaged"),
                Arguments.of("zip of something", zip("a.txt", new byte[10]), "damaged"),
                Arguments.of("bomb", zip("xl/worksheets/sheet1.xml", new byte[40 * 1024 * 1024]), "bomb"),
                Arguments.of(
                        "other table",
                        workbook(sheet -> sheet.createRow(0).createCell(0).setCellValue("Tên")),
                        "other-table"),
                Arguments.of("no rows", new SheetTests().fill(new SheetTests().people, List.of()), "no-rows"));
    }

    @Test
    @Timeout(60)
    void refusesASheetOfTwoHundredThousandRowsSoon() throws IOException {
        ByteArrayOutputStream huge = new ByteArrayOutputStream();
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(100)) {
            Sheet sheet = workbook.createSheet();
            Row headings = sheet.createRow(0);
            for (int i = 0; i < people.columns().size(); i++) {
                headings.createCell(i).setCellValue(people.columns().get(i).label());
            }
            for (int row = 1; row <= 200_000; row++) {
                sheet.createRow(row).createCell(0).setCellValue("Nguyễn Văn " + row * 7919L % 1_000_003);
            }
            workbook.write(huge);
        }
        long before = System.nanoTime();

        assertThatThrownBy(() -> read.read(NAME, stream(huge.toByteArray()), people, count -> {}))
                .isInstanceOfSatisfying(RuleBroken.class, refusal -> assertThat(refusal.messageKey())
                        .isIn("spreadsheet.file.too-many-rows", "spreadsheet.file.bomb"));
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void readsFiveThousandRowsInSecondsAndTellsHowFarItIs() throws IOException {
        List<Map<String, String>> many = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            Map<String, String> values = filled(people);
            values.put("email", "nguoi" + i + "@dongthap.example");
            values.put("soDinhDanh", String.valueOf(100_000_000_000L + i));
            many.add(values);
        }
        byte[] sheet = fill(people, many);
        List<Integer> told = new ArrayList<>();
        long before = System.nanoTime();

        List<SheetRow> rows = read.read(NAME, stream(sheet), people, told::add);
        CheckedTable checked = check.check(people, rows);

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
        assertThat(rows).hasSize(5000);
        assertThat(checked.problems()).isEmpty();
        assertThat(told).isSorted().startsWith(250).endsWith(5000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"khong-co", "../mau-01", "mau-01-ca-nhan.json", ""})
    void knowsOnlyTheTablesItShipsWith(String key) {
        assertThatThrownBy(() -> layouts.of(key)).isInstanceOf(RecordNotFound.class);
    }

    private static List<SheetColumn> reversed(List<SheetColumn> columns) {
        List<SheetColumn> reversed = new ArrayList<>(columns);
        java.util.Collections.reverse(reversed);
        return reversed;
    }

    private Map<String, String> filled(SheetLayout layout) {
        Map<String, String> values = new java.util.HashMap<>();
        for (SheetColumn column : layout.columns()) {
            values.put(
                    column.key(),
                    switch (column.kind()) {
                        case TEXT -> "Phần " + column.key();
                        case DIGITS -> "0".repeat(Math.max(column.shortest(), 1));
                        case DATE -> "05/01/1990";
                        case EMAIL -> "an.nv@dongthap.example";
                        case CHOICE -> column.options().get(0).label();
                    });
        }
        return values;
    }

    private byte[] fill(SheetLayout layout, List<Map<String, String>> rows) throws IOException {
        ByteArrayOutputStream template = new ByteArrayOutputStream();
        write.template(layout, template);
        try (XSSFWorkbook workbook = new XSSFWorkbook(stream(template.toByteArray()))) {
            Sheet sheet = workbook.getSheetAt(0);
            int at = 2;
            for (Map<String, String> values : rows) {
                Row row = sheet.createRow(at++);
                for (int i = 0; i < layout.columns().size(); i++) {
                    row.createCell(i)
                            .setCellValue(values.get(layout.columns().get(i).key()));
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private byte[] fillWith(SheetLayout layout, Consumer<Row> change) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(stream(fill(layout, List.of(filled(layout)))))) {
            change.accept(workbook.getSheetAt(0).getRow(2));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] workbook(Consumer<Sheet> fill) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            fill.accept(workbook.createSheet());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] zip(String entry, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content);
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    private static InputStream stream(byte[] content) {
        return new ByteArrayInputStream(content);
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasenames("messages/spreadsheet");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return source;
    }
}
