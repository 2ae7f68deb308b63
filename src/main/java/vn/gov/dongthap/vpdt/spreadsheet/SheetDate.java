package vn.gov.dongthap.vpdt.spreadsheet;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;

/** Days as people type them in Vietnam, and as they are kept. */
final class SheetDate {

    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private SheetDate() {}

    /** Reads dd/MM/yyyy or yyyy-MM-dd. */
    static Optional<LocalDate> typed(String text) {
        try {
            return Optional.of(text.contains("-") ? LocalDate.parse(text) : LocalDate.parse(text, TYPED));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    static String shown(LocalDate day) {
        return SHOWN.format(day);
    }

    static String shown(String kept) {
        return typed(kept).map(SheetDate::shown).orElse(kept);
    }
}
