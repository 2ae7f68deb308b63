package vn.gov.dongthap.vpdt.drafting;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Fonts a theme gives to its major (headings) and minor (text) places.
 *
 * @param fonts by {@code a:majorFont} and {@code a:minorFont}
 */
record Theme(Map<String, String> fonts) {

    static final Theme NONE = new Theme(Map.of());

    static Theme read(WordXml xml) throws XMLStreamException {
        Map<String, String> fonts = new HashMap<>();
        xml.root();
        xml.children(elements -> xml.children(scheme -> {
            if (scheme.equals("a:fontScheme")) {
                xml.children(place -> xml.children(script -> {
                    String face = xml.attribute("typeface");
                    if (script.equals("a:latin") && face != null) {
                        fonts.put(place, face);
                    }
                }));
            }
        }));
        return new Theme(Map.copyOf(fonts));
    }

    /** Font of a place such as {@code minorHAnsi}; null when the theme gives none. */
    @Nullable
    String font(String place) {
        return fonts.get(place.startsWith("major") ? "a:majorFont" : "a:minorFont");
    }
}
