package vn.gov.dongthap.vpdt.workflow;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a person filled in: already checked against the form's schema, unknown fields refused, strings in NFC and
 * stripped, hidden fields absent.
 *
 * @param values by field key; values are strings, numbers, booleans, lists and maps
 */
public record FormInput(Map<String, Object> values) {

    public static final FormInput EMPTY = new FormInput(Map.of());

    public FormInput {
        values = Map.copyOf(values);
    }

    /** The text of a field, empty when it is absent or blank. */
    public Optional<String> text(String key) {
        return Optional.ofNullable(values.get(key)).map(Object::toString).filter(s -> !s.isBlank());
    }

    /** The text of a field the schema requires. */
    public String requiredText(String key) {
        return text(key).orElseThrow(() -> new IllegalStateException("schema let pass without " + key));
    }

    /** The date of a field, empty when it is absent. */
    public Optional<LocalDate> date(String key) {
        return text(key).map(LocalDate::parse);
    }

    /** The id chosen in a select, empty when none was. */
    public Optional<Long> id(String key) {
        return text(key).map(Long::valueOf);
    }

    /** The ids chosen in a list, empty when none were. */
    public List<Long> ids(String key) {
        return values.get(key) instanceof List<?> list
                ? list.stream().map(Object::toString).map(Long::valueOf).toList()
                : List.of();
    }

    /** The number of a field, empty when it is absent. */
    public Optional<Integer> number(String key) {
        return values.get(key) instanceof Number n ? Optional.of(n.intValue()) : Optional.empty();
    }

    public boolean isTrue(String key) {
        return Boolean.TRUE.equals(values.get(key));
    }
}
