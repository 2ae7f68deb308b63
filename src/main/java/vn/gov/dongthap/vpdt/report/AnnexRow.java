package vn.gov.dongthap.vpdt.report;

import java.util.Map;

/**
 * A row of a table that goes with a letter; the template decides which columns are printed.
 *
 * @param number from 1
 * @param values as people read them, by the key of the column
 */
public record AnnexRow(int number, Map<String, String> values) {

    public AnnexRow {
        values = Map.copyOf(values);
    }

    /** The value of a column, empty when there is none. */
    public String value(String key) {
        return values.getOrDefault(key, "");
    }
}
