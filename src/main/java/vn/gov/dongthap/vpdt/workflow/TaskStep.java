package vn.gov.dongthap.vpdt.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.flowable.bpmn.model.FlowableListener;
import org.flowable.bpmn.model.UserTask;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.workflow.expression.Formula;
import vn.gov.dongthap.vpdt.workflow.expression.FormulaParser;

/**
 * A user task in the engine: it opens a line in somebody's task list and waits there. The engine's own task tables stay
 * empty.
 */
final class TaskStep extends UserTaskActivityBehavior {

    private static final long serialVersionUID = 1L;
    private static final String COORDINATING = "phoi-hop";

    private final transient CaseRuns runs;
    private final transient Performers performers;
    private final transient TaskTerms terms;
    private final transient ActionRegistry actions;

    TaskStep(UserTask step, CaseRuns runs, Performers performers, TaskTerms terms, ActionRegistry actions) {
        super(step);
        this.runs = runs;
        this.performers = performers;
        this.terms = terms;
        this.actions = actions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseRun run = runs.of(execution);
        run.open(new OpenedTask(
                execution.getId(),
                userTask.getId(),
                userTask.getName(),
                userTask.getFormKey(),
                performer(run, execution),
                COORDINATING.equals(userTask.getCategory()) ? TaskBox.COORDINATING : TaskBox.MINE,
                dueAt(run, execution)));
    }

    @Override
    public void trigger(DelegateExecution execution, @Nullable String signal, @Nullable Object data) {
        CaseRun run = runs.of(execution);
        for (FlowableListener listener : userTask.getTaskListeners()) {
            actions.referred(listener.getImplementation())
                    .orElseThrow(() -> new IllegalStateException("unknown action " + listener.getImplementation()))
                    .action()
                    .run(new RunningAction(run, execution, userTask.getName(), listener.getFieldExtensions()));
        }
        leave(execution);
    }

    private Performer performer(CaseRun run, DelegateExecution execution) {
        String assignee = userTask.getAssignee();
        long agencyId = run.record().subject().agencyId();
        if (assignee != null && !assignee.isBlank()) {
            return performers.person(agencyId, value(run, execution, assignee));
        }
        List<String> groups = userTask.getCandidateGroups();
        String[] group = groups.get(0).split("@", 2);
        return group.length == 1
                ? Performer.group(ScopedGroup.ofAgency(group[0], agencyId))
                : performers.unit(group[0], agencyId, named(run, execution, group[1]));
    }

    private @Nullable Instant dueAt(CaseRun run, DelegateExecution execution) {
        String written = userTask.getDueDate();
        boolean variable = written != null && written.contains("{");
        return terms.due(
                written, variable ? value(run, execution, Objects.requireNonNull(written)) : null, run.settleBy());
    }

    private static @Nullable Object value(CaseRun run, DelegateExecution execution, String text) {
        Formula formula = FormulaParser.diagram(text);
        return formula.value(name -> named(run, execution, name));
    }

    private static @Nullable Object named(CaseRun run, DelegateExecution execution, String name) {
        Object local = LoopVariables.of(execution, name);
        return local != null ? local : run.routed(name);
    }
}
