package vn.gov.dongthap.vpdt.spreadsheet;

import java.util.Map;

/**
 * A row of a table.
 *
 * @param number of the row on its sheet, from 1 as Excel counts; or its place in a list
 * @param values by column key; as typed before {@link CheckTable}, as kept after it; empty cells are left out
 */
public record SheetRow(int number, Map<String, String> values) {

    public SheetRow {
        values = Map.copyOf(values);
    }
}
