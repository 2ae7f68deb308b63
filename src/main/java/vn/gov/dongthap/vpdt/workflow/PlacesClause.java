package vn.gov.dongthap.vpdt.workflow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.gov.dongthap.vpdt.organization.ActingFor;

/** What a query for single tasks adds for the places a person holds: nothing at all for most people. */
final class PlacesClause {

    private final StringBuilder text = new StringBuilder();
    private final Map<String, Object> parameters = new HashMap<>();

    /**
     * @param condition on the holder, {@code %1$s} standing for the names
     * @param alias of the lines
     * @param inPersonForms forms of steps to leave out
     */
    PlacesClause(List<ActingFor> places, String condition, String alias, Set<String> inPersonForms) {
        for (int i = 0; i < places.size(); i++) {
            ActingFor place = places.get(i);
            text.append(" or ((").append(condition.formatted(":place" + i)).append(')');
            parameters.put("place" + i, Places.holders(place));
            if (!place.processes().isEmpty()) {
                text.append(" and ")
                        .append(alias)
                        .append(".process_key in (:scope")
                        .append(i)
                        .append(')');
                parameters.put("scope" + i, place.processes());
            }
            if (!inPersonForms.isEmpty()) {
                text.append(" and ").append(alias).append(".form_key not in (:inPerson)");
                parameters.put("inPerson", inPersonForms);
            }
            text.append(')');
        }
    }

    /** Alternatives to be put after the person's own, within the same brackets. */
    String text() {
        return text.toString();
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
