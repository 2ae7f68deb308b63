package vn.gov.dongthap.vpdt.workflow;

/**
 * What the browser needs to show a task's form.
 *
 * @param schemaJson the form-js schema
 * @param dataJson values to start with: the draft if there is one, else what the procedure prefills, plus option lists
 * @param draft whether the values come from a saved draft
 * @param version version of the task, to send back
 */
public record TaskForm(String schemaJson, String dataJson, boolean draft, int version) {}
