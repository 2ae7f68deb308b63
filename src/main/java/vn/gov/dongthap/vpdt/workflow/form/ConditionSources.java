package vn.gov.dongthap.vpdt.workflow.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.gov.dongthap.vpdt.workflow.expression.Formula;

/**
 * The fields a condition may read: single values at the top of the form that are always shown and can be filled in.
 * A condition on a hidden field would be decided in the browser by a value that is never sent.
 */
record ConditionSources(Set<String> names) {

    static ConditionSources of(List<FormField> fields) {
        return new ConditionSources(fields.stream()
                .filter(field -> field.kind().isField() && !field.kind().isMultipleChoice())
                .filter(field -> field.hiddenWhen().isEmpty() && !field.isDisabled())
                .map(FormField::key)
                .collect(Collectors.toSet()));
    }

    List<FormFinding> findings(List<FormField> fields) {
        List<FormFinding> findings = new ArrayList<>();
        for (FormField field : fields) {
            for (Formula condition : field.hiddenWhen()) {
                condition.names().stream()
                        .filter(name -> !names.contains(name))
                        .forEach(name -> findings.add(FormFinding.of(field.key(), "condition-source", name)));
            }
            findings.addAll(findings(field.children()));
        }
        return findings;
    }
}
