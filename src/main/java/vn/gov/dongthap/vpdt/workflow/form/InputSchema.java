package vn.gov.dongthap.vpdt.workflow.form;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import java.math.BigDecimal;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schema (2020-12) of a form's input. It speaks of the values that are there; what must be there depends on
 * the form's conditions and is asked by {@link MissingFields}.
 */
final class InputSchema {

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaCacheEnabled(false)
                    .schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .formatAssertionsEnabled(true)
                            .pathType(PathType.JSON_POINTER)
                            .regularExpressionFactory(BoundedPattern::new)
                            .build()));
    private static final int LONGEST_LINE = 1_000;
    private static final int LONGEST_TEXT = 10_000;
    private static final int MOST_ROWS = 200;
    private static final long LARGEST_NUMBER = 999_999_999_999_999L;

    private final ObjectNode document;
    private final Schema schema;

    InputSchema(List<FormField> fields) {
        document = object(fields);
        document.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema = REGISTRY.getSchema(document.toString(), InputFormat.JSON);
    }

    List<Error> validate(JsonNode input) {
        return schema.validate(input);
    }

    @Override
    public String toString() {
        return document.toString();
    }

    private static ObjectNode object(List<FormField> fields) {
        ObjectNode object = node("object");
        object.put("additionalProperties", false);
        ObjectNode properties = object.putObject("properties");
        fields.stream().filter(field -> !field.isDisabled()).forEach(field -> properties.set(field.key(), of(field)));
        return object;
    }

    private static ObjectNode of(FormField field) {
        return switch (field.kind()) {
            case TEXTFIELD -> text(field.rules(), LONGEST_LINE);
            case TEXTAREA -> text(field.rules(), LONGEST_TEXT);
            case NUMBER -> number(field);
            case CHECKBOX -> node("boolean");
            case RADIO, SELECT -> option(field);
            case CHECKLIST, TAGLIST -> options(field);
            case DATETIME -> node("string").put("format", "date").put("pattern", "^\\d{4}-\\d{2}-\\d{2}$");
            case GROUP -> object(field.children());
            case DYNAMICLIST -> node("array").put("maxItems", MOST_ROWS).set("items", object(field.children()));
            case TEXT, SEPARATOR, SPACER -> throw new IllegalArgumentException("no field: " + field.kind());
        };
    }

    private static ObjectNode text(JsonNode rules, int longest) {
        ObjectNode text = node("string");
        text.put("minLength", rules.path("minLength").asInt(0));
        text.put("maxLength", rules.path("maxLength").asInt(longest));
        if (rules.has("pattern")) {
            text.put("pattern", rules.path("pattern").asString());
        }
        if ("email".equals(rules.path("validationType").asString(""))) {
            text.put("format", "email");
        }
        return text;
    }

    private static ObjectNode number(FormField field) {
        ObjectNode number = node("number");
        JsonNode rules = field.rules();
        number.set(
                "minimum", rules.has("min") ? rules.get("min") : JsonNodeFactory.instance.numberNode(-LARGEST_NUMBER));
        number.set(
                "maximum", rules.has("max") ? rules.get("max") : JsonNodeFactory.instance.numberNode(LARGEST_NUMBER));
        if (field.component().has("decimalDigits")) {
            int digits = field.component().path("decimalDigits").asInt();
            number.put("multipleOf", BigDecimal.ONE.movePointLeft(digits));
        }
        return number;
    }

    private static ObjectNode option(FormField field) {
        ObjectNode option = node("string").put("maxLength", LONGEST_LINE);
        if (field.choiceList().isEmpty()) {
            ArrayNode offered = option.putArray("enum");
            field.component().path("values").forEach(value -> offered.add(value.get("value")));
        }
        return option;
    }

    private static ObjectNode options(FormField field) {
        ObjectNode list = node("array").put("uniqueItems", true).put("maxItems", MOST_ROWS);
        list.set("items", option(field));
        return list;
    }

    private static ObjectNode node(String type) {
        return JsonNodeFactory.instance.objectNode().put("type", type);
    }
}
