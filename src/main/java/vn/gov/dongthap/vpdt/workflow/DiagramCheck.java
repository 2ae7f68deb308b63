package vn.gov.dongthap.vpdt.workflow;

import java.util.List;
import java.util.regex.Pattern;
import org.flowable.bpmn.exceptions.XMLException;
import org.flowable.bpmn.model.Activity;
import org.flowable.bpmn.model.BpmnModel;
import org.flowable.bpmn.model.CallActivity;
import org.flowable.bpmn.model.EndEvent;
import org.flowable.bpmn.model.Event;
import org.flowable.bpmn.model.EventDefinition;
import org.flowable.bpmn.model.FlowElement;
import org.flowable.bpmn.model.FlowNode;
import org.flowable.bpmn.model.Gateway;
import org.flowable.bpmn.model.Message;
import org.flowable.bpmn.model.MessageEventDefinition;
import org.flowable.bpmn.model.MultiInstanceLoopCharacteristics;
import org.flowable.bpmn.model.Process;
import org.flowable.bpmn.model.SequenceFlow;
import org.flowable.bpmn.model.ServiceTask;
import org.flowable.bpmn.model.StartEvent;
import org.flowable.bpmn.model.TerminateEventDefinition;
import org.flowable.bpmn.model.ThrowEvent;
import org.flowable.bpmn.model.TimerEventDefinition;
import org.flowable.bpmn.model.UserTask;
import org.flowable.validation.ProcessValidatorFactory;
import org.flowable.validation.ValidationError;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Judges a diagram before it is released: its raw text word by word, then its road and its steps. An analyst may redraw
 * the road; nothing a diagram says can run code or call anything but registered actions.
 */
@Component
public class DiagramCheck {

