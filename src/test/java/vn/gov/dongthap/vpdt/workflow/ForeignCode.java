package vn.gov.dongthap.vpdt.workflow;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * A diagram that makes an unguarded engine build a {@link Tripwire}: the published ways to run code through BPMN, in
 * every place where the engine evaluates, instantiates or looks up.
 *
 * @param way how
 * @param element id of the element the check should name
 * @param rule rule it should name
 * @param text the whole diagram
 */
record ForeignCode(String way, String element, String rule, String text) {

    static final String KEY = "thu-mat-bang";
    static final String SOUND = new String(CaseDriver.diagram("mat-bang.bpmn"), StandardCharsets.UTF_8);

    private static final String CLASS = Tripwire.class.getName();
    private static final String CODE = "${''.getClass().forName('" + CLASS + "').newInstance()}";
    private static final String BY_CLASS = "class=\"" + CLASS + "\"";

    private static final String STEP =
            "<userTask id=\"buoc\" name=\"Bước\" flowable:candidateGroups=\"van-thu\"" + " flowable:formKey=\"thu\"/>";
    private static final String GROUPS = "flowable:candidateGroups=\"van-thu\"";
    private static final String ACTION =
            "<serviceTask id=\"hanhDong\" name=\"Hành động\" flowable:delegateExpression=\"${thuCapSo}\"/>";
    private static final String FORMULA = "${quyetDinh == 'tra-lai'}";

    static List<ForeignCode> all() {
        return Stream.of(conditions(), steps(), actions(), listeners(), loops(), events(), calls())
                .flatMap(ways -> ways)
                .toList();
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return way;
    }

    private static Stream<ForeignCode> conditions() {
        return Stream.of(
                of("condition", "f3", "formula", FORMULA, CODE),
                of("deferred condition", "f3", "formula", FORMULA, CODE.replace("${", "#{")),
                of("condition behind text", "f3", "formula", FORMULA, "a" + CODE),
                of("condition in a comparison", "f3", "formula", "${quyetDinh", CODE.replace("}", "")),
                of(
                        "condition as script",
                        "f3",
                        "attribute",
                        "\"tFormalExpression\">" + FORMULA,
                        "\"tFormalExpression\" language=\"juel\">" + CODE),
                of("flow to skip", "f3", "attribute", "id=\"f3\"", "id=\"f3\" " + code("skipExpression")));
    }

    private static Stream<ForeignCode> steps() {
        return Stream.of(
                of("name", "buoc", "plain-text", "name=\"Bước\"", "name=\"" + CODE + "\""),
                step("documentation", "plain-text", "", "<documentation>" + CODE + "</documentation>"),
                of("assignee", "buoc", "formula", GROUPS, code("assignee")),
                of("groups", "buoc", "role", GROUPS, code("candidateGroups")),
                step("users", "attribute", code("candidateUsers"), ""),
                step("owner", "attribute", code("owner"), ""),
                step("priority", "attribute", code("priority"), ""),
                step("category", "category", code("category"), ""),
                step("due date", "formula", code("dueDate"), ""),
                step("calendar", "attribute", "flowable:dueDate=\"P1D\" " + code("businessCalendarName"), ""),
                of("form", "buoc", "form", "flowable:formKey=\"thu\"", code("formKey")),
                step("step to skip", "attribute", code("skipExpression"), ""),
                step("name of a variable", "attribute", code("taskIdVariableName"), ""),
                step(
                        "job",
                        "attribute",
                        "flowable:async=\"true\"",
                        extension("<flowable:jobCategory>" + CODE + "</flowable:jobCategory>")));
    }

    private static Stream<ForeignCode> actions() {
        String script = ACTION.replace("<serviceTask", "<scriptTask scriptFormat=\"juel\"")
                .replaceAll(" flowable:delegateExpression.*", "><script>");
        return Stream.of(
                action("class", "attribute", "flowable:" + BY_CLASS, ""),
                action("expression", "attribute", code("expression"), ""),
                of("delegate", "hanhDong", "action", "${thuCapSo}", CODE),
                action("result", "attribute", code("expression") + " flowable:resultVariable=\"x\"", ""),
                action(
                        "action to skip",
                        "attribute",
                        "flowable:delegateExpression=\"${thuCapSo}\" " + code("skipExpression"),
                        ""),
                of("script task", "hanhDong", "element", ACTION, script + CODE + "</script></scriptTask>"));
    }

    private static Stream<ForeignCode> listeners() {
        Stream<ForeignCode> onTheWay = Stream.of(
                        BY_CLASS, "expression=\"" + CODE + "\"", "delegateExpression=\"" + CODE + "\"")
                .flatMap(by -> Stream.of(
                        inProcess("listener of the process, " + by, "executionListener event=\"start\" " + by + "/"),
                        step(
                                "listener of a step, " + by,
                                "element",
                                "",
                                extension("<flowable:executionListener event=\"end\" " + by + "/>")),
                        step(
                                "listener of a task, " + by,
                                by.startsWith("delegate") ? "action" : "attribute",
                                "",
                                extension("<flowable:taskListener event=\"create\" " + by + "/>")),
                        of(
                                "listener of a flow, " + by,
                                "f4",
                                "element",
                                "targetRef=\"hanhDong\"/>",
                                "targetRef=\"hanhDong\">"
                                        + extension("<flowable:executionListener event=\"take\" " + by + "/>")
                                        + "</sequenceFlow>")));
        String script = " type=\"script\"><flowable:script language=\"juel\">" + CODE + "</flowable:script></flowable:";
        return Stream.concat(
                onTheWay,
                Stream.of(
                        inProcess("listener of the engine", "eventListener " + BY_CLASS + "/"),
                        step(
                                "script listener of a step",
                                "element",
                                "",
                                extension(
                                        "<flowable:executionListener event=\"start\"" + script + "executionListener>")),
                        step(
                                "script listener of a task",
                                "attribute",
                                "",
                                extension("<flowable:taskListener event=\"complete\"" + script + "taskListener>")),
                        step(
                                "listener's properties",
                                "attribute",
                                "",
                                extension(
                                        "<flowable:taskListener event=\"complete\" delegateExpression=\"${thuGhiNhan}\""
                                                + " onTransaction=\"before-commit\" customPropertiesResolverClass=\""
                                                + CLASS + "\"/>"))));
    }

