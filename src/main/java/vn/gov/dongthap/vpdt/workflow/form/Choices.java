package vn.gov.dongthap.vpdt.workflow.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Finds choices that were not on offer, in the lists the procedure fills. Lists of the form itself: its schema. */
final class Choices {

    private final Map<String, Set<String>> offered;
    private final List<FieldPlace> notOffered = new ArrayList<>();

    private Choices(Map<String, Set<String>> offered) {
        this.offered = offered;
    }

    static List<FieldPlace> findNotOffered(List<FormField> fields, JsonNode input, Map<String, Set<String>> offered) {
        Choices finder = new Choices(offered);
        finder.visit(FieldPlace.ROOT, fields, input);
        return finder.notOffered;
    }

    private void visit(FieldPlace outer, List<FormField> fields, JsonNode object) {
        for (FormField field : fields) {
            FieldPlace place = outer.inside(field);
            JsonNode value = object.path(field.key());
            if (field.kind() == FieldKind.GROUP) {
                visit(place, field.children(), value);
            } else if (field.kind() == FieldKind.DYNAMICLIST) {
                for (int row = 0; row < value.size(); row++) {
                    visit(place.row(row), field.children(), value.path(row));
                }
            } else if (!isOffered(field, value)) {
                notOffered.add(place);
            }
        }
    }

    private boolean isOffered(FormField field, JsonNode value) {
        if (field.choiceList().isEmpty() || value.isMissingNode()) {
            return true;
        }
        Set<String> list = offered.getOrDefault(field.choiceList().get(), Set.of());
        return value.isArray()
                ? value.valueStream().allMatch(one -> list.contains(one.asString("")))
                : list.contains(value.asString(""));
    }
}
