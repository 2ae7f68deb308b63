package vn.gov.dongthap.vpdt.workflow;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.workflow.CaseForms.Choice;

/** Asks the procedure a task belongs to what its forms start with and offer. */
@Component
class ProcedureForms {

    private final Map<String, CaseForms> bySubjectType;

    ProcedureForms(List<CaseForms> procedures) {
        bySubjectType =
                procedures.stream().collect(Collectors.toUnmodifiableMap(CaseForms::subjectType, Function.identity()));
    }

    Map<String, Object> prefill(SignedInPerson person, TaskEntry task, String formKey) {
        CaseForms procedure = bySubjectType.get(task.subject().type());
        return procedure == null ? Map.of() : procedure.prefill(person, task, formKey);
    }

    Map<String, List<Choice>> choices(SignedInPerson person, TaskEntry task, String formKey) {
        CaseForms procedure = bySubjectType.get(task.subject().type());
        return procedure == null ? Map.of() : procedure.choices(person, task, formKey);
    }
}
