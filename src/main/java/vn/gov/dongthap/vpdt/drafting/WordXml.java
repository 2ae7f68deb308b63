package vn.gov.dongthap.vpdt.drafting;

import java.io.InputStream;
import java.util.Map;
import java.util.function.BiConsumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.util.XMLHelper;
import org.jspecify.annotations.Nullable;

/**
 * Walks down the elements of a part of a Word file. Elements are named with the usual prefixes ({@code w:p}), whatever
 * prefixes the file uses; the transitional and the strict vocabulary are the same to it.
 */
final class WordXml implements AutoCloseable {

    /** What to do with a child element; what is not read of it is passed over. */
    @FunctionalInterface
    interface Visit {
        void child(String name) throws XMLStreamException;
    }

    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w:"),
            Map.entry("http://purl.oclc.org/ooxml/wordprocessingml/main", "w:"),
            Map.entry("http://schemas.openxmlformats.org/drawingml/2006/main", "a:"),
            Map.entry("http://purl.oclc.org/ooxml/drawingml/main", "a:"),
            Map.entry("http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing", "wp:"),
            Map.entry("http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing", "wp:"),
            Map.entry("http://schemas.openxmlformats.org/markup-compatibility/2006", "mc:"),
            Map.entry("urn:schemas-microsoft-com:vml", "v:"));

    private static final XMLInputFactory FACTORY = XMLHelper.newXMLInputFactory();

    private final XMLStreamReader reader;
    private int depth;

    WordXml(InputStream part) throws XMLStreamException {
        reader = FACTORY.createXMLStreamReader(part);
    }

    /** Goes down to the first element. */
    void root() throws XMLStreamException {
        while (step() != XMLStreamConstants.START_ELEMENT) {
            continue;
        }
    }

    /** Shows every child of the element stood on, and goes on behind it. */
    void children(Visit visit) throws XMLStreamException {
        int own = depth;
        while (depth >= own) {
            if (step() == XMLStreamConstants.START_ELEMENT) {
                int child = depth;
                visit.child(name());
                while (depth >= child) {
                    step();
                }
            }
        }
    }

    /** The characters of the element stood on. */
    String text() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int own = depth;
        while (depth >= own) {
            int event = step();
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(reader.getText());
            }
        }
        return text.toString();
    }

    /** Value of an attribute, whatever its namespace; null when there is none. */
    @Nullable
    String attribute(String localName) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (localName.equals(reader.getAttributeLocalName(i))) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** Shows every attribute of the element stood on. */
    void attributes(BiConsumer<String, String> visit) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            visit.accept(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
    }

    /** Value of {@code w:val}. */
    @Nullable
    String val() {
        return attribute("val");
    }

    /** A whole number of an attribute; null when there is none, or something else stands there. */
    @Nullable
    Integer number(String localName) {
        String value = attribute(localName);
        try {
            return value == null ? null : (int) Math.round(Double.parseDouble(value));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    @Override
    public void close() throws XMLStreamException {
        reader.close();
    }

    private String name() {
        String prefix = PREFIXES.get(String.valueOf(reader.getNamespaceURI()));
        return prefix == null ? reader.getLocalName() : prefix + reader.getLocalName();
    }

    private int step() throws XMLStreamException {
        int event = reader.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
            depth++;
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            depth--;
        }
        return event;
    }
}
