package vn.gov.dongthap.vpdt.spreadsheet;

import java.util.List;
import java.util.Optional;

/**
 * A table as data: replaced by another file when the law replaces it, without a change of code.
 *
 * @param key file name below {@code forms/bang}, without its ending
 * @param title what the table is, in Vietnamese
 * @param columns in order
 */
public record SheetLayout(String key, String title, List<SheetColumn> columns) {

    public SheetLayout {
        columns = List.copyOf(columns);
    }

    /** The column of that key. */
    public Optional<SheetColumn> column(String key) {
        return columns.stream().filter(column -> column.key().equals(key)).findFirst();
    }
}
