package vn.gov.dongthap.vpdt.drafting;

import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * What {@code w:rPr} says.
 *
 * @param style character style it names, null for none
 * @param direct what it says itself, fonts of the theme replaced by their names
 */
record RunProperties(@Nullable String style, Properties direct) {

    /** Reads {@code w:rPr}, which the reader stands on. */
    static RunProperties read(WordXml xml, Theme theme) throws XMLStreamException {
        Properties.Reading reading = new Properties.Reading();
        xml.children(name -> {
            if (!name.equals("w:rPrChange")) {
                reading.take(name, xml);
            }
        });
        named(reading, theme, "rFonts.asciiTheme", "rFonts.ascii");
        named(reading, theme, "rFonts.hAnsiTheme", "rFonts.hAnsi");
        return new RunProperties(reading.get("rStyle.val"), reading.done());
    }

    private static void named(Properties.Reading reading, Theme theme, String place, String face) {
        String themed = reading.get(place);
        String font = themed == null ? null : theme.font(themed);
        if (font != null) {
            reading.put(face, font);
        }
    }
}
