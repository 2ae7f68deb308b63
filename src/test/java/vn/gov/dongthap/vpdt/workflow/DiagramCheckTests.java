package vn.gov.dongthap.vpdt.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Feeds the check the published ways to run code through a BPMN engine, and the mistakes analysts make. */
class DiagramCheckTests {

    private static final String SOUND = new String(CaseDriver.diagram("don-gian.bpmn"), StandardCharsets.UTF_8);

    static DiagramVersions versions;

    DiagramCheck check;

    /** One diagram is released: the one others may call. */
    @BeforeAll
    static void releaseACallee() {
        SingleConnectionDataSource database =
                new SingleConnectionDataSource("jdbc:h2:mem:" + UUID.randomUUID(), "sa", "", true);
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/common")
                .target("050")
                .load()
                .migrate();
        versions = new DiagramVersions(JdbcClient.create(database));
        versions.add(
                new DiagramVersion("thu-phat-hanh", 1, "Phát hành thử", "thu-phat-hanh:1:1"),
                "x",
                Instant.parse("2026-01-05T01:00:00Z"));
    }

    @BeforeEach
    void build() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/workflow");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        ActionRegistry actions =
                new ActionRegistry(List.of(new RecordingActions.Note(), new RecordingActions.Number()));
        check = new DiagramCheck(new StepRules(actions, new ShippedForms()), versions, messages);
    }

    @Test
    void letsASoundDiagramPass() {
        assertThat(check.check(SOUND.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<scriptTask id=\"x\" name=\"x\" scriptFormat=\"groovy\"><script>1</script></scriptTask>",
                "<sendTask id=\"x\" name=\"x\" flowable:type=\"mail\"/>",
                "<businessRuleTask id=\"x\" name=\"x\" flowable:class=\"java.lang.Runtime\"/>",
                "<manualTask id=\"x\" name=\"x\"/>",
                "<receiveTask id=\"x\" name=\"x\"/>",
                "<task id=\"x\" name=\"x\"/>",
                "<adHocSubProcess id=\"x\" name=\"x\"/>",
                "<transaction id=\"x\" name=\"x\"/>",
                "<dataObject id=\"x\" name=\"x\"/>",
                "<ioSpecification/>",
                "<userTask xmlns=\"http://camunda.org/schema/1.0/bpmn\" id=\"x\"/>",
                "<di:scriptTask xmlns:di=\"http://www.omg.org/spec/DD/20100524/DI\" id=\"x\"/>",
                "<extensionElements><flowable:executionListener event=\"start\" class=\"x.Y\"/></extensionElements>",
                "<extensionElements><flowable:eventListener class=\"x.Y\"/></extensionElements>",
                "<extensionElements><flowable:taskListener event=\"complete\" delegateExpression=\"${thuCapSo}\"/>"
                        + "</extensionElements>"
            })
    void refusesForeignElements(String inserted) {
        assertThat(rules(SOUND.replace("<startEvent", inserted + "<startEvent")))
                .contains("element");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "flowable:class=\"org.flowable.engine.impl.bpmn.behavior.ShellActivityBehavior\"",
                "flowable:expression=\"${''.getClass().forName('java.lang.Runtime')}\"",
                "flowable:type=\"shell\"",
                "flowable:type=\"http\"",
                "flowable:type=\"mail\"",
                "flowable:type=\"camel\"",
                "flowable:type=\"dmn\"",
                "flowable:type=\"external-worker\" flowable:topic=\"x\"",
                "flowable:skipExpression=\"${true}\"",
                "flowable:async=\"true\"",
                "flowable:resultVariable=\"x\"",
                "flowable:failedJobRetryTimeCycle=\"R3/PT1M\"",
                "implementation=\"##WebService\" operationRef=\"x\"",
                "xmlns:activiti=\"http://activiti.org/bpmn\" activiti:class=\"x.Y\"",
                "xmlns:camunda=\"http://camunda.org/schema/1.0/bpmn\" camunda:class=\"x.Y\""
            })
    void refusesForeignAttributesOfServiceTasks(String attributes) {
        assertThat(rules(SOUND.replace("<serviceTask", "<serviceTask " + attributes)))
                .contains("attribute");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "flowable:candidateUsers=\"${x}\"",
                "flowable:owner=\"${x}\"",
                "flowable:priority=\"${x}\"",
                "flowable:businessCalendarName=\"x\"",
                "flowable:taskIdVariableName=\"x\"",
                "flowable:skipExpression=\"${true}\"",
                "flowable:formFieldValidation=\"${true}\"",
                "flowable:async=\"true\""
            })
    void refusesForeignAttributesOfUserTasks(String attributes) {
        assertThat(rules(SOUND.replaceFirst("<userTask", Matcher.quoteReplacement("<userTask " + attributes))))
                .contains("attribute");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<flowable:taskListener event=\"complete\" class=\"x.Y\"/>",
                "<flowable:taskListener event=\"complete\" expression=\"${x.y()}\"/>",
                "<flowable:taskListener event=\"complete\" delegateExpression=\"${thuGhiNhan}\" onTransaction=\"committed\"/>",
                "<flowable:taskListener event=\"complete\" delegateExpression=\"${thuGhiNhan}\" "
                        + "customPropertiesResolverClass=\"x.Y\"/>",
                "<flowable:taskListener event=\"complete\" type=\"script\" delegateExpression=\"${thuGhiNhan}\">"
                        + "<flowable:script language=\"js\">1</flowable:script></flowable:taskListener>",
                "<flowable:formProperty id=\"x\" expression=\"${x.y()}\"/>",
                "<flowable:in sourceExpression=\"${x.y()}\" target=\"z\"/>",
                "<flowable:mapException>x.Y</flowable:mapException>",
                "<flowable:customProperties/>"
            })
    void refusesForeignExtensions(String extension) {
        assertThat(rules(SOUND.replaceFirst("<flowable:taskListener[^/]*/>", Matcher.quoteReplacement(extension))))
                .containsAnyOf("attribute", "element");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE definitions [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE definitions SYSTEM \"http://127.0.0.1:9/x.dtd\">",
                "<!DOCTYPE definitions [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;\">]>"
            })
    void refusesDocumentTypesAndEntities(String doctype) {
        assertThat(rules(SOUND.replace("<definitions", doctype + "<definitions")))
                .containsExactly("not-xml");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "${quyetDinh == 'tra-lai'} | ${''.getClass().forName('java.lang.Runtime')} | f3 | formula",
                "${quyetDinh == 'tra-lai'} | #{quyetDinh} | f3 | formula",
                "${nguoiXuLy} | ${bean.who()} | giaiQuyet | formula",
                "${nguoiXuLy} | 12 | giaiQuyet | formula",
                "${nguoiXuLy} | ${a == 1} | giaiQuyet | variable",
                "${hanXuLy} | ${x.y()} | giaiQuyet | formula",
                "${thuCapSo} | ${khongCo} | capSo | action",
                "${thuCapSo} | ${thuCapSo.x()} | capSo | action",
                "${thuGhiNhan} | java.lang.Runtime | dangKy | action",
                "event=\"complete\" | event=\"create\" | dangKy | listener-event",
                "P1WD | P1Y | dangKy | term",
                "P1WD | R/PT1M | dangKy | term",
                "candidateGroups=\"van-thu\" | candidateGroups=\"admin\" | dangKy | role",
                "candidateGroups=\"van-thu\" | candidateGroups=\"van-thu,chuyen-vien\" | dangKy | one-performer",
                "candidateGroups=\"van-thu\" | category=\"phoi-hop\" | dangKy | one-performer",
                "candidateGroups=\"van-thu\" | candidateGroups=\"van-thu\" flowable:category=\"x\" | dangKy | category",
                "@donViChuTri | @don.vi | xacNhan | unit-variable",
                "<userTask id=\"dangKy\" name=\"Đăng ký\" | <userTask id=\"dangKy\" | dangKy | no-name",
                "name=\"so\" | name=\"la\" | capSo | input",
                "VB-DEN | ${x.y()} | capSo | input-text",
                "default=\"f4\" |  | re | no-default",
                "default=\"f4\" | default=\"f3\" | f3 | default-with-condition",
                "id=\"thu-don-gian\" | id=\"Thu_Don\" | Thu_Don | key",
                "isExecutable=\"true\" | isExecutable=\"false\" | thu-don-gian | process-name",
                "id=\"f7\" | id=\"f6\" | f6 | id-twice",
                "targetRef=\"ketThucSom\" | targetRef=\"ketThuc\" | ketThucSom | unreachable",
                "targetRef=\"ketThuc\" | targetRef=\"giaiQuyet\" | ketThuc | unreachable",
                "targetRef=\"ketThuc\" | targetRef=\"khongCo\" | f7 | flow-ends",
                "name=\"Quy trình thử\" |  | thu-don-gian | process-name"
            })
    void saysWhichElementBreaksWhichRule(String sound, String broken, String element, String rule) {
        assertThat(check.check(
                        SOUND.replaceFirst(Pattern.quote(sound), Matcher.quoteReplacement(broken == null ? "" : broken))
                                .getBytes(StandardCharsets.UTF_8)))
                .anySatisfy(finding -> {
                    assertThat(finding.elementId()).isEqualTo(element);
                    assertThat(finding.rule()).isEqualTo(rule);
                    assertThat(finding.message()).isNotBlank().doesNotStartWith("workflow.");
                });
    }

    @Test
    void wantsAForm() {
        assertThat(rules(SOUND.replaceFirst("flowable:formKey=\"thu\"", ""))).contains("no-form");
        assertThat(rules(SOUND.replaceFirst("formKey=\"thu\"", "formKey=\"khong-co\"")))
                .contains("form");
        assertThat(rules(SOUND.replaceFirst("formKey=\"thu\"", "formKey=\"../application\"")))
                .contains("form");
    }

    @Test
    void callsOnlyReleasedDiagrams() {
        String call = "<callActivity id=\"capSo\" name=\"Gọi\" calledElement=\"%s\"/>";
        String calling = SOUND.replaceAll("(?s)<serviceTask.*</serviceTask>", "@@");

        assertThat(rules(calling.replace("@@", call.formatted("thu-phat-hanh"))))
                .isEmpty();
        assertThat(rules(calling.replace("@@", call.formatted("thu-khac")))).containsExactly("call");
        assertThat(rules(calling.replace("@@", call.formatted("thu-don-gian")))).containsExactly("call");
        assertThat(rules(calling.replace("@@", call.formatted("${x.y()}")))).containsExactly("call");
    }

    @Test
    void refusesWhatIsNoDiagram() {
        assertThat(rules("")).containsExactly("not-xml");
        assertThat(rules("<html/>")).containsExactly("not-bpmn");
        assertThat(rules(SOUND.replaceFirst("<process ", "<process id=\"b\"/><process ")))
                .contains("one-process");
        assertThat(rules(" ".repeat(1_000_001))).containsExactly("too-large");
    }

    private List<String> rules(String bpmn) {
        return check.check(bpmn.getBytes(StandardCharsets.UTF_8)).stream()
                .map(DiagramFinding::rule)
                .distinct()
                .toList();
    }
}
