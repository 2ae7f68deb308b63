package vn.gov.dongthap.vpdt.workflow.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import vn.gov.dongthap.vpdt.workflow.expression.Formula;
import vn.gov.dongthap.vpdt.workflow.expression.FormulaParser;
import vn.gov.dongthap.vpdt.workflow.expression.FormulaRefused;

/** Reads the components of a form-js schema into {@link FormField}s and notes whatever the server could not check. */
final class FormReader {

    private static final int MOST_COMPONENTS = 200;
    private static final int DEEPEST = 5;
    private static final Set<String> FORM_PROPERTIES = Set.of(
            "type", "id", "schemaVersion", "components", "exporter", "executionPlatform", "executionPlatformVersion");
    private static final int NEWEST_SCHEMA = 19;
    private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");

    private final List<FormFinding> findings = new ArrayList<>();
    private int components;

    /** Fields of the form, in order. Only to be trusted when there are no {@link #findings()}. */
    List<FormField> read(JsonNode form) {
        if (!form.isObject() || !form.path("components").isArray()) {
            refuse("", "not-a-form");
            return List.of();
        }
        form.propertyNames().stream()
                .filter(name -> !FORM_PROPERTIES.contains(name))
                .forEach(name -> refuse("", "property", name));
        if (!"default".equals(form.path("type").asString(""))
                || form.path("schemaVersion").asInt(0) > NEWEST_SCHEMA) {
            refuse("", "schema-version", String.valueOf(NEWEST_SCHEMA));
        }
        List<FormField> fields = readAll(form.path("components"), List.of(), false, 0);
        findings.addAll(ConditionSources.of(fields).findings(fields));
        return fields;
    }

    List<FormFinding> findings() {
        return List.copyOf(findings);
    }

    private List<FormField> readAll(JsonNode list, List<Formula> outer, boolean inRows, int depth) {
        if (!list.isArray() || depth > DEEPEST) {
            refuse("", "nesting", String.valueOf(DEEPEST));
            return List.of();
        }
        List<FormField> fields = list.valueStream()
                .flatMap(component -> readOne(component, outer, inRows, depth))
                .toList();
        Set<String> keys = new HashSet<>();
        fields.stream().map(FormField::key).filter(key -> !keys.add(key)).forEach(key -> refuse(key, "key-twice"));
        fields.stream()
                .flatMap(FormField::withChildren)
                .filter(field -> field.choiceList().filter(keys::contains).isPresent())
                .forEach(field -> refuse(field.key(), "list-named-as-key"));
        return fields;
    }

    private Stream<FormField> readOne(JsonNode component, List<Formula> outer, boolean inRows, int depth) {
        String element = nameOf(component);
        if (++components > MOST_COMPONENTS) {
            refuse(element, "too-many", String.valueOf(MOST_COMPONENTS));
            return Stream.empty();
        }
        Optional<FieldKind> known = FieldKind.of(component.path("type").asString(""));
        if (known.isEmpty()) {
            refuse(element, "component", component.path("type").asString(""));
            return Stream.empty();
        }
        FieldKind kind = known.get();
        findings.addAll(ComponentRules.check(element, kind, component));
        List<Formula> hiddenWhen = conditions(element, component, outer, inRows);
        if (kind.isContainer()) {
            return readContainer(element, kind, component, hiddenWhen, inRows, depth);
        }
        if (!kind.isField()) {
            return Stream.empty();
        }
        String key = component.path("key").asString("");
        requireKey(element, key);
        return Stream.of(new FormField(key, kind, labelOf(component), hiddenWhen, component, List.of()));
    }

    private Stream<FormField> readContainer(
            String element, FieldKind kind, JsonNode component, List<Formula> hiddenWhen, boolean inRows, int depth) {
        boolean rows = kind == FieldKind.DYNAMICLIST;
        if (rows && inRows) {
            refuse(element, "rows-in-rows");
        }
        String path = component.path("path").asString("");
        boolean dissolved = !rows && path.isEmpty();
        List<FormField> children =
                readAll(component.path("components"), dissolved ? hiddenWhen : List.of(), inRows || rows, depth + 1);
        if (dissolved) {
            return children.stream();
        }
        requireKey(element, path);
        return Stream.of(new FormField(path, kind, labelOf(component), hiddenWhen, component, children));
    }

    private List<Formula> conditions(String element, JsonNode component, List<Formula> outer, boolean inRows) {
        JsonNode conditional = component.path("conditional");
        if (conditional.isMissingNode()) {
            return outer;
        }
        if (inRows
                || !conditional.isObject()
                || conditional.size() != 1
                || !conditional.path("hide").isString()) {
            refuse(element, "conditional");
            return outer;
        }
        try {
            Formula own = FormulaParser.form(conditional.path("hide").asString());
            return Stream.concat(outer.stream(), Stream.of(own)).toList();
        } catch (FormulaRefused e) {
            findings.add(FormFinding.of(element, "condition", e.getMessage()));
            return outer;
        }
    }

    private void requireKey(String element, String key) {
        if (!KEY.matcher(key).matches()) {
            refuse(element, "key");
        }
    }

    private void refuse(String element, String rule, String... arguments) {
        findings.add(FormFinding.of(element, rule, arguments));
    }

    private static String nameOf(JsonNode component) {
        return Stream.of("key", "path", "id", "label", "type")
                .map(name -> component.path(name).asString(""))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String labelOf(JsonNode component) {
        return component.path("label").asString(component.path("dateLabel").asString(""));
    }
}
