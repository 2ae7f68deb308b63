package vn.gov.dongthap.vpdt.workflow;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.ServerSocketChannel;
import java.util.List;
import org.flowable.bpmn.model.ScriptTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;

/** Texts made to look like something else to the check than to the engine, to call out, or to wear it out. */
@IntegrationTest
class DisguisedDiagramTests {

    private static final String SOUND = ForeignCode.SOUND;
    private static final String HIDDEN = "</documentation><scriptTask id=\"an\" name=\"an\" scriptFormat=\"juel\">"
            + "<script>1</script></scriptTask><documentation>";

    @Autowired
    DiagramCheck check;

    /** In Shift_JIS the first bracket belongs to the letter before it and the section goes on; in UTF-8 it ends. */
    @Test
    void readsTheTextAsTheEngineDoesWhateverItCallsItself() {
        byte[] twoFaced = ascii(SOUND)
                .replace("encoding=\"UTF-8\"", "encoding=\"Shift_JIS\"")
                .replace(
                        "<startEvent",
                        "<documentation><![CDATA[\u0081]]>" + HIDDEN + "<![CDATA[x]]></documentation><startEvent")
                .getBytes(ISO_8859_1);

        assertThat(DiagramText.read(twoFaced).getProcesses().get(0).findFlowElementsOfType(ScriptTask.class))
                .hasSize(1);
        assertThat(rules(twoFaced)).containsExactly("not-xml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Shift_JIS", "ISO-8859-1", "UTF-16", "IBM037", "khong-co"})
    void findsForeignStepsUnderAnyNameOfAnEncoding(String encoding) {
        String text = ascii(SOUND)
                .replace("encoding=\"UTF-8\"", "encoding=\"" + encoding + "\"")
                .replace("<serviceTask", "<scriptTask")
                .replace("</serviceTask", "</scriptTask");

        assertThat(rules(text.getBytes(UTF_8))).isSubsetOf("element", "not-xml").isNotEmpty();
    }

    @Test
    void refusesOtherEncodingsInWords() {
        assertThat(rules(SOUND.replace("UTF-8", "UTF-16").getBytes(UTF_16))).containsExactly("not-xml");
        assertThat(rules(("\uFEFF" + SOUND).getBytes(UTF_8))).containsExactly("not-xml");
        assertThat(rules(SOUND.replace("Bước", "B\u0080").getBytes(ISO_8859_1))).containsExactly("not-xml");
        assertThat(rules(SOUND.replace("Bước", "B&#0;").getBytes(UTF_8))).containsExactly("not-xml");
        assertThat(rules(SOUND.replace("Bước", "B&khong;").getBytes(UTF_8))).containsExactly("not-xml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE definitions SYSTEM \"%s\">",
                "<!DOCTYPE definitions PUBLIC \"-//x//y\" \"%s\">",
                "<!DOCTYPE definitions [<!ENTITY x SYSTEM \"%s\">]>",
                "<!DOCTYPE definitions [<!ENTITY %% x SYSTEM \"%s\"> %%x;]>",
                "<?xml-stylesheet type=\"text/xsl\" href=\"%s\"?>",
                "<?xml-model href=\"%s\"?>"
            })
    void callsNobody(String prolog) throws IOException {
        assertCallsNobody(SOUND.replace("<definitions", prolog + "<definitions").replace("%%", "%"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xsi:schemaLocation=\"http://www.omg.org/spec/BPMN/20100524/MODEL %s\"",
                "xsi:noNamespaceSchemaLocation=\"%s\"",
                "typeLanguage=\"%s\"",
                "xml:base=\"%s\""
            })
    void fetchesNoSchema(String attribute) throws IOException {
        assertCallsNobody(SOUND.replace("id=\"defs\"", "id=\"defs\" " + attribute));
    }

    @Test
    void isNotWornOut() {
        assertThat(rules(SOUND.replace("<startEvent", "<a>".repeat(100_000) + "<startEvent")
                        .getBytes(UTF_8)))
                .containsExactly("not-xml");
        assertThat(rules(SOUND.replace("<startEvent", nested(80_000) + "<startEvent")
                        .getBytes(UTF_8)))
                .contains("element");
        assertThat(rules(SOUND.replace(
                                "<startEvent",
                                "<subProcess id=\"s\">".repeat(1_000) + "</subProcess>".repeat(1_000) + "<startEvent")
                        .getBytes(UTF_8)))
                .contains("too-deep");
        assertThat(rules(SOUND.replace("id=\"f3\"", "x:y=\"\" ".repeat(20_000) + "id=\"f3\"")
                        .getBytes(UTF_8)))
                .containsExactly("not-xml");
        assertThat(rules(SOUND.replace("<startEvent", "<!ENTITY a \"" + "a".repeat(900_000) + "\"><startEvent")
                        .getBytes(UTF_8)))
                .containsExactly("not-xml");
        assertThat(rules(new byte[2_000_000])).containsExactly("too-large");
    }

    @Test
    void stopsCountingAtAHundredFindings() {
        String many = "<task/>".repeat(50_000);

        assertThat(check.check(
                        SOUND.replace("<startEvent", many + "<startEvent").getBytes(UTF_8)))
                .hasSize(100);
    }

    /** Lets the text speak of a server that listens, and expects that it is left alone. */
    private void assertCallsNobody(String text) throws IOException {
        try (ServerSocketChannel channel = ServerSocketChannel.open();
                ServerSocket server = channel.socket()) {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            channel.configureBlocking(false);
            String address = "http://127.0.0.1:" + server.getLocalPort() + "/x";

            rules(text.replace("%s", address).getBytes(UTF_8));

            assertThat(channel.accept()).isNull();
        }
    }

    private List<String> rules(byte[] bpmn) {
        List<DiagramFinding> findings = check.check(bpmn);
        assertThat(findings).allSatisfy(finding -> assertThat(finding.message()).containsPattern("[ạ-ỹ]"));
        return findings.stream().map(DiagramFinding::rule).distinct().toList();
    }

    private static String nested(int depth) {
        return "<a>".repeat(depth) + "</a>".repeat(depth);
    }

    private static String ascii(String text) {
        return text.replaceAll("[^\\x00-\\x7F]", "a");
    }
}
