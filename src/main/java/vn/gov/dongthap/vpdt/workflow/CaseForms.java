package vn.gov.dongthap.vpdt.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;

/**
 * Implemented by each procedure module (one bean per subject type): who may see its records, what its forms start with,
 * and the choices of its select lists ({@code valuesKey} in a form). The engine room knows no document; it asks here.
 */
public interface CaseForms {

    /** Kind of record this bean speaks for, e.g. {@code incoming}. */
    String subjectType();

    /** Path of a record's own page, where its tasks are done; empty when tasks of this kind have a page each. */
    default Optional<String> page(long subjectId) {
        return Optional.empty();
    }

    /** Values a form starts with, by field key; only keys of the form are used. */
    Map<String, Object> prefill(SignedInPerson person, TaskEntry task, String formKey);

    /** Choices of the form's select lists, by {@code valuesKey}. The same are allowed on completion, nothing else. */
    Map<String, List<Choice>> choices(SignedInPerson person, TaskEntry task, String formKey);

    /**
     * One choice.
     *
     * @param value what is sent
     * @param label what is shown
     */
    record Choice(String value, String label) {}
}
