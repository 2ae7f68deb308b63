package vn.gov.dongthap.vpdt.workflow;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.flowable.bpmn.model.FieldExtension;
import org.flowable.bpmn.model.FlowElement;
import org.flowable.bpmn.model.FlowableListener;
import org.flowable.bpmn.model.Process;
import org.flowable.bpmn.model.ServiceTask;
import org.flowable.bpmn.model.UserTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import vn.gov.dongthap.vpdt.calendar.Term;
import vn.gov.dongthap.vpdt.organization.Role;
import vn.gov.dongthap.vpdt.workflow.ActionRegistry.RegisteredAction;
import vn.gov.dongthap.vpdt.workflow.expression.Formula;
import vn.gov.dongthap.vpdt.workflow.expression.FormulaParser;
import vn.gov.dongthap.vpdt.workflow.expression.FormulaRefused;
import vn.gov.dongthap.vpdt.workflow.form.FormFinding;

/** The steps of a diagram: who does them, on which form, by when, and which action they call. */
@Component
class StepRules {

    static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,63}");

    private static final String COORDINATING = "phoi-hop";
    private static final Set<String> ROLES =
            Arrays.stream(Role.values()).map(Role::key).collect(Collectors.toUnmodifiableSet());

    private final ActionRegistry actions;
    private final ShippedForms forms;

    StepRules(ActionRegistry actions, ShippedForms forms) {
        this.actions = actions;
        this.forms = forms;
    }

    void check(UserTask step, Findings findings) {
        checkPerformer(step, findings);
        checkForm(step, findings);
        checkDueDate(step, findings);
        if (step.getCategory() != null && !step.getCategory().equals(COORDINATING)) {
            findings.add(step.getId(), "category", step.getCategory());
        }
        if (step.getTaskListeners().size() > 1) {
            findings.add(step.getId(), "one-action");
        }
        for (FlowableListener listener : step.getTaskListeners()) {
            if (!"complete".equals(listener.getEvent())) {
                findings.add(step.getId(), "listener-event");
            }
            checkAction(step, listener.getImplementation(), listener.getFieldExtensions(), findings);
        }
    }

    void check(ServiceTask step, Findings findings) {
        checkAction(step, step.getImplementation(), step.getFieldExtensions(), findings);
    }

    private void checkPerformer(UserTask step, Findings findings) {
        boolean person = StringUtils.hasText(step.getAssignee());
        List<String> groups = step.getCandidateGroups();
        if (groups.size() + (person ? 1 : 0) != 1) {
            findings.add(step.getId(), "one-performer");
        } else if (person) {
            checkVariable(step, step.getAssignee(), findings);
        } else {
            String[] group = groups.get(0).split("@", 2);
            if (!ROLES.contains(group[0])) {
                findings.add(step.getId(), "role", group[0]);
            }
            if (group.length == 2 && !VARIABLE.matcher(group[1]).matches()) {
                findings.add(step.getId(), "unit-variable", group[1]);
            }
        }
    }

    private void checkForm(UserTask step, Findings findings) {
        if (!StringUtils.hasText(step.getFormKey())) {
            findings.add(step.getId(), "no-form");
            return;
        }
        for (FormFinding finding : forms.findings(step.getFormKey())) {
            findings.addSentence(
                    step.getId(),
                    "form",
                    finding.messageKey(),
                    finding.arguments().toArray());
        }
    }

    private static void checkDueDate(UserTask step, Findings findings) {
        String due = step.getDueDate();
        if (!StringUtils.hasText(due)) {
            return;
        }
        if (due.contains("{")) {
            checkVariable(step, due, findings);
        } else if (!isTerm(due)) {
            findings.add(step.getId(), "term", due);
        }
    }

    private void checkAction(
            FlowElement step, @Nullable String called, List<FieldExtension> fields, Findings findings) {
        RegisteredAction action =
                called == null ? null : actions.referred(called).orElse(null);
        if (action == null) {
            findings.add(step.getId(), "action", String.valueOf(called));
            return;
        }
        List<String> inputs = List.of(action.declaration().inputs());
        for (FieldExtension field : fields) {
            String name = String.valueOf(field.getFieldName());
            String value = field.getStringValue();
            if (!inputs.contains(name)) {
                findings.add(step.getId(), "input", name, action.declaration().label());
            } else if (value == null || value.contains("${") || value.contains("#{")) {
                findings.add(step.getId(), "input-text", name);
            }
        }
    }

    /** Whether every action comes behind those it must not run without. */
    void checkOrder(Process process, Findings findings) {
        new OrderRules(actions, findings).check(process);
    }

    static boolean isTerm(String text) {
        try {
            Term.parse(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Checks a text that must name one routing variable. */
    static void checkVariable(FlowElement element, @Nullable String text, Findings findings) {
        Formula formula = formula(element, text, findings);
        if (formula != null && !(formula instanceof Formula.Name)) {
            findings.add(element.getId(), "variable", String.valueOf(text));
        }
    }

    /** Reads a formula, and reports where it stops being one. */
    static @Nullable Formula formula(FlowElement element, @Nullable String text, Findings findings) {
        try {
            return FormulaParser.diagram(text == null ? "" : text);
        } catch (FormulaRefused e) {
            findings.add(element.getId(), "formula", String.valueOf(text), e.rule(), e.position());
            return null;
        }
    }
}
