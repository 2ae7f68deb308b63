package vn.gov.dongthap.vpdt.workflow.form;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import vn.gov.dongthap.vpdt.workflow.expression.Formula;

/**
 * A place of the input: one value, or with children a group or a list of rows. Groups without a path are dissolved,
 * their fields stand in the place of the group and carry its condition.
 *
 * @param key name in the input
 * @param kind what it is
 * @param label what people read
 * @param hiddenWhen conditions of the field and its groups; any of them hides it
 * @param component the form-js component
 * @param children fields inside, empty for a value
 */
record FormField(
        String key,
        FieldKind kind,
        String label,
        List<Formula> hiddenWhen,
        JsonNode component,
        List<FormField> children) {

    /** Shown only, never accepted: form-js does not submit disabled fields. */
    boolean isDisabled() {
        return component.path("disabled").asBoolean(false);
    }

    boolean isRequired() {
        return rules().path("required").asBoolean(false);
    }

    JsonNode rules() {
        return component.path("validate");
    }

    /** Name of the list of choices the procedure offers, empty when the form lists them itself. */
    Optional<String> choiceList() {
        return Optional.ofNullable(component.get("valuesKey")).map(JsonNode::asString);
    }

    /** The field and everything inside. */
    Stream<FormField> withChildren() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(FormField::withChildren));
    }
}
