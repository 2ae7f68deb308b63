package vn.gov.dongthap.vpdt.workflow.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;
import vn.gov.dongthap.vpdt.text.VietnameseText;

/**
 * Brings input into the form we keep: texts in NFC, stripped, lines ended by one line feed; fields left empty are taken
 * out. Characters nobody can see (control, direction marks, broken pairs) stay and are named.
 */
final class CleanInput {

    private final List<String> unseen = new ArrayList<>();

    /** Cleans in place. */
    void clean(List<FormField> fields, ObjectNode object) {
        cleanTexts("", object);
        dropEmpty(fields, object);
    }

    /** Dotted paths of the texts with characters nobody can see. */
    List<String> unseen() {
        return unseen;
    }

    private void cleanTexts(String path, JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> entry : List.copyOf(object.properties())) {
                String inner = path.isEmpty() ? entry.getKey() : path + "." + entry.getKey();
                if (entry.getValue().isString()) {
                    object.put(entry.getKey(), clean(inner, entry.getValue().asString()));
                } else {
                    cleanTexts(inner, entry.getValue());
                }
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                String inner = path + "." + i;
                if (array.get(i).isString()) {
                    array.set(i, StringNode.valueOf(clean(inner, array.get(i).asString())));
                } else {
                    cleanTexts(inner, array.get(i));
                }
            }
        }
    }

    private String clean(String path, String text) {
        String cleaned = VietnameseText.typed(text);
        if (!VietnameseText.isSeen(cleaned)) {
            unseen.add(path);
        }
        return cleaned;
    }

    /** form-js sends null, "" or [] for fields left empty. Unknown fields stay, to be refused. */
    private static void dropEmpty(List<FormField> fields, ObjectNode object) {
        for (FormField field : fields) {
            JsonNode value = object.path(field.key());
            if (isEmpty(value)) {
                object.remove(field.key());
            } else if (value instanceof ObjectNode group) {
                dropEmpty(field.children(), group);
            } else if (value instanceof ArrayNode rows) {
                rows.forEach(row -> {
                    if (row instanceof ObjectNode values) {
                        dropEmpty(field.children(), values);
                    }
                });
            }
        }
    }

    private static boolean isEmpty(JsonNode value) {
        return value.isNull()
                || value.isArray() && value.isEmpty()
                || value.isString() && value.asString().isEmpty();
    }
}
