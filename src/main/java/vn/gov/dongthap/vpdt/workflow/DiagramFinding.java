package vn.gov.dongthap.vpdt.workflow;

/**
 * Why a diagram cannot be released.
 *
 * @param elementId id of the element, empty when the whole text is meant
 * @param rule name of the broken rule, kebab case
 * @param message Vietnamese sentence for the analyst
 */
public record DiagramFinding(String elementId, String rule, String message) {}
