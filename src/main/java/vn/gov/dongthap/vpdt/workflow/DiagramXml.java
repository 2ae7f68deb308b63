package vn.gov.dongthap.vpdt.workflow;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Looks at the raw text of a diagram before the engine does: no document type, no entities, and only the words of
 * {@link DiagramVocabulary}. It reads UTF-8 whatever the text calls itself, because the engine does: a text in another
 * encoding could look harmless here and be something else there.
 */
final class DiagramXml {

    private static final int LARGEST = 1_000_000;
    private static final int DEEPEST = 30;
    private static final Pattern ID = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,63}");
    private static final int LONGEST_NAME = 200;
    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{");
    private static final Set<String> TEXTS = Set.of("documentation", "text");

    private final Findings findings;
    private final Set<String> ids = new HashSet<>();

    DiagramXml(Findings findings) {
        this.findings = findings;
    }

    void check(byte[] bpmn) {
        if (bpmn.length > LARGEST) {
            findings.add("", "too-large", LARGEST / 1000);
            return;
        }
        Optional<Document> document = parsed(bpmn);
        if (document.isEmpty()) {
            findings.add("", "not-xml");
            return;
        }
        Element root = document.get().getDocumentElement();
        if (!DiagramVocabulary.BPMN.equals(root.getNamespaceURI()) || !"definitions".equals(root.getLocalName())) {
            findings.add("", "not-bpmn");
            return;
        }
        if (root.getElementsByTagNameNS(DiagramVocabulary.BPMN, "process").getLength() != 1) {
            findings.add("", "one-process");
        }
        check(root, "", "", 1);
    }

    private void check(Element element, String parent, String nearestId, int depth) {
        String namespace = text(element.getNamespaceURI());
        String name = element.getLocalName();
        String id = DiagramVocabulary.BPMN.equals(namespace) && element.hasAttribute("id")
                ? element.getAttribute("id")
                : nearestId;
        if (depth > DEEPEST) {
            findings.add(id, "too-deep", DEEPEST);
            return;
        }
        if (!DiagramVocabulary.allowsElement(namespace, name, parent)) {
            findings.add(id, "element", element.getNodeName());
            return;
        }
        if (DiagramVocabulary.needsId(namespace, name) && !element.hasAttribute("id")) {
            findings.add(nearestId, "id");
        }
        checkAttributes(element, namespace, id);
        if (TEXTS.contains(name)) {
            checkPlain(id, element.getTextContent());
        }
        String below = name.equals("extensionElements") ? parent : name;
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                check(inner, below, id, depth + 1);
            }
        }
    }

    private void checkAttributes(Element element, String namespace, String id) {
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            String attributeNamespace = text(attribute.getNamespaceURI());
            String name = attribute.getLocalName();
            if (!DiagramVocabulary.allowsAttribute(namespace, element.getLocalName(), attributeNamespace, name)) {
                findings.add(id, "attribute", attribute.getNodeName());
            } else if (attributeNamespace.isEmpty() && name.equals("id")) {
                checkId(attribute.getValue());
            } else if (name.equals("name")) {
                checkName(id, attribute.getValue());
            }
        }
    }

    private void checkName(String id, String name) {
        if (name.length() > LONGEST_NAME) {
            findings.add(id, "name-length", LONGEST_NAME);
        }
        checkPlain(id, name);
    }

    /** Names and descriptions are shown as they stand; the engine would rather compute them. */
    private void checkPlain(String id, String text) {
        if (EXPRESSION.matcher(text).find()) {
            findings.add(id, "plain-text");
        }
    }

    private void checkId(String id) {
        if (!ID.matcher(id).matches()) {
            findings.add(id, "id");
        } else if (!ids.add(id)) {
            findings.add(id, "id-twice");
        }
    }

    private static Optional<Document> parsed(byte[] bpmn) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bpmn))
                    .toString();
            return Optional.of(builder.parse(new InputSource(new StringReader(text))));
        } catch (SAXException | IOException e) {
            return Optional.empty();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
