package vn.gov.dongthap.vpdt.spreadsheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.text.VietnameseText;

/** Gathers the rows below the headings; columns are found by their headings, in whatever order they stand. */
final class SheetRows {

    /** A cell longer than this is cut: it is refused for its length anyway. */
    private static final int LONGEST_CELL = 2000;

    private static final int HEADINGS_WITHIN = 20;
    private static final int TELL_EVERY = 250;

    private final SheetLayout layout;
    private final String name;
    private final IntConsumer progress;
    private final Map<Integer, String> cells = new HashMap<>();
    private final Map<Integer, String> columns = new HashMap<>();
    private final List<SheetRow> all = new ArrayList<>();

    SheetRows(SheetLayout layout, String name, IntConsumer progress) {
        this.layout = layout;
        this.name = name;
        this.progress = progress;
    }

    void cell(int row, int column, String text) {
        if (!text.isBlank()) {
            cells.put(column, text.length() <= LONGEST_CELL ? text : text.substring(0, LONGEST_CELL));
        }
    }

    void end(int row) {
        if (columns.isEmpty()) {
            headings();
            if (columns.isEmpty() && row >= HEADINGS_WITHIN) {
                throw otherTable();
            }
        } else {
            Map<String, String> values = new HashMap<>();
            columns.forEach((column, key) -> {
                if (cells.containsKey(column)) {
                    values.put(key, cells.get(column));
                }
            });
            if (!values.isEmpty()) {
                add(new SheetRow(row, values));
            }
        }
        cells.clear();
    }

    private void add(SheetRow row) {
        if (all.size() == ReadSheet.MOST_ROWS) {
            throw new RuleBroken(null, "spreadsheet.file.too-many-rows", name, String.valueOf(ReadSheet.MOST_ROWS));
        }
        all.add(row);
        if (all.size() % TELL_EVERY == 0) {
            progress.accept(all.size());
        }
    }

    /** The first row that has all required headings. */
    private void headings() {
        Map<Integer, String> found = new HashMap<>();
        cells.forEach((column, text) -> layout.columns().stream()
                .filter(known ->
                        VietnameseText.folded(known.label()).equals(VietnameseText.folded(text.replace("*", ""))))
                .findFirst()
                .ifPresent(known -> found.put(column, known.key())));
        boolean complete = layout.columns().stream()
                .filter(SheetColumn::required)
                .allMatch(column -> found.containsValue(column.key()));
        if (complete) {
            columns.putAll(found);
        }
    }

    List<SheetRow> all() {
        if (columns.isEmpty()) {
            throw otherTable();
        }
        if (all.isEmpty()) {
            throw new RuleBroken(null, "spreadsheet.file.no-rows", name);
        }
        progress.accept(all.size());
        return all;
    }

    private RuleBroken otherTable() {
        return new RuleBroken(null, "spreadsheet.file.other-table", name, layout.title());
    }
}
