package vn.gov.dongthap.vpdt.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Addresses of the built browser parts, for templates: {@code ${@assets.css('app')}}. Built names carry a hash of their
 * content, so browsers may keep them for ever; the build's manifest tells which is current.
 */
@Component("assets")
public class Assets {

    static final String BASE = "/build/";

    private static final Logger LOG = LoggerFactory.getLogger(Assets.class);

    private final Map<String, String> files = new HashMap<>();

    Assets(JsonMapper json) {
        ClassPathResource manifest = new ClassPathResource("static" + BASE + "manifest.json");
        if (!manifest.exists()) {
            LOG.warn("The browser parts are not built; pages will have no styles. Run the build without -Dexec.skip.");
            return;
        }
        try (InputStream in = manifest.getInputStream()) {
            for (Map.Entry<String, JsonNode> entry : json.readTree(in).properties()) {
                files.put(entry.getKey(), entry.getValue().path("file").asString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Address of a style sheet, by its name in {@code src/main/frontend/src/css} without extension. */
    public String css(String name) {
        return address("src/css/" + name + ".css");
    }

    /** Address of a script module, by its name in {@code src/main/frontend/src} without extension. */
    public String js(String name) {
        return address("src/" + name + ".ts");
    }

    /** Address of a picture, by its file name in {@code src/main/frontend/src}. */
    public String file(String name) {
        return address("src/" + name);
    }

    private String address(String source) {
        return BASE + files.getOrDefault(source, source);
    }
}
