package vn.gov.dongthap.vpdt.workflow.form;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The components of form-js a form may use. Whatever is missing here (html, iframe, image, …) is refused. */
enum FieldKind {
    TEXTFIELD("description", "appearance"),
    TEXTAREA("description"),
    NUMBER("description", "appearance", "decimalDigits", "increment"),
    CHECKBOX("description"),
    RADIO("description", "values", "valuesKey"),
    SELECT("description", "values", "valuesKey", "searchable"),
    CHECKLIST("description", "values", "valuesKey"),
    TAGLIST("description", "values", "valuesKey"),
    DATETIME("description", "subtype", "dateLabel"),
    GROUP("path", "components", "showOutline", "verticalAlignment"),
    DYNAMICLIST(
            "path",
            "components",
            "showOutline",
            "verticalAlignment",
            "isRepeating",
            "allowAddRemove",
            "defaultRepetitions",
            "disableCollapse",
            "nonCollapsedItems"),
    TEXT("text"),
    SEPARATOR(),
    SPACER("height");

    private static final Set<String> EVERYWHERE = Set.of("id", "type", "label", "layout", "conditional");
    private static final Set<String> FIELDS_ONLY = Set.of("key", "disabled", "defaultValue", "validate", "properties");

    private final Set<String> ownProperties;

    FieldKind(String... ownProperties) {
        this.ownProperties = Set.of(ownProperties);
    }

    /** The kind form-js calls by that name. */
    static Optional<FieldKind> of(String type) {
        return Stream.of(values()).filter(kind -> kind.type().equals(type)).findAny();
    }

    String type() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether people fill it in. */
    boolean isField() {
        return compareTo(GROUP) < 0;
    }

    boolean isContainer() {
        return this == GROUP || this == DYNAMICLIST;
    }

    boolean isText() {
        return this == TEXTFIELD || this == TEXTAREA;
    }

    boolean hasOptions() {
        return this == RADIO || this == SELECT || isMultipleChoice();
    }

    boolean isMultipleChoice() {
        return this == CHECKLIST || this == TAGLIST;
    }

    boolean knows(String property) {
        return EVERYWHERE.contains(property)
                || isField() && FIELDS_ONLY.contains(property)
                || ownProperties.contains(property);
    }
}
