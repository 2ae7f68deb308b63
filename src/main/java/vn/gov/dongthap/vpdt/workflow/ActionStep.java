package vn.gov.dongthap.vpdt.workflow;

import java.util.List;
import org.flowable.bpmn.model.ServiceTask;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.impl.bpmn.behavior.ServiceTaskDelegateExpressionActivityBehavior;

/** A service task in the engine: it calls one registered action and goes on. */
final class ActionStep extends ServiceTaskDelegateExpressionActivityBehavior {

    private static final long serialVersionUID = 1L;

    private final transient ServiceTask step;
    private final transient CaseRuns runs;
    private final transient CaseAction action;

    ActionStep(ServiceTask step, CaseRuns runs, CaseAction action) {
        super(step.getId(), null, null, List.of(), List.of(), false);
        this.step = step;
        this.runs = runs;
        this.action = action;
    }

    @Override
    public void execute(DelegateExecution execution) {
        action.run(new RunningAction(runs.of(execution), execution, step.getName(), step.getFieldExtensions()));
        leave(execution);
    }
}
