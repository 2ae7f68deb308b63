package vn.gov.dongthap.vpdt.workflow;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.workflow.CaseForms.Choice;
import vn.gov.dongthap.vpdt.workflow.form.Form;
import vn.gov.dongthap.vpdt.workflow.form.InputProblem;
import vn.gov.dongthap.vpdt.workflow.form.InputRefused;

/** Holds what people send against the form of their task. */
@Component
class FormCheck {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final FormVersions forms;
    private final ProcedureForms procedures;
    private final MessageSource messages;

    FormCheck(FormVersions forms, ProcedureForms procedures, MessageSource messages) {
        this.forms = forms;
        this.procedures = procedures;
        this.messages = messages;
    }

    /**
     * Checks the input of a task.
     *
     * @param definitionId the engine's definition the case runs on; it decides which version of the form counts
     * @param json the form's data as a JSON object
     * @throws FormRefused when it breaks the form; names every field
     */
    FormInput check(String definitionId, String formKey, SignedInPerson person, TaskEntry task, String json) {
        Form form = forms.of(definitionId, formKey);
        Map<String, Set<String>> offered =
                form.choiceLists().isEmpty() ? Map.of() : values(procedures.choices(person, task, formKey));
        try {
            return new FormInput(form.check(json, offered));
        } catch (InputRefused e) {
            throw refused(e);
        }
    }

    /**
     * Looks at size and shape only.
     *
     * @throws FormRefused when the draft is too large or no JSON object
     */
    void checkDraft(String json) {
        try {
            Form.checkDraft(json);
        } catch (InputRefused e) {
            throw refused(e);
        }
    }

    private static Map<String, Set<String>> values(Map<String, List<Choice>> choices) {
        return choices.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, list -> list.getValue().stream()
                .map(Choice::value)
                .collect(Collectors.toSet())));
    }

    private FormRefused refused(InputRefused refusal) {
        return new FormRefused(refusal.problems().stream()
                .map(problem -> new FormRefused.FieldError(problem.field(), problem.label(), sentence(problem)))
                .toList());
    }

    private String sentence(InputProblem problem) {
        return problem.ownMessage() == null
                ? messages.getMessage(problem.messageKey(), problem.arguments().toArray(), VIETNAMESE)
                : problem.ownMessage();
    }
}
