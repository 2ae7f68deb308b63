package vn.gov.dongthap.vpdt.workflow;

import java.util.Collection;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The routing variables of a case, as its row keeps them. */
final class Routing {

    private static final int LONGEST = 8000;
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,63}");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};

    private Routing() {}

    /**
     * Refuses what may not travel with a case.
     *
     * @throws IllegalArgumentException when the name is no name, or the value is neither a string, a number, a boolean
     *     nor a list of those
     */
    static void check(String name, @Nullable Object value) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("no name of a routing variable: " + name);
        }
        boolean allowed = value instanceof Collection<?> list
                ? list.stream().allMatch(Routing::isSimple)
                : value == null || isSimple(value);
        if (!allowed) {
            throw new IllegalArgumentException("no value of a routing variable: " + name);
        }
    }

    static String write(Map<String, Object> routing) {
        String json = JSON.writeValueAsString(routing);
        if (json.length() > LONGEST) {
            throw new IllegalStateException("routing variables too long: " + json.length());
        }
        return json;
    }

    static Map<String, Object> read(String json) {
        return JSON.readValue(json, VALUES);
    }

    private static boolean isSimple(@Nullable Object value) {
        return value instanceof String || value instanceof Number || value instanceof Boolean;
    }
}
