package vn.gov.dongthap.vpdt.spreadsheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.text.VietnameseText;

/** Checks every cell of a table, however it was filled in: typed on a page or read from a sheet. */
@Component
public class CheckTable {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final Pattern MAIL = Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
    /** What makes a text a formula once a sheet is opened. */
    private static final String FORMULA_BEGINNINGS = "=+-@";

    private final MessageSource messages;

    CheckTable(MessageSource messages) {
        this.messages = messages;
    }

    /** Checks rows as typed; nothing is thrown away. */
    public CheckedTable check(SheetLayout layout, List<SheetRow> typed) {
        List<SheetRow> rows = new ArrayList<>();
        List<CellProblem> problems = new ArrayList<>();
        Map<String, Map<String, Integer>> met = new HashMap<>();
        for (SheetRow row : typed) {
            Map<String, String> kept = new HashMap<>();
            for (SheetColumn column : layout.columns()) {
                String text = VietnameseText.typed(
                        row.values().getOrDefault(column.key(), "").replace('\n', ' '));
                Cell cell = cell(column, text);
                if (!cell.value().isEmpty()) {
                    kept.put(column.key(), cell.value());
                }
                if (!cell.problem().isEmpty()) {
                    problems.add(new CellProblem(row.number(), column.key(), cell.problem()));
                } else if (column.unique() && !cell.value().isEmpty()) {
                    Integer first = met.computeIfAbsent(column.key(), key -> new HashMap<>())
                            .putIfAbsent(cell.value().toLowerCase(Locale.ROOT), row.number());
                    if (first != null) {
                        problems.add(new CellProblem(
                                row.number(), column.key(), sentence("twice", column.label(), String.valueOf(first))));
                    }
                }
            }
            rows.add(new SheetRow(row.number(), kept));
        }
        return new CheckedTable(layout, rows, problems);
    }

    private Cell cell(SheetColumn column, String text) {
        if (text.isEmpty()) {
            return column.required() ? wrong(text, "missing", column.label()) : new Cell("", "");
        }
        if (FORMULA_BEGINNINGS.indexOf(text.charAt(0)) >= 0) {
            return wrong(text, "formula", column.label(), text.substring(0, 1));
        }
        if (!VietnameseText.isSeen(text)) {
            return wrong(text, "unseen", column.label());
        }
        return switch (column.kind()) {
            case TEXT -> sized(column, text);
            case DIGITS -> text.matches("\\d+") ? sized(column, text) : wrong(text, "digits", column.label());
            case EMAIL -> MAIL.matcher(text).matches() ? sized(column, text) : wrong(text, "mail", column.label());
            case DATE ->
                SheetDate.typed(text)
                        .map(day -> new Cell(day.toString(), ""))
                        .orElseGet(() -> wrong(text, "date", column.label()));
            case CHOICE ->
                column.meant(text)
                        .map(option -> new Cell(option.value(), ""))
                        .orElseGet(() -> wrong(text, "choice", column.label(), labels(column)));
        };
    }

    private Cell sized(SheetColumn column, String text) {
        if (text.length() > column.longest()) {
            return wrong(text, "too-long", column.label(), String.valueOf(column.longest()));
        }
        return text.length() < column.shortest()
                ? wrong(text, "too-short", column.label(), String.valueOf(column.shortest()))
                : new Cell(text, "");
    }

    private Cell wrong(String text, String key, String... arguments) {
        return new Cell(text, sentence(key, arguments));
    }

    private String sentence(String key, String... arguments) {
        return messages.getMessage("spreadsheet.cell." + key, arguments, VIETNAMESE);
    }

    private static String labels(SheetColumn column) {
        return String.join(
                "; ", column.options().stream().map(SheetColumn.Option::label).toList());
    }

    private record Cell(String value, String problem) {}
}
