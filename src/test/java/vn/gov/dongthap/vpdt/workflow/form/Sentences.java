package vn.gov.dongthap.vpdt.workflow.form;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** The module's Vietnamese sentences. */
final class Sentences {

    private static final Properties ALL = load();

    private Sentences() {}

    static boolean exist(String key) {
        return ALL.containsKey(key);
    }

    private static Properties load() {
        Properties sentences = new Properties();
        try (Reader reader = new InputStreamReader(
                Sentences.class.getResourceAsStream("/messages/workflow.properties"), StandardCharsets.UTF_8)) {
            sentences.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sentences;
    }
}
