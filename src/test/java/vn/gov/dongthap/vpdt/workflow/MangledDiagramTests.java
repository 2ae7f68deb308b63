package vn.gov.dongthap.vpdt.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import vn.gov.dongthap.vpdt.audit.Actor;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;

/** Breaks a sound diagram in one place after the other: it is either released or refused in words, never anything else. */
@IntegrationTest
class MangledDiagramTests {

    private static final List<String> VALUES = List.of("", "${a.b()}", "x".repeat(300), "ketThuc", "-1");

    @Autowired
    ReleaseDiagram releaseDiagram;

    @Autowired
    CaseDriver driver;

    @Autowired
    TransactionTemplate transaction;

    @ParameterizedTest
    @ValueSource(strings = {"don-gian.bpmn", "phoi-hop.bpmn"})
    void isReleasedOrRefusedInWords(String fileName) throws Exception {
        driver.release("con.bpmn");

        List<String> mangled = new Mangler(CaseDriver.diagram(fileName)).mangled();

        assertThat(mangled).hasSizeGreaterThan(200).allSatisfy(text -> assertThat(findings(text))
                .allSatisfy(
                        finding -> assertThat(finding.message()).endsWith(".").doesNotStartWith("workflow.")));
    }

    /** What the release says; nothing when it goes through, which is undone again. */
    private List<DiagramFinding> findings(String text) {
        try {
            transaction.executeWithoutResult(status -> {
                status.setRollbackOnly();
                releaseDiagram.release(text.getBytes(StandardCharsets.UTF_8), Actor.SYSTEM);
            });
            return List.of();
        } catch (DiagramRefused refusal) {
            assertThat(refusal.findings()).isNotEmpty();
            return refusal.findings();
        }
    }

    /** Breaks one thing at a time and mends it again. */
    private static final class Mangler {

        private final Document document;
        private final Transformer writer;
        private final List<String> mangled = new ArrayList<>();

        Mangler(byte[] sound) throws Exception {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(sound));
            writer = TransformerFactory.newInstance().newTransformer();
        }

        List<String> mangled() throws TransformerException {
            NodeList elements = document.getElementsByTagName("*");
            for (int i = 1; i < elements.getLength(); i++) {
                Element element = (Element) elements.item(i);
                for (Attr attribute : attributes(element)) {
                    mangle(element, attribute);
                }
                move(element, (Element) element.getParentNode());
            }
            return mangled;
        }

        private void mangle(Element element, Attr attribute) throws TransformerException {
            String sound = attribute.getValue();
            for (String value : VALUES) {
                attribute.setValue(value);
                write();
            }
            attribute.setValue(sound);
            element.removeAttributeNode(attribute);
            write();
            element.setAttributeNode(attribute);
        }

        private void move(Element element, Element parent) throws TransformerException {
            Element root = document.getDocumentElement();
            Node next = element.getNextSibling();
            Node twin = parent.insertBefore(element.cloneNode(true), element);
            write();
            parent.removeChild(twin);
            parent.removeChild(element);
            write();
            root.insertBefore(element, root.getFirstChild());
            write();
            root.appendChild(element);
            write();
            parent.insertBefore(element, next);
        }

        private void write() throws TransformerException {
            StringWriter text = new StringWriter();
            writer.transform(new DOMSource(document), new StreamResult(text));
            mangled.add(text.toString());
        }

        private static List<Attr> attributes(Element element) {
            List<Attr> attributes = new ArrayList<>();
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                attributes.add((Attr) element.getAttributes().item(i));
            }
            attributes.removeIf(attribute -> attribute.getName().startsWith("xmlns"));
            return attributes;
        }
    }
}
