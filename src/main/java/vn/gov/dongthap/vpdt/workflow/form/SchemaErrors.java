package vn.gov.dongthap.vpdt.workflow.form;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Says in our words what JSON Schema found. */
final class SchemaErrors {

    private final List<FormField> fields;

    SchemaErrors(List<FormField> fields) {
        this.fields = fields;
    }

    InputProblem problem(Error error) {
        Found found = locate(error.getInstanceLocation());
        JsonNode limit = error.getSchemaNode();
        return switch (error.getKeyword()) {
            case "additionalProperties" ->
                found.place()
                        .inside(shortened(error.getProperty()), "")
                        .problem("unknown", shortened(error.getProperty()));
            case "minLength" -> found.place().problem("too-short", limit.asInt());
            case "maxLength" -> found.place().problem("too-long", limit.asInt());
            case "maxItems" -> found.place().problem("too-many", limit.asInt());
            case "uniqueItems" -> found.place().problem("twice");
            case "minimum" -> found.place().problem("minimum", limit.decimalValue());
            case "maximum" -> found.place().problem("maximum", limit.decimalValue());
            case "multipleOf" ->
                found.place().problem("digits", Math.max(0, limit.decimalValue().scale()));
            case "enum" -> found.place().problem("option");
            case "format", "pattern" -> ofPattern(found);
            default -> found.place().problem("kind");
        };
    }

    private static InputProblem ofPattern(Found found) {
        FormField field = found.field();
        if (field == null) {
            return found.place().problem("pattern");
        }
        if (field.kind() == FieldKind.DATETIME) {
            return found.place().problem("date");
        }
        InputProblem plain = found.place().problem(field.rules().has("pattern") ? "pattern" : "email");
        String own = field.rules().path("patternErrorMessage").asString(null);
        return new InputProblem(plain.field(), plain.label(), plain.messageKey(), plain.arguments(), own);
    }

    private Found locate(NodePath location) {
        FieldPlace place = FieldPlace.ROOT;
        FormField field = null;
        List<FormField> level = fields;
        for (int i = 0; i < location.getNameCount(); i++) {
            Object step = location.getElement(i);
            if (step instanceof Integer row) {
                // an element of a taglist is the list's own fault
                place = field != null && field.kind() == FieldKind.DYNAMICLIST ? place.row(row) : place;
            } else {
                Optional<FormField> next =
                        level.stream().filter(f -> f.key().equals(step)).findAny();
                if (next.isEmpty()) {
                    break;
                }
                field = next.get();
                place = place.inside(field);
                level = field.children();
            }
        }
        return new Found(place, field);
    }

    private static String shortened(String name) {
        return name.length() > 64 ? name.substring(0, 64) : name;
    }

    private record Found(FieldPlace place, @Nullable FormField field) {}
}
