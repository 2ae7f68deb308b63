package vn.gov.dongthap.vpdt.workflow.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field of the input and what is wrong with it.
 *
 * @param field key, dotted for groups and rows ({@code noiNhan.0.ten}), or empty for the whole input
 * @param label label shown to people, or empty
 * @param messageKey key of the Vietnamese sentence
 * @param arguments values for its placeholders
 * @param ownMessage the sentence the form's author wrote for this case, or null
 */
public record InputProblem(
        String field,
        String label,
        String messageKey,
        List<Object> arguments,
        @Nullable String ownMessage) {

    static InputProblem of(String field, String label, String rule, Object... arguments) {
        return new InputProblem(field, label, "workflow.input." + rule, List.of(arguments), null);
    }

    static InputProblem ofWhole(String rule, Object... arguments) {
        return of("", "", rule, arguments);
    }
}
