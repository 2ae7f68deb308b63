package vn.gov.dongthap.vpdt.workflow;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.aop.support.AopUtils;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.stereotype.Component;

/** The pieces of work diagrams may call, by the ids their {@link WorkflowAction} declares. There are no others. */
@Component
class ActionRegistry {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([a-z][A-Za-z0-9]{0,63})}");

    private final Map<String, RegisteredAction> actions;

    ActionRegistry(List<CaseAction> beans) {
        actions = beans.stream()
                .map(ActionRegistry::registered)
                .collect(Collectors.toUnmodifiableMap(
                        action -> action.declaration().id(), Function.identity()));
    }

    /** The action a diagram calls by <code>${id}</code>, empty when the text is anything else or the id is unknown. */
    Optional<RegisteredAction> referred(String text) {
        Matcher reference = REFERENCE.matcher(text);
        return reference.matches() ? Optional.ofNullable(actions.get(reference.group(1))) : Optional.empty();
    }

    private static RegisteredAction registered(CaseAction bean) {
        Class<?> type = AopUtils.getTargetClass(bean);
        WorkflowAction declaration = AnnotationUtils.findAnnotation(type, WorkflowAction.class);
        return new RegisteredAction(
                Objects.requireNonNull(declaration, () -> type.getName() + " lacks @WorkflowAction"), bean);
    }

    /**
     * An action and what it declares.
     *
     * @param declaration id, label, inputs
     * @param action the bean
     */
    record RegisteredAction(WorkflowAction declaration, CaseAction action) {}
}
