package vn.gov.dongthap.vpdt.workflow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts several lists in one statement, each no further than a limit. */
final class ListCounts<K> {

    private final Map<K, ListQuery> queries;

    /**
     * @param queries the lists, each with a part number of its own
     */
    ListCounts(Map<K, ListQuery> queries) {
        this.queries = queries;
    }

    Map<K, Integer> upTo(int most, JdbcClient jdbc) {
        Map<K, Integer> counts = new LinkedHashMap<>();
        List<K> asked = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        queries.forEach((key, query) -> {
            counts.put(key, 0);
            if (!query.isOfNobody()) {
                parts.add(
                        "select " + asked.size() + " as part, count(*) as entries from (" + query.bare() + ") counted");
                parameters.putAll(query.parameters());
                asked.add(key);
            }
        });
        if (!asked.isEmpty()) {
            jdbc.sql(String.join(" union all ", parts))
                    .params(parameters)
                    .param("most", most)
                    .query(row -> {
                        counts.put(asked.get(row.getInt("part")), row.getInt("entries"));
                    });
        }
        return counts;
    }
}