    private static final ProcessValidatorFactory VALIDATORS = new ProcessValidatorFactory();
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+){0,15}");

    private final StepRules steps;
    private final DiagramVersions versions;
    private final MessageSource messages;

    DiagramCheck(StepRules steps, DiagramVersions versions, MessageSource messages) {
        this.steps = steps;
        this.versions = versions;
        this.messages = messages;
    }

    /**
     * Every rule the diagram breaks, empty when it may be released.
     *
     * @param bpmn the diagram, BPMN 2.0 XML
     */
    public List<DiagramFinding> check(byte[] bpmn) {
        Findings findings = new Findings(messages);
        new DiagramXml(findings).check(bpmn);
        if (findings.none()) {
            readByEngine(bpmn, findings);
        }
        return findings.all();
    }

    private void readByEngine(byte[] bpmn, Findings findings) {
        try {
            checkModel(DiagramText.read(bpmn), findings);
            if (findings.none()) {
                checkAsDeployed(DiagramText.readBySchema(bpmn), findings);
            }
        } catch (XMLException e) {
            findings.add(
                    "",
                    "unreadable",
                    String.valueOf(NestedExceptionUtils.getMostSpecificCause(e).getMessage()));
        }
    }

    private void checkModel(BpmnModel model, Findings findings) {
        Process process = model.getProcesses().get(0);
        if (!KEY.matcher(process.getId()).matches()) {
            findings.add(process.getId(), "key");
        }
        if (!StringUtils.hasText(process.getName()) || !process.isExecutable()) {
            findings.add(process.getId(), "process-name");
        }
        for (FlowElement element : process.findFlowElementsOfType(FlowElement.class, true)) {
            checkElement(element, model, process, findings);
        }
        new RoadRules(findings).check(process, process.getId());
        if (findings.none()) {
            steps.checkOrder(process, findings);
        }
    }

    /** What else the engine would refuse when it is deployed. */
    private static void checkAsDeployed(BpmnModel model, Findings findings) {
        for (ValidationError error : VALIDATORS.createDefaultProcessValidator().validate(model)) {
            if (!error.isWarning()) {
                findings.add(String.valueOf(error.getActivityId()), "unreadable", error.getProblem());
            }
        }
    }

    private void checkElement(FlowElement element, BpmnModel model, Process process, Findings findings) {
        if (element instanceof FlowNode node) {
            checkName(node, findings);
        }
        if (element instanceof UserTask step) {
            steps.check(step, findings);
        } else if (element instanceof ServiceTask step) {
            steps.check(step, findings);
        } else if (element instanceof Event event) {
            checkEvent(event, model, findings);
        } else if (element instanceof SequenceFlow flow && StringUtils.hasText(flow.getConditionExpression())) {
            StepRules.formula(flow, flow.getConditionExpression(), findings);
        } else if (element instanceof CallActivity call) {
            checkCall(call, process, findings);
        }
        if (element instanceof Activity activity) {
            checkRepetition(activity, activity.getLoopCharacteristics(), findings);
        }
    }

    private static void checkName(FlowNode node, Findings findings) {
        boolean join = node instanceof Gateway && node.getOutgoingFlows().size() < 2;
        if (!join && !StringUtils.hasText(node.getName())) {
            findings.add(node.getId(), "no-name");
        }
    }

    private static void checkEvent(Event event, BpmnModel model, Findings findings) {
        List<EventDefinition> definitions = event.getEventDefinitions();
        if (event instanceof StartEvent || event instanceof ThrowEvent || event instanceof EndEvent) {
            boolean terminates = event instanceof EndEvent
                    && definitions.size() == 1
                    && definitions.get(0) instanceof TerminateEventDefinition;
            if (!definitions.isEmpty() && !terminates) {
                findings.add(event.getId(), "event-kind");
            }
        } else if (definitions.size() != 1) {
            findings.add(event.getId(), "one-trigger");
        } else if (definitions.get(0) instanceof MessageEventDefinition awaited) {
            String message = awaited.getMessageRef();
            checkMessage(event, message == null ? null : model.getMessage(message), findings);
        } else if (definitions.get(0) instanceof TimerEventDefinition timer) {
            checkTimer(event, timer, findings);
        } else {
            findings.add(event.getId(), "event-kind");
        }
    }

    private static void checkMessage(Event event, @Nullable Message message, Findings findings) {
        if (message == null
                || message.getName() == null
                || !KEY.matcher(message.getName()).matches()) {
            findings.add(event.getId(), "message");
        }
    }

    private static void checkTimer(Event event, TimerEventDefinition timer, Findings findings) {
        String duration = timer.getTimeDuration();
        String date = timer.getTimeDate();
        if (StringUtils.hasText(duration) == StringUtils.hasText(date)) {
            findings.add(event.getId(), "timer");
        } else if (StringUtils.hasText(date)) {
            StepRules.checkVariable(event, date, findings);
        } else if (!StepRules.isTerm(duration)) {
            findings.add(event.getId(), "term", duration);
        }
    }

    private void checkCall(CallActivity call, Process process, Findings findings) {
        String called = String.valueOf(call.getCalledElement());
        boolean released = !called.equals(process.getId())
                && KEY.matcher(called).matches()
                && versions.newestChecksum(called).isPresent();
        if (!released) {
            findings.add(call.getId(), "call", called);
        }
        if (StringUtils.hasText(call.getBusinessKey())) {
            StepRules.checkVariable(call, call.getBusinessKey(), findings);
        }
    }

    private static void checkRepetition(
            Activity activity, @Nullable MultiInstanceLoopCharacteristics repetition, Findings findings) {
        if (repetition == null) {
            return;
        }
        StepRules.checkVariable(activity, repetition.getInputDataItem(), findings);
        String element = repetition.getElementVariable();
        if (element == null || !StepRules.VARIABLE.matcher(element).matches()) {
            findings.add(activity.getId(), "repetition");
        }
        if (StringUtils.hasText(repetition.getCompletionCondition())) {
            StepRules.formula(activity, repetition.getCompletionCondition(), findings);
        }
    }
}
