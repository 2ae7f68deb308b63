package vn.gov.dongthap.vpdt.drafting;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The styles of a Word file: defaults, and chains of styles that build on one another. */
final class StyleSheet {

    private record Style(@Nullable String basedOn, Properties paragraph, Properties character) {}

    private final Map<String, Style> styles = new HashMap<>();
    private final Map<String, String> defaults = new HashMap<>();
    private Properties paragraphDefaults = Properties.NONE;
    private Properties characterDefaults = Properties.NONE;

    /** Reads the part of styles. */
    static StyleSheet read(WordXml xml, Theme theme) throws XMLStreamException {
        StyleSheet sheet = new StyleSheet();
        xml.root();
        xml.children(name -> {
            if (name.equals("w:docDefaults")) {
                sheet.readDefaults(xml, theme);
            } else if (name.equals("w:style")) {
                sheet.readStyle(xml, theme);
            }
        });
        return sheet;
    }

    /** Format of a paragraph in force: of its table, of its style, and its own. */
    ParagraphFormat paragraph(@Nullable String table, @Nullable String paragraph, Properties direct) {
        return new ParagraphFormat(direct.over(chain("paragraph", paragraph, true))
                .over(chain("table", table, true))
                .over(paragraphDefaults));
    }

    /** Format of characters in force. */
    CharacterFormat characters(
            @Nullable String table, @Nullable String paragraph, @Nullable String character, Properties direct) {
        return CharacterFormat.of(
                characterDefaults,
                chain("table", table, false),
                chain("paragraph", paragraph, false),
                chain("character", character, false),
                direct);
    }

    /** What a style and those it builds on say, the default style of its kind when none is named. */
    private Properties chain(String kind, @Nullable String named, boolean ofParagraph) {
        Properties said = Properties.NONE;
        Set<String> seen = new HashSet<>();
        String id = named == null ? defaults.get(kind) : named;
        while (id != null && seen.add(id)) {
            Style style = styles.get(id);
            if (style == null) {
                break;
            }
            said = said.over(ofParagraph ? style.paragraph() : style.character());
            id = style.basedOn();
        }
        return said;
    }

    private void readDefaults(WordXml xml, Theme theme) throws XMLStreamException {
        xml.children(kind -> xml.children(name -> {
            if (name.equals("w:rPr")) {
                characterDefaults = RunProperties.read(xml, theme).direct();
            } else if (name.equals("w:pPr")) {
                paragraphDefaults = paragraphProperties(xml);
            }
        }));
    }

    private void readStyle(WordXml xml, Theme theme) throws XMLStreamException {
        String id = String.valueOf(xml.attribute("styleId"));
        String kind = String.valueOf(xml.attribute("type"));
        String isDefault = xml.attribute("default");
        if ("1".equals(isDefault) || "true".equals(isDefault)) {
            defaults.put(kind, id);
        }
        String[] basedOn = new String[1];
        Properties[] said = {Properties.NONE, Properties.NONE};
        xml.children(name -> {
            switch (name) {
                case "w:basedOn" -> basedOn[0] = xml.val();
                case "w:pPr" -> said[0] = paragraphProperties(xml);
                case "w:rPr" -> said[1] = RunProperties.read(xml, theme).direct();
                default -> {}
            }
        });
        styles.put(id, new Style(basedOn[0], said[0], said[1]));
    }

    private static Properties paragraphProperties(WordXml xml) throws XMLStreamException {
        Properties.Reading reading = new Properties.Reading();
        xml.children(name -> ParagraphFormat.take(reading, name, xml));
        return reading.done();
    }
}
