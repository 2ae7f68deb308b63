package vn.gov.dongthap.vpdt.spreadsheet;

import java.math.BigDecimal;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import vn.gov.dongthap.vpdt.law.RuleBroken;

/**
 * Reads the cells of a sheet as people see them: days as dd/MM/yyyy, numbers without exponents. A formula is not
 * computed: it is given as its own text, so that it is refused like any text that would become one.
 */
final class SheetCells extends DefaultHandler {

    private final StylesTable styles;
    private final SharedStrings strings;
    private final SheetRows rows;
    private final StringBuilder text = new StringBuilder();
    private int row;
    private int column;
    private String type = "n";
    private @Nullable String style;
    private boolean formula;
    private boolean reading;
    private String value = "";

    SheetCells(StylesTable styles, SharedStrings strings, SheetRows rows) {
        this.styles = styles;
        this.strings = strings;
        this.rows = rows;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "row" -> {
                String number = attributes.getValue("r");
                row = number == null ? row + 1 : Integer.parseInt(number);
                column = -1;
            }
            case "c" -> {
                String reference = attributes.getValue("r");
                column = reference == null ? column + 1 : new CellReference(reference).getCol();
                type = attributes.getValue("t") == null ? "n" : attributes.getValue("t");
                style = attributes.getValue("s");
                formula = false;
                value = "";
            }
            case "f" -> {
                formula = true;
                begin();
            }
            case "v", "t" -> begin();
            default -> {
                // nothing else holds what people see
            }
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (reading) {
            text.append(characters, start, length);
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
        switch (name) {
            case "f" -> value = "=" + text;
            case "v", "t" -> value = formula ? value : name.equals("t") ? value + text : text.toString();
            case "c" -> rows.cell(row, column, formula ? value : seen());
            case "row" -> end();
            default -> {
                // nothing else ends
            }
        }
        reading = false;
    }

    private void begin() {
        text.setLength(0);
        reading = true;
    }

    /** Refusals pass through the parser, which knows its own kind of exception only. */
    private void end() throws SAXException {
        try {
            rows.end(row);
        } catch (RuleBroken refusal) {
            throw new SAXException(refusal);
        }
    }

    private String seen() {
        return switch (type) {
            case "s" ->
                value.isEmpty()
                        ? ""
                        : strings.getItemAt(Integer.parseInt(value)).getString();
            case "n" -> value.isEmpty() ? "" : number(Double.parseDouble(value));
            case "b" -> value.equals("1") ? "Có" : "Không";
            default -> value;
        };
    }

    private String number(double number) {
        XSSFCellStyle format = style == null ? null : styles.getStyleAt(Integer.parseInt(style));
        boolean day = format != null
                && DateUtil.isADateFormat(format.getDataFormat(), format.getDataFormatString())
                && DateUtil.isValidExcelDate(number);
        return day
                ? SheetDate.shown(DateUtil.getLocalDateTime(number).toLocalDate())
                : new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
    }
}
