package vn.gov.dongthap.vpdt.drafting;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Sheet of a section of the main text.
 *
 * @param properties paper, margins, page numbers
 * @param headers relationship ids of its headers, by {@code default}, {@code first}, {@code even}
 * @param footers relationship ids of its footers
 */
record Section(Properties properties, Map<String, String> headers, Map<String, String> footers) {

    private static final double MILLIMETRES = 25.4 / 72;

    /** Reads {@code w:sectPr}, which the reader stands on. Headers it does not name are those of the one before. */
    static Section read(WordXml xml, @Nullable Section before) throws XMLStreamException {
        Properties.Reading reading = new Properties.Reading();
        Map<String, String> headers = new HashMap<>(before == null ? Map.of() : before.headers);
        Map<String, String> footers = new HashMap<>(before == null ? Map.of() : before.footers);
        xml.children(name -> {
            switch (name) {
                case "w:headerReference" -> refer(xml, headers);
                case "w:footerReference" -> refer(xml, footers);
                case "w:sectPrChange" -> {}
                default -> reading.take(name, xml);
            }
        });
        return new Section(reading.done(), Map.copyOf(headers), Map.copyOf(footers));
    }

    /** A length in millimetres; 0 when it is not said. */
    double millimetres(String key) {
        return properties.points(key) * MILLIMETRES;
    }

    boolean isLandscape() {
        return properties.number("pgSz.w") > properties.number("pgSz.h");
    }

    boolean hasFirstPageOfItsOwn() {
        return properties.on("titlePg.val");
    }

    /** Number its first page is given, 0 when it counts on. */
    int startsAt() {
        return properties.number("pgNumType.start");
    }

    /** Width of the text in points. */
    double textWidth() {
        return properties.points("pgSz.w")
                - properties.points("pgMar.left")
                - properties.points("pgMar.right")
                - properties.points("pgMar.gutter");
    }

    private static void refer(WordXml xml, Map<String, String> references) {
        String type = xml.attribute("type");
        String id = xml.attribute("id");
        if (id != null) {
            references.put(type == null ? "default" : type, id);
        }
    }
}
