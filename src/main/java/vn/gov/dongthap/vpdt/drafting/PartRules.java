package vn.gov.dongthap.vpdt.drafting;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.util.XMLHelper;
import vn.gov.dongthap.vpdt.law.RuleBroken;

/**
 * Looks an XML part through: no document type, not nested deeper than a document can be, no field that fetches or runs
 * something. A field whose name is put together by another field hides it, and is refused as well.
 */
final class PartRules {

    private static final XMLInputFactory FACTORY = XMLHelper.newXMLInputFactory();
    /** Twenty tables within tables need about 140. */
    private static final int DEEPEST = 256;

    private static final Set<String> FETCHING = Set.of(
            "DDE",
            "DDEAUTO",
            "LINK",
            "INCLUDE",
            "INCLUDETEXT",
            "INCLUDEPICTURE",
            "IMPORT",
            "DATABASE",
            "RD",
            "EMBED",
            "CONTROL",
            "HTMLCONTROL",
            "MACROBUTTON");

    private static final Pattern NAMED = Pattern.compile("\\S+\\s.*", Pattern.DOTALL);

    /** A field that is open, and whether its result has begun. */
    private static final class Field {

        private final StringBuilder instruction = new StringBuilder();
        private boolean shown;
    }

    private final String file;
    private final Deque<Field> open = new ArrayDeque<>();
    /** Instructions outside any field, which only a damaged or hostile file has. */
    private final Field stray = new Field();

    PartRules(String file) {
        this.file = file;
    }

    void check(InputStream part) throws XMLStreamException {
        XMLStreamReader reader = FACTORY.createXMLStreamReader(part);
        int depth = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw refused("drafting.word.damaged");
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    if (depth > DEEPEST) {
                        throw refused("drafting.word.bomb");
                    }
                    depth -= element(reader);
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {}
            }
        }
        open.forEach(this::requireHarmless);
        requireHarmless(stray);
    }

    /** Looks at an element; answers how many elements it has read to their end. */
    private int element(XMLStreamReader reader) throws XMLStreamException {
        switch (reader.getLocalName()) {
            case "fldSimple" -> {
                Field field = new Field();
                field.instruction.append(attribute(reader, "instr"));
                requireHarmless(field);
            }
            case "fldChar" -> {
                switch (attribute(reader, "fldCharType")) {
                    case "begin" -> begin();
                    case "separate" -> separate();
                    default -> end();
                }
            }
            case "instrText", "delInstrText" -> {
                Field field = open.isEmpty() ? stray : open.peek();
                field.instruction.append(reader.getElementText());
                return 1;
            }
            default -> {}
        }
        return 0;
    }

    private void begin() {
        Field around = open.peek();
        if (around != null
                && !around.shown
                && !NAMED.matcher(around.instruction.toString().stripLeading()).matches()) {
            throw refused("drafting.word.field");
        }
        open.push(new Field());
    }

    private void separate() {
        Field field = open.peek();
        if (field != null) {
            requireHarmless(field);
            field.shown = true;
        }
    }

    private void end() {
        Field field = open.poll();
        if (field != null) {
            requireHarmless(field);
        }
    }

    private void requireHarmless(Field field) {
        String name = field.instruction.toString().strip().split("[\\s\\\\\"]", 2)[0];
        if (FETCHING.contains(name.toUpperCase(Locale.ROOT))) {
            throw refused("drafting.word.field");
        }
    }

    private RuleBroken refused(String key) {
        return new RuleBroken("Q4.5b", key, file);
    }

    private static String attribute(XMLStreamReader reader, String localName) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (localName.equals(reader.getAttributeLocalName(i))) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }
}
