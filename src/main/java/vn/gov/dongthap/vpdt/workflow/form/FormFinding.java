package vn.gov.dongthap.vpdt.workflow.form;

import java.util.List;

/**
 * What is wrong with a form somebody wants to use.
 *
 * @param element key, path or id of the component, or empty for the form as a whole
 * @param messageKey key of the Vietnamese sentence
 * @param arguments values for its placeholders
 */
public record FormFinding(String element, String messageKey, List<String> arguments) {

    static FormFinding of(String element, String rule, String... arguments) {
        return new FormFinding(element, "workflow.form." + rule, List.of(arguments));
    }
}
