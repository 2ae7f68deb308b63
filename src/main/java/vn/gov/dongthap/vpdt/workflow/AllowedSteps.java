package vn.gov.dongthap.vpdt.workflow;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import org.flowable.bpmn.model.Activity;
import org.flowable.bpmn.model.MultiInstanceLoopCharacteristics;
import org.flowable.bpmn.model.ServiceTask;
import org.flowable.bpmn.model.UserTask;
import org.flowable.engine.impl.bpmn.parser.factory.ActivityBehaviorFactory;
import org.flowable.engine.impl.bpmn.parser.factory.DefaultActivityBehaviorFactory;
import org.flowable.engine.impl.bpmn.parser.factory.ListenerFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the engine is able to run at all, whatever a diagram says and however it got into the database: the steps named
 * here. Everything else the engine offers (scripts, shell, mail, web calls, Java classes, expressions, listeners) cannot
 * be built; a step a later engine version adds is refused until somebody names it.
 */
@Component
class AllowedSteps {

    private static final Set<String> ALLOWED = Set.of(
            "createNoneStartEventActivityBehavior",
            "createNoneEndEventActivityBehavior",
            "createTerminateEndEventActivityBehavior",
            "createExclusiveGatewayActivityBehavior",
            "createParallelGatewayActivityBehavior",
            "createInclusiveGatewayActivityBehavior",
            "createEventBasedGatewayActivityBehavior",
            "createSequentialMultiInstanceBehavior",
            "createParallelMultiInstanceBehavior",
            "createSubprocessActivityBehavior",
            "createCallActivityBehavior",
            "createIntermediateCatchMessageEventActivityBehavior",
            "createIntermediateCatchTimerEventActivityBehavior",
            "createIntermediateThrowNoneEventActivityBehavior",
            "createBoundaryMessageEventActivityBehavior",
            "createBoundaryTimerEventActivityBehavior");

    private final CaseRuns runs;
    private final Performers performers;
    private final TaskTerms terms;
    private final ActionRegistry actions;

    AllowedSteps(CaseRuns runs, Performers performers, TaskTerms terms, ActionRegistry actions) {
        this.runs = runs;
        this.performers = performers;
        this.terms = terms;
        this.actions = actions;
    }

    ActivityBehaviorFactory behaviors(DefaultActivityBehaviorFactory engine) {
        return proxy(ActivityBehaviorFactory.class, (proxy, method, arguments) -> behavior(engine, method, arguments));
    }

    /** No listener of the engine's own can be built; actions on completion are ours to call. */
    ListenerFactory listeners() {
        return proxy(ListenerFactory.class, (proxy, method, arguments) -> {
            throw refused(method);
        });
    }

    private @Nullable Object behavior(DefaultActivityBehaviorFactory engine, Method method, Object[] arguments)
            throws ReflectiveOperationException {
        String name = method.getName();
        if (name.equals("createUserTaskActivityBehavior")) {
            return new TaskStep((UserTask) arguments[0], runs, performers, terms, actions);
        }
        if (name.equals("createServiceTaskDelegateExpressionActivityBehavior")) {
            ServiceTask step = (ServiceTask) arguments[0];
            return actions.referred(step.getImplementation())
                    .map(found -> new ActionStep(step, runs, found.action()))
                    .orElseThrow(() -> refused(method));
        }
        if (!ALLOWED.contains(name) || arguments[0] instanceof Activity step && loopsByForeignCode(step)) {
            throw refused(method);
        }
        try {
            return method.invoke(engine, arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("the engine cannot build a step", e.getCause());
        }
    }

    /** A repetition may name Java classes of its own: one that finds the elements, one that gathers the results. */
    private static boolean loopsByForeignCode(Activity step) {
        MultiInstanceLoopCharacteristics repetition = step.getLoopCharacteristics();
        return repetition != null && (repetition.getHandler() != null || repetition.getAggregations() != null);
    }

    private static IllegalStateException refused(Method method) {
        return new IllegalStateException("not allowed in diagrams: " + method.getName());
    }

    private static <T> T proxy(Class<T> factory, InvocationHandler handler) {
        return factory.cast(Proxy.newProxyInstance(factory.getClassLoader(), new Class<?>[] {factory}, handler));
    }
}
