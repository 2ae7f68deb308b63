package vn.gov.dongthap.vpdt.workflow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flowable.bpmn.model.Activity;
import org.flowable.bpmn.model.EndEvent;
import org.flowable.bpmn.model.FlowElementsContainer;
import org.flowable.bpmn.model.FlowNode;
import org.flowable.bpmn.model.FlowableListener;
import org.flowable.bpmn.model.ParallelGateway;
import org.flowable.bpmn.model.Process;
import org.flowable.bpmn.model.SequenceFlow;
import org.flowable.bpmn.model.ServiceTask;
import org.flowable.bpmn.model.StartEvent;
import org.flowable.bpmn.model.SubProcess;
import org.flowable.bpmn.model.UserTask;
import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.workflow.ActionRegistry.RegisteredAction;

/**
 * The order the law lays down: an action that must come after another one ({@link WorkflowAction#after()}) cannot be
 * reached while every step that calls the other is taken out of the diagram. What must follow an action
 * ({@link WorkflowAction#followedBy()}) lies on every road from it to an end, and until then every user task has the term
 * of the law ({@link WorkflowAction#term()}).
 *
 * <p>A step taken out lets nobody through, but its boundary events still fire, for they do so before it is done. A
 * repetition may have nothing to repeat and is passed without doing anything. A parallel join waits for all its flows; an
 * embedded subprocess is left as soon as one of its ends is reached, which is stricter than the engine.
 */
final class OrderRules {

    private final ActionRegistry actions;
    private final Findings findings;

    OrderRules(ActionRegistry actions, Findings findings) {
        this.actions = actions;
        this.findings = findings;
    }

    void check(Process process) {
        Map<FlowNode, List<RegisteredAction>> calls = new LinkedHashMap<>();
        process.findFlowElementsOfType(FlowNode.class, true).forEach(node -> calls.put(node, calledBy(node)));
        Set<String> earlier = new HashSet<>();
        calls.values()
                .forEach(called -> called.forEach(action ->
                        earlier.addAll(Arrays.asList(action.declaration().after()))));
        for (String id : earlier) {
            Set<FlowNode> reached = reachedWithout(id, process, calls);
            calls.forEach((node, called) -> called.stream()
                    .filter(action -> List.of(action.declaration().after()).contains(id) && reached.contains(node))
                    .forEach(action -> findings.add(
                            node.getId(), "order", action.declaration().label(), label(id))));
        }
        checkFollowing(calls);
    }

    /** What must follow an action on every road, and the term that runs until then. */
    private void checkFollowing(Map<FlowNode, List<RegisteredAction>> calls) {
        calls.forEach((node, called) -> called.forEach(action -> {
            WorkflowAction declared = action.declaration();
            List<String> closing = List.of(declared.followedBy());
            if (closing.isEmpty() && declared.term().isEmpty()) {
                return;
            }
            Set<FlowNode> reached = reachedFrom(node, closing, calls);
            if (!closing.isEmpty() && reached.stream().anyMatch(OrderRules::endsTheProcess)) {
                findings.add(node.getId(), "followed", declared.label(), label(closing.get(0)));
            }
            if (!declared.term().isEmpty()) {
                String due = "${" + declared.term() + "}";
                reached.stream()
                        .filter(UserTask.class::isInstance)
                        .map(UserTask.class::cast)
                        .filter(step -> !due.equals(step.getDueDate()))
                        .forEach(step -> findings.add(step.getId(), "law-term", declared.label(), due));
            }
        }));
    }

    private static boolean endsTheProcess(FlowNode node) {
        return node instanceof EndEvent && node.getSubProcess() == null;
    }

    /** What may come behind a node: any one flow into a join is enough, and all around it may break it off. */
    private static Set<FlowNode> reachedFrom(
            FlowNode start, List<String> closing, Map<FlowNode, List<RegisteredAction>> calls) {
        Road road = new Road(false);
        road.leave(start);
        for (SubProcess around = start.getSubProcess(); around != null; around = around.getSubProcess()) {
            around.getBoundaryEvents().forEach(road::reach);
        }
        while (!road.open.isEmpty()) {
            FlowNode node = road.open.pop();
            road.pass(
                    node,
                    calls.get(node).stream()
                            .anyMatch(action ->
                                    closing.contains(action.declaration().id())));
        }
        return road.reached;
    }

    private String label(String id) {
        return actions.referred("${" + id + "}")
                .map(action -> action.declaration().label())
                .orElse(id);
    }

    private List<RegisteredAction> calledBy(FlowNode node) {
        List<@Nullable String> references = new ArrayList<>();
        if (node instanceof ServiceTask step) {
            references.add(step.getImplementation());
        } else if (node instanceof UserTask step) {
            step.getTaskListeners().stream()
                    .map(FlowableListener::getImplementation)
                    .forEach(references::add);
        }
        List<RegisteredAction> called = new ArrayList<>();
        for (String reference : references) {
            if (reference != null) {
                actions.referred(reference).ifPresent(called::add);
            }
        }
        return called;
    }

    private static Set<FlowNode> reachedWithout(
            String id, Process process, Map<FlowNode, List<RegisteredAction>> calls) {
        Road road = new Road(true);
        road.begin(process);
        while (!road.open.isEmpty()) {
            FlowNode node = road.open.pop();
            boolean closed = calls.get(node).stream()
                    .anyMatch(action -> action.declaration().id().equals(id));
            road.pass(node, closed);
        }
        return road.reached;
    }

    /** A walk along all flows at once. */
    private static final class Road {

        private final Set<FlowNode> reached = new HashSet<>();
        private final Set<SequenceFlow> taken = new HashSet<>();
        private final Deque<FlowNode> open = new ArrayDeque<>();
        private final boolean joinsWait;

        Road(boolean joinsWait) {
            this.joinsWait = joinsWait;
        }

        void begin(FlowElementsContainer container) {
            container.getFlowElements().stream()
                    .filter(StartEvent.class::isInstance)
                    .map(StartEvent.class::cast)
                    .forEach(this::reach);
        }

        void pass(FlowNode node, boolean closed) {
            boolean repeats = false;
            if (node instanceof Activity activity) {
                activity.getBoundaryEvents().forEach(this::reach);
                repeats = activity.hasMultiInstanceLoopCharacteristics();
            }
            if (node instanceof SubProcess inner) {
                begin(inner);
            } else if (!closed) {
                leave(node);
            }
            if (repeats) {
                leave(node);
            }
            if (node instanceof EndEvent && node.getSubProcess() != null) {
                leave(node.getSubProcess());
            }
        }

        private void leave(FlowNode node) {
            for (SequenceFlow flow : node.getOutgoingFlows()) {
                taken.add(flow);
                FlowNode target = (FlowNode) flow.getTargetFlowElement();
                boolean waits =
                        joinsWait && target instanceof ParallelGateway && !taken.containsAll(target.getIncomingFlows());
                if (!waits) {
                    reach(target);
                }
            }
        }

        private void reach(FlowNode node) {
            if (reached.add(node)) {
                open.push(node);
            }
        }
    }
}
