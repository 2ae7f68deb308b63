package vn.gov.dongthap.vpdt.workflow;

import java.util.List;

/** The input breaks the form's schema. Nothing has been changed; a draft can still be kept. */
public class FormRefused extends RuntimeException {

    private final transient List<FieldError> errors;

    public FormRefused(List<FieldError> errors) {
        super("form refused: " + errors.stream().map(FieldError::field).toList());
        this.errors = List.copyOf(errors);
    }

    public List<FieldError> errors() {
        return errors;
    }

    /**
     * One field and what is wrong with it.
     *
     * @param field key, dotted for groups, or empty for the whole form
     * @param label label shown to people
     * @param message Vietnamese sentence
     */
    public record FieldError(String field, String label, String message) {}
}
