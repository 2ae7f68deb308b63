package vn.gov.dongthap.vpdt.drafting;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * What one place of a Word file says of a format, by element and attribute or element and child ({@code ind.left},
 * {@code numPr.numId}). Laid over each other, from the defaults down, the places give the format in force.
 */
record Properties(Map<String, String> said) {

    static final Properties NONE = new Properties(Map.of());

    /** These properties where they say something, else the others. */
    Properties over(Properties base) {
        if (said.isEmpty() || base.said.isEmpty()) {
            return said.isEmpty() ? base : this;
        }
        Map<String, String> laid = new HashMap<>(base.said);
        laid.putAll(said);
        return new Properties(laid);
    }

    @Nullable
    String get(String key) {
        return said.get(key);
    }

    String get(String key, String unsaid) {
        return said.getOrDefault(key, unsaid);
    }

    boolean says(String key) {
        return said.containsKey(key);
    }

    /** A whole number; 0 when nothing or something else is said. */
    int number(String key) {
        return number(key, 0);
    }

    int number(String key, int unsaid) {
        try {
            String value = said.get(key);
            return value == null ? unsaid : (int) Math.round(Double.parseDouble(value));
        } catch (NumberFormatException e) {
            return unsaid;
        }
    }

    /** A length in twentieths of a point, in points. */
    double points(String key) {
        return number(key) / 20.0;
    }

    /** Whether an on-off property is said and on. */
    boolean on(String key) {
        return switch (get(key, "0")) {
            case "0", "false", "off" -> false;
            default -> true;
        };
    }

    /** Collects what the elements below {@code w:pPr}, {@code w:rPr} and {@code w:sectPr} say. */
    static final class Reading {

        private final Map<String, String> said = new HashMap<>();

        /** Takes in the element the reader stands on: its attributes, and the values of its children. */
        void take(String element, WordXml xml) throws XMLStreamException {
            String property = local(element);
            xml.attributes((attribute, value) -> said.put(property + "." + attribute, value));
            said.putIfAbsent(property + ".val", "1");
            xml.children(child -> {
                String value = xml.val();
                if (value != null) {
                    said.put(property + "." + local(child), value);
                }
            });
        }

        void put(String key, String value) {
            said.put(key, value);
        }

        @Nullable
        String get(String key) {
            return said.get(key);
        }

        Properties done() {
            return new Properties(Map.copyOf(said));
        }

        private static String local(String name) {
            return name.substring(name.indexOf(':') + 1);
        }
    }
}
