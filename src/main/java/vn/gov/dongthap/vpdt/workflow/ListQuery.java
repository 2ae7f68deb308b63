package vn.gov.dongthap.vpdt.workflow;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.gov.dongthap.vpdt.text.VietnameseText;

/**
 * The query of one list. The list of a unit lies under several groups: each is read in order and only as far as needed,
 * then they are merged, so that the index gives the first page whatever the size of the table. The text of the query is
 * made of constants only; everything people send is a parameter.
 */
final class ListQuery {

    private static final int MOST_WORDS = 8;

    private final int part;
    private final boolean done;
    private final List<ListSource> sources;
    private final Set<String> inPersonForms;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /**
     * @param sources names the list is read under
     * @param inPersonForms forms of steps nobody does in the place of somebody else
     * @param part tells the parameters of several queries in one statement apart
     */
    ListQuery(List<ListSource> sources, TaskBox box, long agencyId, Set<String> inPersonForms, int part) {
        this.part = part;
        this.done = box == TaskBox.DONE;
        this.sources = sources;
        this.inPersonForms = inPersonForms;
        where("box = :box and agency_id = :agency", Map.of("box", box.name(), "agency", agencyId));
    }

    /** Keeps what the filter lets through. */
    ListQuery narrowedBy(TaskFilter filter, Instant now) {
        if (filter.text() != null) {
            List<String> words = VietnameseText.folded(filter.text())
                    .lines()
                    .flatMap(line -> List.of(line.split(" ")).stream())
                    .filter(word -> !word.isEmpty())
                    .limit(MOST_WORDS)
                    .toList();
            for (int i = 0; i < words.size(); i++) {
                where("search_text like :word" + i, Map.of("word" + i, "%" + words.get(i) + "%"));
            }
        }
        if (filter.process() != null) {
            where("process_key = :process", Map.of("process", filter.process()));
        }
        if (filter.urgency() != null) {
            where("urgency = :urgency", Map.of("urgency", filter.urgency()));
        }
        if (filter.due() != null) {
            dueWithin(DuePeriod.of(filter.due(), now));
        }
        return this;
    }

    /** Keeps what is due in that time. */
    ListQuery dueWithin(DuePeriod period) {
        return where(
                "sort_due >= :dueFrom and sort_due < :dueUntil",
                Map.of("dueFrom", utc(period.from()), "dueUntil", utc(period.until())));
    }

    /** Keeps what comes after that place. */
    ListQuery after(ListPlace place) {
        return done
                ? where("(completed_at, id) < (:at, :id)", Map.of("at", utc(place.at()), "id", place.id()))
                : where(
                        "(queue_rank, sort_due, id) > (:rank, :at, :id)",
                        Map.of("rank", place.rank(), "at", utc(place.at()), "id", place.id()));
    }

    /** The first entries, in the order of the list. */
    List<TaskEntry> first(JdbcClient jdbc, int most) {
        if (sources.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(statement())
                .params(parameters)
                .param("most", most)
                .query(new TaskRows())
                .list();
    }

    /** What {@link #first} runs; the parameters are complete afterwards. */
    String statement() {
        String order = done ? "completed_at desc, id desc" : "queue_rank, sort_due, id";
        String merged = union(TaskRows.COLUMNS, " order by " + order + " limit :most");
        return "select * from (" + merged + ") merged order by " + order + " limit :most";
    }

    /** The entries without what people read, no more than {@code :most}: for counting. */
    String bare() {
        return "select 1 as one from (" + union("id", " limit :most") + ") merged limit :most";
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    boolean isOfNobody() {
        return sources.isEmpty();
    }

    private String union(String columns, String end) {
        return IntStream.range(0, sources.size())
                .mapToObj(i -> "(select " + columns + " from task_entry where " + lyingUnder(sources.get(i), i)
                        + " and " + String.join(" and ", conditions) + end + ")")
                .collect(Collectors.joining(" union all "));
    }

    /** An absent person's list is read along the same index; what is out of scope is passed over. */
    private String lyingUnder(ListSource source, int i) {
        parameters.put(named("holder" + i), source.holder());
        StringBuilder condition = new StringBuilder("holder = :" + named("holder" + i));
        if (!source.processes().isEmpty()) {
            parameters.put(named("scope" + i), source.processes());
            condition
                    .append(" and process_key in (:")
                    .append(named("scope" + i))
                    .append(')');
        }
        if (source.inPlace() && !inPersonForms.isEmpty()) {
            parameters.put(named("inPerson"), inPersonForms);
            condition
                    .append(" and form_key not in (:")
                    .append(named("inPerson"))
                    .append(')');
        }
        return condition.toString();
    }

    private ListQuery where(String condition, Map<String, Object> values) {
        String own = condition;
        for (Map.Entry<String, Object> value : values.entrySet()) {
            own = own.replace(":" + value.getKey(), ":" + named(value.getKey()));
            parameters.put(named(value.getKey()), value.getValue());
        }
        conditions.add(own);
        return this;
    }

    private String named(String parameter) {
        return parameter + "_" + part;
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
