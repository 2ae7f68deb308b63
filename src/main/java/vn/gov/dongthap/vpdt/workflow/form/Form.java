package vn.gov.dongthap.vpdt.workflow.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.gov.dongthap.vpdt.workflow.expression.Variables;

/** A form of a user task, in a shape the server can check. Immutable, shared between threads. */
public final class Form {

    private static final int LARGEST = 100_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String content;
    private final List<FormField> fields;
    private final InputSchema schema;

    private Form(String content, List<FormField> fields) {
        this.content = content;
        this.fields = fields;
        this.schema = new InputSchema(fields);
    }

    /**
     * Reads a form-js schema.
     *
     * @param content the text of the {@code .form} file
     * @throws FormUnsound when it is none, or uses something the server cannot check
     */
    public static Form read(String content) {
        FormReader reader = new FormReader();
        List<FormField> fields = reader.read(parse(content));
        if (!reader.findings().isEmpty()) {
            throw new FormUnsound(reader.findings());
        }
        return new Form(content, fields);
    }

    private static JsonNode parse(String content) {
        if (content.length() > LARGEST) {
            throw new FormUnsound(List.of(FormFinding.of("", "too-large", String.valueOf(LARGEST / 1_000))));
        }
        try {
            return JSON.readTree(content);
        } catch (JacksonException e) {
            throw new FormUnsound(List.of(FormFinding.of("", "not-a-form")));
        }
    }

    /** The form-js schema, for the browser. */
    public String content() {
        return content;
    }

    /** Names of the lists of choices the procedure has to offer. */
    public Set<String> choiceLists() {
        return fields.stream()
                .flatMap(FormField::withChildren)
                .flatMap(field -> field.choiceList().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether people can fill in something of that name. */
    public boolean accepts(String key) {
        return fields.stream().anyMatch(field -> field.key().equals(key) && !field.isDisabled());
    }

    /** Whether something of that name is shown but cannot be filled in. */
    public boolean isShownOnly(String key) {
        return fields.stream().anyMatch(field -> field.key().equals(key) && field.isDisabled());
    }

    /**
     * Checks what somebody filled in.
     *
     * @param json the input as it came from the browser
     * @param offered values of the choices on offer, by name of the list
     * @return the values by key: texts in NFC and stripped, fields left empty absent
     * @throws InputRefused when anything in it breaks the form; names every field
     */
    public Map<String, Object> check(String json, Map<String, Set<String>> offered) {
        ObjectNode input = InputReader.read(json);
        CleanInput cleaning = new CleanInput();
        cleaning.clean(fields, input);
        Variables variables = name -> scalar(input.path(name));

        List<InputProblem> problems = new ArrayList<>();
        cleaning.unseen().forEach(path -> problems.add(placeOf(path).problem("unseen")));
        fields.stream()
                .filter(field -> !isShown(field, variables) && input.has(field.key()))
                .forEach(field -> problems.add(FieldPlace.ROOT.inside(field).problem("hidden")));
        SchemaErrors words = new SchemaErrors(fields);
        schema.validate(input).forEach(error -> problems.add(words.problem(error)));
        MissingFields.find(fields, input, field -> isShown(field, variables))
                .forEach(place -> problems.add(place.problem("required")));
        Choices.findNotOffered(fields, input, offered).forEach(place -> problems.add(place.problem("option")));
        if (!problems.isEmpty()) {
            throw new InputRefused(firstOfEach(problems));
        }
        return InputReader.plain(input);
    }

    /**
     * Looks only at size and shape, as drafts need it.
     *
     * @throws InputRefused when it is too large, too deep or no object
     */
    public static void checkDraft(String json) {
        InputReader.read(json);
    }

    private static boolean isShown(FormField field, Variables variables) {
        return field.hiddenWhen().stream().noneMatch(condition -> condition.isTrue(variables));
    }

    private static @Nullable Object scalar(JsonNode value) {
        if (value.isString()) {
            return value.asString();
        }
        if (value.isBoolean()) {
            return value.asBoolean();
        }
        return value.isNumber() ? value.decimalValue() : null;
    }

    private FieldPlace placeOf(String path) {
        return fields.stream()
                .filter(field -> path.equals(field.key()) || path.startsWith(field.key() + "."))
                .findAny()
                .map(field -> new FieldPlace(path, field.label()))
                .orElse(new FieldPlace(path, ""));
    }

    private static List<InputProblem> firstOfEach(List<InputProblem> problems) {
        Map<String, InputProblem> first = new LinkedHashMap<>();
        problems.forEach(problem -> first.putIfAbsent(problem.field(), problem));
        return List.copyOf(first.values());
    }
}
