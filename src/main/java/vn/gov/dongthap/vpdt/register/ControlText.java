package vn.gov.dongthap.vpdt.register;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The text a control hash is taken of: one line for each entry, in the text format of PostgreSQL's {@code COPY}, so that
 * {@code psql} writes the very same text. Fields are parted by tabs, lines end with a line feed, in UTF-8.
 */
final class ControlText {

    private ControlText() {}

    /** The line of an entry; what the register printed beside it belongs to it, where it printed anything. */
    static String line(RegisterView register, RegisterEntry entry) {
        Stream<Object> fields = Stream.concat(fields(register, entry), printed(entry.printed()));
        return fields.map(ControlText::field).collect(Collectors.joining("\t")) + "\n";
    }

    private static Stream<Object> fields(RegisterView register, RegisterEntry entry) {
        RegisterEntry.Voided voided = entry.voided();
        return Stream.of(
                register.agencyId(),
                register.series(),
                register.year(),
                entry.number(),
                orNone(entry.notation()),
                entry.date(),
                entry.medium().name(),
                entry.content(),
                entry.ownerType(),
                entry.ownerId(),
                orNone(voided == null ? null : voided.on()),
                orNone(voided == null ? null : voided.byName()),
                orNone(voided == null ? null : voided.reason()));
    }

    private static Stream<Object> printed(@Nullable PrintedRow row) {
        return row == null
                ? Stream.empty()
                : Stream.of(
                        row.signer(),
                        row.recipients(),
                        orNone(row.copyKeeper()),
                        orNone(row.copies()),
                        orNone(row.transferredOn()),
                        orNone(row.note()));
    }

    private static Object orNone(@Nullable Object value) {
        return Objects.requireNonNullElse(value, Nothing.NONE);
    }

    private static String field(Object value) {
        if (value == Nothing.NONE) {
            return "\\N";
        }
        StringBuilder escaped = new StringBuilder();
        value.toString().chars().forEach(character -> {
            int escape = "\\\b\f\n\r\t\u000B".indexOf(character);
            if (escape < 0) {
                escaped.append((char) character);
            } else {
                escaped.append('\\').append("\\bfnrtv".charAt(escape));
            }
        });
        return escaped.toString();
    }

    private enum Nothing {
        NONE
    }
}
