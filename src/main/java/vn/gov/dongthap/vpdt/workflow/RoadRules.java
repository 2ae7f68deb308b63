package vn.gov.dongthap.vpdt.workflow;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.flowable.bpmn.model.Activity;
import org.flowable.bpmn.model.EndEvent;
import org.flowable.bpmn.model.EventGateway;
import org.flowable.bpmn.model.ExclusiveGateway;
import org.flowable.bpmn.model.FlowElement;
import org.flowable.bpmn.model.FlowElementsContainer;
import org.flowable.bpmn.model.FlowNode;
import org.flowable.bpmn.model.Gateway;
import org.flowable.bpmn.model.InclusiveGateway;
import org.flowable.bpmn.model.IntermediateCatchEvent;
import org.flowable.bpmn.model.SequenceFlow;
import org.flowable.bpmn.model.StartEvent;
import org.flowable.bpmn.model.SubProcess;
import org.springframework.util.StringUtils;

/** The road itself: one start, an end from everywhere, every element reachable, every choice decidable. */
final class RoadRules {

    private final Findings findings;

    RoadRules(Findings findings) {
        this.findings = findings;
    }

    /**
     * Checks a process or an embedded subprocess, and those inside it.
     *
     * @param id id of the container
     */
    void check(FlowElementsContainer container, String id) {
        List<FlowNode> nodes = of(container, FlowNode.class);
        List<FlowNode> starts =
                nodes.stream().filter(StartEvent.class::isInstance).toList();
        List<FlowNode> ends = nodes.stream().filter(EndEvent.class::isInstance).toList();
        if (starts.size() != 1) {
            findings.add(id, "one-start");
        }
        if (ends.isEmpty()) {
            findings.add(id, "no-end");
        }
        of(container, SequenceFlow.class).forEach(flow -> checkEnds(flow, nodes));
        if (!findings.none()) {
            return;
        }
        Set<FlowNode> reached = reachable(starts);
        Set<FlowNode> leading = leadingTo(ends, nodes);
        for (FlowNode node : nodes) {
            if (!reached.contains(node)) {
                findings.add(node.getId(), "unreachable");
            } else if (!leading.contains(node)) {
                findings.add(node.getId(), "dead-end");
            }
            checkOutgoing(node);
        }
        of(container, SubProcess.class).forEach(inner -> check(inner, inner.getId()));
    }

    private void checkEnds(SequenceFlow flow, List<FlowNode> nodes) {
        if (!nodes.contains(flow.getSourceFlowElement()) || !nodes.contains(flow.getTargetFlowElement())) {
            findings.add(flow.getId(), "flow-ends");
        }
    }

    private void checkOutgoing(FlowNode node) {
        boolean chooses = node instanceof ExclusiveGateway || node instanceof InclusiveGateway;
        List<SequenceFlow> outgoing = node.getOutgoingFlows();
        if (chooses && outgoing.size() > 1) {
            checkChoice((Gateway) node, outgoing);
        } else {
            outgoing.stream()
                    .filter(flow -> StringUtils.hasText(flow.getConditionExpression()))
                    .forEach(flow -> findings.add(flow.getId(), "condition-place"));
        }
        if (node instanceof EventGateway
                && outgoing.stream()
                        .anyMatch(flow -> !(flow.getTargetFlowElement() instanceof IntermediateCatchEvent))) {
            findings.add(node.getId(), "event-gateway");
        }
        if (outgoing.size() > 1 && !(node instanceof Gateway)) {
            findings.add(node.getId(), "fork-without-gateway");
        }
    }

    private void checkChoice(Gateway gateway, List<SequenceFlow> outgoing) {
        String defaultFlow = gateway.getDefaultFlow();
        if (outgoing.stream().noneMatch(flow -> flow.getId().equals(defaultFlow))) {
            findings.add(gateway.getId(), "no-default");
        }
        for (SequenceFlow flow : outgoing) {
            boolean condition = StringUtils.hasText(flow.getConditionExpression());
            if (condition == flow.getId().equals(defaultFlow)) {
                findings.add(flow.getId(), condition ? "default-with-condition" : "no-condition");
            }
        }
    }

    private static Set<FlowNode> reachable(Collection<FlowNode> from) {
        Set<FlowNode> reached = new HashSet<>();
        Deque<FlowNode> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            FlowNode node = open.pop();
            if (reached.add(node)) {
                node.getOutgoingFlows().forEach(flow -> open.push((FlowNode) flow.getTargetFlowElement()));
                if (node instanceof Activity activity) {
                    activity.getBoundaryEvents().forEach(open::push);
                }
            }
        }
        return reached;
    }

    private static Set<FlowNode> leadingTo(Collection<FlowNode> ends, Collection<FlowNode> nodes) {
        Set<FlowNode> leading = new HashSet<>(ends);
        boolean grown = true;
        while (grown) {
            grown = false;
            for (FlowNode node : nodes) {
                boolean leads = node.getOutgoingFlows().stream()
                        .anyMatch(flow -> leading.contains((FlowNode) flow.getTargetFlowElement()));
                grown |= leads && leading.add(node);
            }
        }
        return leading;
    }

    private static <T extends FlowElement> List<T> of(FlowElementsContainer container, Class<T> type) {
        return container.getFlowElements().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
