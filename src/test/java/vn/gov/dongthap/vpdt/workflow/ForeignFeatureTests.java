package vn.gov.dongthap.vpdt.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;

/** Asks for what the engine offers and the house does not: each is refused by element, rule and sentence. */
@IntegrationTest
class ForeignFeatureTests {

    @Autowired
    DiagramCheck check;

    @Autowired
    CaseDriver driver;

    @BeforeEach
    void releaseWhatIsCalled() {
        driver.release("con.bpmn");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "delegateExpression=\"${thuCapSo}\" | type=\"shell\" | hanhDong | attribute",
                "delegateExpression=\"${thuCapSo}\" | type=\"http\" | hanhDong | attribute",
                "delegateExpression=\"${thuCapSo}\" | type=\"mail\" | hanhDong | attribute",
                "delegateExpression=\"${thuCapSo}\" | type=\"camel\" | hanhDong | attribute",
                "delegateExpression=\"${thuCapSo}\" | type=\"mule\" | hanhDong | attribute",
                "delegateExpression=\"${thuCapSo}\" | type=\"dmn\" | hanhDong | attribute",
                "delegateExpression=\"${thuCapSo}\" | type=\"case\" | hanhDong | attribute",
                "delegateExpression=\"${thuCapSo}\" | type=\"send-event\" | hanhDong | attribute",
                "delegateExpression=\"${thuCapSo}\" | type=\"external-worker\" | hanhDong | attribute",
                "delegateExpression=\"${thuCapSo}\" | class=\"x.Y\" | hanhDong | attribute",
                "serviceTask | sendTask | hanhDong | element",
                "serviceTask | businessRuleTask | hanhDong | element",
                "serviceTask | receiveTask | hanhDong | element",
                "serviceTask | scriptTask | hanhDong | element",
                "serviceTask | manualTask | hanhDong | element",
                "serviceTask | callConversation | hanhDong | element",
            })
    void refusesKindsOfSteps(String sound, String foreign, String element, String rule) {
        expect(ForeignCode.SOUND.replace(sound, foreign), element, rule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<flowable:eventType>x</flowable:eventType> | batDau | element",
                "<flowable:formProperty id=\"x\" expression=\"${a.b()}\"/> | batDau | element",
                "<flowable:jobTopic>${a.b()}</flowable:jobTopic> | batDau | element",
                "<flowable:mapException>x.Y</flowable:mapException> | batDau | element",
                "<flowable:failedJobRetryTimeCycle>R3/PT1M</flowable:failedJobRetryTimeCycle> | batDau | element",
                "<activiti:formProperty xmlns:activiti=\"http://activiti.org/bpmn\"/> | batDau | element",
                "<camunda:connector xmlns:camunda=\"http://camunda.org/schema/1.0/bpmn\"/> | batDau | element",
                "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/passwd\"/> | batDau | element",
                "<x:template xmlns:x=\"http://www.w3.org/1999/XSL/Transform\"/> | batDau | element"
            })
    void refusesExtensions(String extension, String element, String rule) {
        expect(
                ForeignCode.SOUND.replace(
                        "name=\"Bắt đầu\"/>",
                        "name=\"Bắt đầu\"><extensionElements>" + extension + "</extensionElements></startEvent>"),
                element,
                rule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<import importType=\"http://schemas.xmlsoap.org/wsdl/\" location=\"http://127.0.0.1:9/\" namespace=\"x\"/>"
                        + " | defs | element",
                "<signal id=\"s\" name=\"s\"/> | s | element",
                "<error id=\"e\" errorCode=\"e\"/> | e | element",
                "<itemDefinition id=\"i\" structureRef=\"java.lang.Runtime\"/> | i | element",
                "<interface id=\"i\" name=\"java.lang.Runtime\"/> | i | element",
                "<process id=\"khac\"/> |  | one-process",
                "<message id=\"tin\" name=\"x\"/> | tin | id-twice",
                "<message name=\"x\"/> | defs | id",
                "<participant id=\"buoc\" processRef=\"thu-mat-bang\"/> | buoc | id-twice"
            })
    void refusesDefinitions(String definition, String element, String rule) {
        expect(ForeignCode.SOUND.replace("<process", definition + "<process"), element == null ? "" : element, rule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "isExecutable | flowable:candidateStarterUsers=\"${a.b()}\" isExecutable | attribute",
                "isExecutable | flowable:isEagerExecutionFetching=\"true\" isExecutable | attribute",
                "isExecutable | processType=\"Public\" isExecutable | attribute",
                "<startEvent | <ioSpecification/><startEvent | element",
                "<startEvent | <dataObject id=\"d\"/><startEvent | element",
                "<startEvent | <property id=\"p\"/><startEvent | element"
            })
    void refusesSettingsOfTheProcess(String sound, String foreign, String rule) {
        String text = ForeignCode.SOUND.replace(sound, foreign);

        assertThat(check.check(text.getBytes(StandardCharsets.UTF_8)))
                .extracting(DiagramFinding::rule)
                .contains(rule);
    }

    private void expect(String text, String element, String rule) {
        assertThat(check.check(text.getBytes(StandardCharsets.UTF_8))).anySatisfy(finding -> {
            assertThat(finding.elementId()).isEqualTo(element);
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.message()).containsPattern("[ạ-ỹ]").doesNotStartWith("workflow.");
        });
    }
}
