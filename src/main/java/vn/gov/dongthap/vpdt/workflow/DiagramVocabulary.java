package vn.gov.dongthap.vpdt.workflow;

import java.util.Map;
import java.util.Set;

/** The elements and attributes a diagram may use. What is not named here is refused, whatever it would do. */
final class DiagramVocabulary {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String FLOWABLE = "http://flowable.org/bpmn";

    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
    private static final String NAMESPACE_DECLARATION = "http://www.w3.org/2000/xmlns/";
    private static final Set<String> PICTURE = Set.of(
            "http://www.omg.org/spec/BPMN/20100524/DI",
            "http://www.omg.org/spec/DD/20100524/DC",
            "http://www.omg.org/spec/DD/20100524/DI");
    private static final Set<String> COLORS =
            Set.of("http://bpmn.io/schema/bpmn/biocolor/1.0", "http://www.omg.org/spec/BPMN/non-normative/color/1.0");
    private static final Set<String> PICTURE_ELEMENTS = Set.of(
            "BPMNDiagram",
            "BPMNPlane",
            "BPMNShape",
            "BPMNEdge",
            "BPMNLabel",
            "BPMNLabelStyle",
            "Bounds",
            "Font",
            "waypoint");
    private static final Set<String> NAMED = Set.of("id", "name");

    /** BPMN elements with their plain attributes. */
    private static final Map<String, Set<String>> ELEMENTS = Map.ofEntries(
            Map.entry("definitions", Set.of("id", "name", "targetNamespace", "exporter", "exporterVersion")),
            Map.entry("collaboration", NAMED),
            Map.entry("participant", Set.of("id", "name", "processRef")),
            Map.entry("process", Set.of("id", "name", "isExecutable")),
            Map.entry("documentation", Set.of("id", "textFormat")),
            Map.entry("laneSet", NAMED),
            Map.entry("lane", NAMED),
            Map.entry("flowNodeRef", Set.of()),
            Map.entry("incoming", Set.of()),
            Map.entry("outgoing", Set.of()),
            Map.entry("extensionElements", Set.of()),
            Map.entry("textAnnotation", Set.of("id", "textFormat")),
            Map.entry("text", Set.of()),
            Map.entry("association", Set.of("id", "sourceRef", "targetRef", "associationDirection")),
            Map.entry("message", NAMED),
            Map.entry("startEvent", NAMED),
            Map.entry("endEvent", NAMED),
            Map.entry("terminateEventDefinition", Set.of("id")),
            Map.entry("intermediateThrowEvent", NAMED),
            Map.entry("intermediateCatchEvent", NAMED),
            Map.entry("boundaryEvent", Set.of("id", "name", "attachedToRef", "cancelActivity")),
            Map.entry("messageEventDefinition", Set.of("id", "messageRef")),
            Map.entry("timerEventDefinition", Set.of("id")),
            Map.entry("timeDuration", Set.of("id")),
            Map.entry("timeDate", Set.of("id")),
            Map.entry("userTask", NAMED),
            Map.entry("serviceTask", NAMED),
            Map.entry("subProcess", NAMED),
            Map.entry("callActivity", Set.of("id", "name", "calledElement")),
            Map.entry("multiInstanceLoopCharacteristics", Set.of("id", "isSequential")),
            Map.entry("completionCondition", Set.of("id")),
            Map.entry("exclusiveGateway", Set.of("id", "name", "default", "gatewayDirection")),
            Map.entry("inclusiveGateway", Set.of("id", "name", "default", "gatewayDirection")),
            Map.entry("parallelGateway", Set.of("id", "name", "gatewayDirection")),
            Map.entry("eventBasedGateway", Set.of("id", "name", "gatewayDirection")),
            Map.entry("sequenceFlow", Set.of("id", "name", "sourceRef", "targetRef")),
            Map.entry("conditionExpression", Set.of("id")));

    /** Attributes of the engine's namespace, by BPMN element. */
    private static final Map<String, Set<String>> ENGINE_ATTRIBUTES = Map.of(
            "userTask", Set.of("assignee", "candidateGroups", "formKey", "dueDate", "category"),
            "serviceTask", Set.of("delegateExpression"),
            "callActivity", Set.of("businessKey"),
            "multiInstanceLoopCharacteristics", Set.of("collection", "elementVariable"));

    /** Elements of the engine's namespace with their plain attributes. */
    private static final Map<String, Set<String>> ENGINE_ELEMENTS = Map.of(
            "taskListener", Set.of("event", "delegateExpression"),
            "field", Set.of("name", "stringValue"),
            "string", Set.of());

    /** Where elements of the engine's namespace may stand; {@code extensionElements} between them does not count. */
    private static final Map<String, Set<String>> ENGINE_PARENTS = Map.of(
            "taskListener", Set.of("userTask"),
            "field", Set.of("serviceTask", "taskListener"),
            "string", Set.of("field"));

    private static final Set<String> FORMULAS =
            Set.of("conditionExpression", "completionCondition", "timeDuration", "timeDate");

    private DiagramVocabulary() {}

    /**
     * Whether an element may stand there.
     *
     * @param parent local name of the nearest ancestor but {@code extensionElements}, empty at the root
     */
    static boolean allowsElement(String namespace, String name, String parent) {
        if (BPMN.equals(namespace)) {
            return ELEMENTS.containsKey(name);
        }
        if (FLOWABLE.equals(namespace)) {
            return ENGINE_PARENTS.getOrDefault(name, Set.of()).contains(parent);
        }
        return PICTURE.contains(namespace) && PICTURE_ELEMENTS.contains(name);
    }

    /** Whether an element is one people name, which must have an id to be spoken of. */
    static boolean needsId(String namespace, String name) {
        return BPMN.equals(namespace)
                && !name.equals("definitions")
                && ELEMENTS.getOrDefault(name, Set.of()).containsAll(NAMED);
    }

    /**
     * Whether an allowed element may have that attribute.
     *
     * @param attributeNamespace empty for plain attributes
     */
    static boolean allowsAttribute(String namespace, String element, String attributeNamespace, String attribute) {
        if (NAMESPACE_DECLARATION.equals(attributeNamespace)) {
            return true;
        }
        if (PICTURE.contains(namespace)) {
            return attributeNamespace.isEmpty() || COLORS.contains(attributeNamespace);
        }
        if (FLOWABLE.equals(namespace)) {
            return attributeNamespace.isEmpty()
                    && ENGINE_ELEMENTS.getOrDefault(element, Set.of()).contains(attribute);
        }
        return switch (attributeNamespace) {
            case "" -> ELEMENTS.getOrDefault(element, Set.of()).contains(attribute);
            case FLOWABLE -> ENGINE_ATTRIBUTES.getOrDefault(element, Set.of()).contains(attribute);
            case XSI ->
                attribute.equals("type") && FORMULAS.contains(element)
                        || attribute.equals("schemaLocation") && element.equals("definitions");
            default -> false;
        };
    }
}
