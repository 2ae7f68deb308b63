package vn.gov.dongthap.vpdt.workflow.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import tools.jackson.databind.JsonNode;

/** What a single component may say. Everything it says must be something {@link InputSchema} carries out. */
final class ComponentRules {

    private static final int LONGEST_PATTERN = 200;
    private static final Set<String> TEXT_RULES =
            Set.of("required", "minLength", "maxLength", "pattern", "patternErrorMessage", "validationType");
    private static final Set<String> NUMBER_RULES = Set.of("required", "min", "max");
    private static final Set<String> SHOWN_TEXTS = Set.of("label", "dateLabel", "description", "text");

    private final String element;
    private final FieldKind kind;
    private final JsonNode component;
    private final List<FormFinding> findings = new ArrayList<>();

    private ComponentRules(String element, FieldKind kind, JsonNode component) {
        this.element = element;
        this.kind = kind;
        this.component = component;
    }

    static List<FormFinding> check(String element, FieldKind kind, JsonNode component) {
        ComponentRules rules = new ComponentRules(element, kind, component);
        rules.checkProperties();
        rules.checkValidation();
        if (kind.hasOptions()) {
            rules.checkOptions();
        }
        if (kind == FieldKind.DATETIME
                && !"date".equals(component.path("subtype").asString(""))) {
            rules.refuse("date-only");
        }
        return rules.findings;
    }

    private void checkProperties() {
        component.propertyNames().stream().filter(name -> !kind.knows(name)).forEach(name -> refuse("property", name));
        SHOWN_TEXTS.forEach(name -> checkShown(component.path(name)));
        component.path("appearance").forEach(this::checkShown);
        JsonNode disabled = component.path("disabled");
        if (!disabled.isMissingNode() && !disabled.isBoolean()) {
            refuse("value", "disabled");
        }
        JsonNode digits = component.path("decimalDigits");
        if (!digits.isMissingNode() && (!digits.isInt() || digits.asInt() < 0 || digits.asInt() > 6)) {
            refuse("value", "decimalDigits");
        }
    }

    /** Texts are shown as they stand: a template or expression in them would be computed by the browser only. */
    private void checkShown(JsonNode text) {
        if (text.isMissingNode()) {
            return;
        }
        String shown = text.isString() ? text.asString() : "=";
        if (shown.startsWith("=") || shown.contains("{{") || shown.contains("<") || shown.contains("![")) {
            refuse("shown-text");
        }
    }

    private void checkValidation() {
        JsonNode validate = component.path("validate");
        if (validate.isMissingNode()) {
            return;
        }
        Set<String> known = kind.isText() ? TEXT_RULES : kind == FieldKind.NUMBER ? NUMBER_RULES : Set.of("required");
        validate.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> refuse("validation", name));
        validate.properties().forEach(rule -> checkRule(rule.getKey(), rule.getValue()));
    }

    private void checkRule(String name, JsonNode value) {
        boolean sound =
                switch (name) {
                    case "required" -> value.isBoolean();
                    case "minLength", "maxLength" -> value.isInt() && value.asInt() >= 0;
                    case "min", "max" -> value.isNumber();
                    case "pattern" -> value.isString() && isReadablePattern(value.asString());
                    case "validationType" ->
                        value.isString() && Set.of("email", "custom").contains(value.asString());
                    default -> value.isString();
                };
        if (!sound) {
            refuse("value", name);
        }
    }

    private static boolean isReadablePattern(String pattern) {
        if (pattern.length() > LONGEST_PATTERN) {
            return false;
        }
        try {
            Pattern.compile(pattern);
            return true;
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    private void checkOptions() {
        JsonNode values = component.path("values");
        boolean named = component.path("valuesKey").isString();
        if (named == values.isArray()) {
            refuse("options");
            return;
        }
        Set<String> seen = new HashSet<>();
        for (JsonNode option : values) {
            checkShown(option.path("label"));
            if (!option.path("value").isString()
                    || !seen.add(option.path("value").asString())) {
                refuse("options");
            }
        }
    }

    private void refuse(String rule, String... arguments) {
        findings.add(FormFinding.of(element, rule, arguments));
    }
}
