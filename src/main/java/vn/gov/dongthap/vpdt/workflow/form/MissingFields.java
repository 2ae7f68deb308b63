package vn.gov.dongthap.vpdt.workflow.form;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Finds fields that had to be filled in: required, shown, and left empty. A required checkbox must be ticked. */
final class MissingFields {

    private final Predicate<FormField> shown;
    private final List<FieldPlace> missing = new ArrayList<>();

    private MissingFields(Predicate<FormField> shown) {
        this.shown = shown;
    }

    static List<FieldPlace> find(List<FormField> fields, JsonNode input, Predicate<FormField> shown) {
        MissingFields finder = new MissingFields(shown);
        finder.visit(FieldPlace.ROOT, fields, input);
        return finder.missing;
    }

    private void visit(FieldPlace outer, List<FormField> fields, JsonNode object) {
        for (FormField field : fields) {
            if (field.isDisabled() || !shown.test(field)) {
                continue;
            }
            FieldPlace place = outer.inside(field);
            JsonNode value = object.path(field.key());
            if (field.kind() == FieldKind.GROUP) {
                visit(place, field.children(), value);
            } else if (field.kind() == FieldKind.DYNAMICLIST) {
                for (int row = 0; row < value.size(); row++) {
                    visit(place.row(row), field.children(), value.path(row));
                }
            } else if (field.isRequired() && isMissing(field, value)) {
                missing.add(place);
            }
        }
    }

    private static boolean isMissing(FormField field, JsonNode value) {
        return value.isMissingNode() || field.kind() == FieldKind.CHECKBOX && value.isBoolean() && !value.asBoolean();
    }
}
