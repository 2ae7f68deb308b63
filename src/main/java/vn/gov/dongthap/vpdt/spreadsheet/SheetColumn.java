package vn.gov.dongthap.vpdt.spreadsheet;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.text.VietnameseText;

/**
 * A column of a table.
 *
 * @param key what values are kept under, e.g. {@code hoTen}
 * @param label heading, in Vietnamese
 * @param kind what a cell may hold
 * @param required whether a cell may not be empty
 * @param unique whether no two rows may hold the same
 * @param shortest least number of characters, 0 for any
 * @param longest greatest number of characters
 * @param width of the column on a sheet, in characters
 * @param options what a cell of kind CHOICE may hold
 * @param hint a sentence for whoever fills it in, or null
 */
public record SheetColumn(
        String key,
        String label,
        Kind kind,
        boolean required,
        boolean unique,
        int shortest,
        int longest,
        int width,
        List<Option> options,
        @Nullable String hint) {

    /** What a cell may hold. */
    public enum Kind {
        TEXT,
        /** Figures only, as phone numbers and personal identifiers; kept as a text. */
        DIGITS,
        /** A day; typed as dd/MM/yyyy, kept as yyyy-MM-dd. */
        DATE,
        EMAIL,
        /** One of the options; typed by its label, kept by its value. */
        CHOICE
    }

    /**
     * What a cell of kind CHOICE may hold.
     *
     * @param value what is kept
     * @param label what is shown
     */
    public record Option(String value, String label) {}

    public SheetColumn {
        options = options == null ? List.of() : List.copyOf(options);
        longest = longest == 0 ? 200 : longest;
        width = width == 0 ? 20 : width;
    }

    /** The option somebody means, by its label or value, however it is accented. */
    Optional<Option> meant(String typed) {
        String folded = VietnameseText.folded(typed);
        return options.stream()
                .filter(option -> option.value().equals(typed)
                        || VietnameseText.folded(option.label()).equals(folded))
                .findFirst();
    }

    /** A kept value as people read it. */
    public String shown(@Nullable String kept) {
        if (kept == null) {
            return "";
        }
        return switch (kind) {
            case DATE -> SheetDate.shown(kept);
            case CHOICE ->
                options.stream()
                        .filter(option -> option.value().equals(kept))
                        .map(Option::label)
                        .findFirst()
                        .orElse(kept);
            default -> kept;
        };
    }
}
