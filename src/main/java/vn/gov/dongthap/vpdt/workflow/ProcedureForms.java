package vn.gov.dongthap.vpdt.workflow;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.organization.PersonInPosition;
import vn.gov.dongthap.vpdt.workflow.CaseForms.Choice;

/** Asks the procedure a task belongs to what its forms start with and offer, and who may do what; tells it what was done. */
@Component
class ProcedureForms {

    private final Map<String, CaseForms> bySubjectType;
    private final Map<String, String> inPerson;

    ProcedureForms(List<CaseForms> procedures) {
        bySubjectType =
                procedures.stream().collect(Collectors.toUnmodifiableMap(CaseForms::subjectType, Function.identity()));
        inPerson = procedures.stream()
                .flatMap(procedure -> procedure.inPersonForms().entrySet().stream())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Forms of steps nobody does in the place of somebody else, with the clause that says so. */
    Map<String, String> inPerson() {
        return inPerson;
    }

    /** A record as another case calls it. */
    CaseForms.Called called(String subjectType, long subjectId) {
        CaseForms procedure = bySubjectType.get(subjectType);
        if (procedure == null) {
            throw new RecordNotFound("procedure about " + subjectType);
        }
        return procedure.called(subjectId);
    }

    Map<String, Object> prefill(SignedInPerson person, TaskEntry task, String formKey) {
        CaseForms procedure = bySubjectType.get(task.subject().type());
        return procedure == null ? Map.of() : procedure.prefill(person, task, formKey);
    }

    Map<String, List<Choice>> choices(SignedInPerson person, TaskEntry task, String formKey) {
        CaseForms procedure = bySubjectType.get(task.subject().type());
        return procedure == null ? Map.of() : procedure.choices(person, task, formKey);
    }

    boolean mayReceive(CaseSubject subject, String formKey, PersonInPosition candidate) {
        CaseForms procedure = bySubjectType.get(subject.type());
        return procedure == null || procedure.mayReceive(subject, formKey, candidate);
    }

    Map<String, Object> handedOver(CaseSubject subject, String formKey, PersonInPosition to) {
        CaseForms procedure = bySubjectType.get(subject.type());
        return procedure == null ? Map.of() : procedure.handedOver(subject, formKey, to);
    }

    void acted(CaseSubject subject, SignedInPerson person) {
        CaseForms procedure = bySubjectType.get(subject.type());
        if (procedure != null) {
            procedure.acted(subject, person);
        }
    }
}