    private static Stream<ForeignCode> loops() {
        String each = "flowable:collection=\"${donVi}\" flowable:elementVariable=\"x\"";
        return Stream.of(
                loop("collection", "formula", each.replace("${donVi}", CODE), ""),
                loop("number of repetitions", "element", "", "<loopCardinality>" + CODE + "</loopCardinality>"),
                loop("end of repetition", "formula", each, "<completionCondition>" + CODE + "</completionCondition>"),
                loop(
                        "collection handler",
                        "element",
                        "flowable:elementVariable=\"x\"",
                        extension("<flowable:collection flowable:" + BY_CLASS
                                + "><flowable:string>a</flowable:string></flowable:collection>")),
                loop(
                        "variable aggregation",
                        "element",
                        each,
                        extension("<flowable:variableAggregation target=\"y\" " + BY_CLASS
                                + "><variable source=\"x\"/></flowable:variableAggregation>")));
    }

    private static Stream<ForeignCode> events() {
        return Stream.of(
                timer("timer's duration", "term", "<timeDuration>" + CODE + "</timeDuration>"),
                timer("timer's date", "formula", "<timeDate>" + CODE + "</timeDate>"),
                timer("timer's cycle", "element", "<timeCycle>" + CODE + "</timeCycle>"),
                timer("timer's calendar", "attribute", "")
                        .with("<timerEventDefinition", "<timerEventDefinition " + code("businessCalendarName"))
                        .with("></timerEventDefinition", "><timeDuration>P1D</timeDuration></timerEventDefinition"),
                onStep("message", "attribute", "<messageEventDefinition " + code("messageExpression") + "/>"),
                onStep("signal", "element", "<signalEventDefinition " + code("signalExpression") + "/>"));
    }

    private static Stream<ForeignCode> calls() {
        String call = "<callActivity id=\"hanhDong\" name=\"Gọi\" calledElement=\"thu-con\" ";
        return Stream.of(
                of("called diagram", "hanhDong", "call", ACTION, call.replace("thu-con", CODE) + "/>"),
                of("key of the call", "hanhDong", "formula", ACTION, call + code("businessKey") + "/>"),
                of("name of the call", "hanhDong", "attribute", ACTION, call + code("processInstanceName") + "/>"),
                of(
                        "input of the call",
                        "hanhDong",
                        "element",
                        ACTION,
                        call + ">" + extension("<flowable:in sourceExpression=\"" + CODE + "\" target=\"x\"/>")
                                + "</callActivity>"));
    }

    private ForeignCode with(String sound, String hostile) {
        return new ForeignCode(way, element, rule, text.replace(sound, hostile));
    }

    private static String code(String attribute) {
        return "flowable:" + attribute + "=\"" + CODE + "\"";
    }

    private static String extension(String content) {
        return "<extensionElements>" + content + "</extensionElements>";
    }

    private static ForeignCode inProcess(String way, String extension) {
        return of(way, KEY, "element", "<startEvent", extension("<flowable:" + extension + ">") + "<startEvent");
    }

    private static ForeignCode step(String way, String rule, String attributes, String inside) {
        return of(way, "buoc", rule, STEP, STEP.replace("/>", " " + attributes + ">" + inside + "</userTask>"));
    }

    private static ForeignCode loop(String way, String rule, String attributes, String inside) {
        return step(
                way,
                rule,
                "",
                "<multiInstanceLoopCharacteristics " + attributes + ">" + inside
                        + "</multiInstanceLoopCharacteristics>");
    }

    private static ForeignCode timer(String way, String rule, String inside) {
        return onStep(way, rule, "<timerEventDefinition>" + inside + "</timerEventDefinition>");
    }

    private static ForeignCode onStep(String way, String rule, String definition) {
        return of(
                way,
                "bien",
                rule,
                "<endEvent id=\"ketThuc\"",
                "<boundaryEvent id=\"bien\" name=\"Biên\" attachedToRef=\"buoc\">" + definition
                        + "</boundaryEvent><sequenceFlow id=\"f6\" sourceRef=\"bien\" targetRef=\"ketThuc\"/>"
                        + "<endEvent id=\"ketThuc\"");
    }

    private static ForeignCode action(String way, String rule, String attributes, String inside) {
        return of(
                way,
                "hanhDong",
                rule,
                ACTION,
                "<serviceTask id=\"hanhDong\" name=\"Hành động\" " + attributes + ">" + inside + "</serviceTask>");
    }

    private static ForeignCode of(String way, String element, String rule, String sound, String hostile) {
        if (!SOUND.contains(sound)) {
            throw new IllegalArgumentException("not in the sound diagram: " + sound);
        }
        return new ForeignCode(way, element, rule, SOUND.replace(sound, hostile));
    }
}
