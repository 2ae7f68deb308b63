package vn.gov.dongthap.vpdt.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.gov.dongthap.vpdt.law.RecordNotFound;

/** The tables the system ships with, from {@code forms/bang/*.json}. */
@Component
public class SheetLayouts {

    private final JsonMapper json;
    private final Map<String, SheetLayout> read = new ConcurrentHashMap<>();

    SheetLayouts(JsonMapper json) {
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
    }

    /**
     * A table.
     *
     * @throws RecordNotFound when there is none of that key
     */
    public SheetLayout of(String key) {
        return read.computeIfAbsent(key, this::read);
    }

    private SheetLayout read(String key) {
        ClassPathResource file = new ClassPathResource("forms/bang/" + key + ".json");
        if (!key.matches("[a-z0-9-]{1,60}") || !file.exists()) {
            throw new RecordNotFound("table " + key);
        }
        try (InputStream content = file.getInputStream()) {
            return json.readValue(content, SheetLayout.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
