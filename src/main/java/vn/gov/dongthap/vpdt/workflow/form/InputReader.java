package vn.gov.dongthap.vpdt.workflow.form;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads what the browser sent: one JSON object, not too large, not too deep, no name twice. */
final class InputReader {

    /** Bytes of UTF-8 a form may have at most. */
    static final int LARGEST = 200_000;

    private static final int DEEPEST = 8;
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_NAME = 100;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(LONGEST_NUMBER)
                            .maxNameLength(LONGEST_NAME)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private InputReader() {}

    /**
     * The object, as it came.
     *
     * @throws InputRefused when it is none, or breaks a limit
     */
    static ObjectNode read(String json) {
        if (json.length() > LARGEST || json.getBytes(StandardCharsets.UTF_8).length > LARGEST) {
            throw refused("whole-size", LARGEST / 1_000);
        }
        try {
            if (JSON.readTree(json) instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException e) {
            throw refused("whole-shape");
        }
        throw refused("whole-shape");
    }

    /** The same values in plain Java: strings, numbers, booleans, lists, maps. */
    static Map<String, Object> plain(JsonNode object) {
        @SuppressWarnings("unchecked")
        Map<String, Object> values = JSON.convertValue(object, Map.class);
        return values;
    }

    private static InputRefused refused(String rule, Object... arguments) {
        return new InputRefused(List.of(InputProblem.ofWhole(rule, arguments)));
    }
}
