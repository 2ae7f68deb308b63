package vn.gov.dongthap.vpdt.spreadsheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes sheets: the empty one people fill in, and the one that shows what is wrong with a filled one. */
@Component
public class WriteSheet {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final int HEADINGS = 1;
    private static final int FIRST_ROW = 2;
    private static final int ROWS_KEPT_IN_MEMORY = 200;
    /** Excel takes a list of options written into the cell up to this length. */
    private static final int LONGEST_LIST = 255;

    private final MessageSource messages;

    WriteSheet(MessageSource messages) {
        this.messages = messages;
    }

    /** Writes the empty sheet of a table; the stream is not closed. */
    public void template(SheetLayout layout, OutputStream target) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_KEPT_IN_MEMORY)) {
            sheet(workbook, layout, false);
            workbook.write(target);
        }
    }

    /** Writes a table with what is wrong in its last column and the cells in question marked. */
    public void annotated(CheckedTable table, OutputStream target) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_KEPT_IN_MEMORY)) {
            Sheet sheet = sheet(workbook, table.layout(), true);
            CellStyle plain = text(workbook);
            CellStyle marked = text(workbook);
            marked.setFillForegroundColor(IndexedColors.ROSE.getIndex());
            marked.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            List<SheetColumn> columns = table.layout().columns();
            int at = FIRST_ROW;
            for (SheetRow row : table.rows()) {
                Map<String, String> problems = table.problemsOf(row.number());
                Row written = sheet.createRow(at++);
                for (int i = 0; i < columns.size(); i++) {
                    SheetColumn column = columns.get(i);
                    Cell cell = written.createCell(i);
                    cell.setCellStyle(problems.containsKey(column.key()) ? marked : plain);
                    cell.setCellValue(column.shown(row.values().get(column.key())));
                }
                written.createCell(columns.size()).setCellValue(sentences(columns, problems));
            }
            workbook.write(target);
        }
    }

    private Sheet sheet(SXSSFWorkbook workbook, SheetLayout layout, boolean problems) {
        Sheet sheet = workbook.createSheet(messages.getMessage("spreadsheet.sheet", null, VIETNAMESE));
        CellStyle heading = heading(workbook);
        CellStyle text = text(workbook);
        sheet.createRow(0).createCell(0).setCellValue(layout.title());
        Row headings = sheet.createRow(HEADINGS);
        List<SheetColumn> columns = layout.columns();
        for (int i = 0; i < columns.size(); i++) {
            SheetColumn column = columns.get(i);
            Cell cell = headings.createCell(i);
            cell.setCellValue(column.label() + (column.required() ? " *" : ""));
            cell.setCellStyle(heading);
            sheet.setColumnWidth(i, (column.width() + 2) * 256);
            sheet.setDefaultColumnStyle(i, text);
            help(sheet, column, i);
        }
        if (problems) {
            Cell cell = headings.createCell(columns.size());
            cell.setCellValue(messages.getMessage("spreadsheet.problems", null, VIETNAMESE));
            cell.setCellStyle(heading);
            sheet.setColumnWidth(columns.size(), 80 * 256);
        }
        sheet.createFreezePane(0, FIRST_ROW);
        return sheet;
    }

    private static void help(Sheet sheet, SheetColumn column, int index) {
        DataValidationHelper help = sheet.getDataValidationHelper();
        CellRangeAddressList cells =
                new CellRangeAddressList(FIRST_ROW, FIRST_ROW + ReadSheet.MOST_ROWS - 1, index, index);
        String[] labels =
                column.options().stream().map(SheetColumn.Option::label).toArray(String[]::new);
        boolean list = labels.length > 0 && String.join(",", labels).length() <= LONGEST_LIST;
        if (!list && column.hint() == null) {
            return;
        }
        DataValidation validation = help.createValidation(
                list ? help.createExplicitListConstraint(labels) : help.createTextLengthConstraint(4, "0", null),
                cells);
        validation.setShowErrorBox(list);
        if (column.hint() != null) {
            validation.createPromptBox(column.label(), column.hint());
            validation.setShowPromptBox(true);
        }
        sheet.addValidationData(validation);
    }

    private static String sentences(List<SheetColumn> columns, Map<String, String> problems) {
        return String.join(
                " ",
                columns.stream()
                        .map(SheetColumn::key)
                        .filter(problems::containsKey)
                        .map(problems::get)
                        .toList());
    }

    private static CellStyle heading(SXSSFWorkbook workbook) {
        Font bold = workbook.createFont();
        bold.setBold(true);
        CellStyle style = text(workbook);
        style.setFont(bold);
        style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    /** Text, whatever it begins with: no formula, no lost nought. */
    private static CellStyle text(SXSSFWorkbook workbook) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat("@"));
        style.setQuotePrefixed(true);
        style.setWrapText(true);
        return style;
    }
}
