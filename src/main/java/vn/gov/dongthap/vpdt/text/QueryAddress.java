package vn.gov.dongthap.vpdt.text;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An address of this system with its query, written once and in one order, so that equal lists have equal addresses. */
public final class QueryAddress {

    private final String path;
    private final List<String> query = new ArrayList<>();

    private QueryAddress(String path) {
        this.path = path;
    }

    /** The path alone. */
    public static QueryAddress of(String path) {
        return new QueryAddress(path);
    }

    /** Adds a value; null leaves it out. */
    public QueryAddress with(String name, @Nullable Object value) {
        if (value != null) {
            query.add(name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        }
        return this;
    }

    /** Adds the same name once for each value. */
    public QueryAddress withEach(String name, Collection<?> values) {
        values.forEach(value -> with(name, value));
        return this;
    }

    /** As written into links. */
    public String written() {
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }
}
