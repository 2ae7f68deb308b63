package vn.gov.dongthap.vpdt.workflow;

import java.time.Instant;
import java.util.List;
import org.flowable.bpmn.model.FieldExtension;
import org.flowable.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.audit.Actor;

/**
 * The call of an action from an element of a diagram.
 *
 * @param run stretch of road the call happens on
 * @param execution where the engine stands
 * @param elementName Vietnamese name of the calling element
 * @param fields fields the diagram sets on it
 */
record RunningAction(CaseRun run, DelegateExecution execution, String elementName, List<FieldExtension> fields)
        implements ActionCall {

    @Override
    public long subjectId() {
        return run.record().subject().id();
    }

    @Override
    public long caseId() {
        return run.record().id();
    }

    @Override
    public Actor actor() {
        return run.actor();
    }

    @Override
    public FormInput input() {
        return run.input();
    }

    @Override
    public @Nullable String field(String name) {
        return fields.stream()
                .filter(field -> field.getFieldName().equals(name))
                .map(FieldExtension::getStringValue)
                .findFirst()
                .orElse(null);
    }

    @Override
    public @Nullable Object variable(String name) {
        Object local = LoopVariables.of(execution, name);
        return local != null ? local : run.routed(name);
    }

    @Override
    public void route(String name, @Nullable Object value) {
        run.route(name, value);
    }

    @Override
    public void settleBy(@Nullable Instant dueAt) {
        run.settleBy(dueAt);
    }
}
