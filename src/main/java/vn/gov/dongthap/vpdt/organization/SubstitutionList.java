package vn.gov.dongthap.vpdt.organization;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register of substitutions of an agency, newest first. */
@Component
@Transactional(readOnly = true)
public class SubstitutionList {

    private static final int PAGE_SIZE = 50;

    private final JdbcClient jdbc;
    private final Clock clock;

    SubstitutionList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One page of the whole agency's.
     *
     * @param before id of the last one seen, or null for the first page
     */
    public Page ofAgency(long agencyId, @Nullable Long before) {
        return page("s.agency_id = :agency", Map.of("agency", agencyId), before);
    }

    /** One page of those somebody is absent or acting in. */
    public Page ofPerson(long agencyId, long personId, @Nullable Long before) {
        return page(
                "s.agency_id = :agency and (s.absent_person_id = :person or s.acting_person_id = :person)",
                Map.of("agency", agencyId, "person", personId),
                before);
    }

    private Page page(String condition, Map<String, ?> parameters, @Nullable Long before) {
        LocalDate today = ProvinceTime.today(clock);
        List<SubstitutionView> found = jdbc.sql("""
                        select s.*, absent.full_name as absent_name, acting.full_name as acting_name
                        from substitution s
                             join person absent on absent.id = s.absent_person_id
                             join person acting on acting.id = s.acting_person_id
                        where s.id < :before and %s
                        order by s.id desc limit :most
                        """.formatted(condition))
                .params(parameters)
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("most", PAGE_SIZE + 1)
                .query((row, n) -> {
                    LocalDate firstDay = row.getObject("first_day", LocalDate.class);
                    LocalDate lastDay = row.getObject("last_day", LocalDate.class);
                    OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
                    Instant endedAt = ended == null ? null : ended.toInstant();
                    return new SubstitutionView(
                            row.getLong("id"),
                            row.getLong("absent_person_id"),
                            row.getString("absent_name"),
                            row.getLong("acting_person_id"),
                            row.getString("acting_name"),
                            firstDay,
                            lastDay,
                            List.of(),
                            row.getString("decision_number"),
                            row.getObject("decision_date", LocalDate.class),
                            row.getString("recorded_by_name"),
                            endedAt,
                            row.getString("ended_by_name"),
                            row.getString("end_reason"),
                            SubstitutionView.State.of(firstDay, lastDay, endedAt, today));
                })
                .list();
        boolean more = found.size() > PAGE_SIZE;
        List<SubstitutionView> shown = more ? found.subList(0, PAGE_SIZE) : found;
        return new Page(withProcesses(shown), more ? shown.get(PAGE_SIZE - 1).id() : null);
    }

    private List<SubstitutionView> withProcesses(List<SubstitutionView> found) {
        if (found.isEmpty()) {
            return found;
        }
        Map<Long, List<String>> processes = jdbc
                .sql("""
                        select substitution_id, process_key from substitution_process
                        where substitution_id in (:ids) order by process_key
                        """)
                .param("ids", found.stream().map(SubstitutionView::id).toList())
                .query((row, n) -> Map.entry(row.getLong("substitution_id"), row.getString("process_key")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return found.stream()
                .map(view -> view.limitedTo(processes.getOrDefault(view.id(), List.of())))
                .toList();
    }

    /**
     * One page.
     *
     * @param entries newest first
     * @param next where the next page begins, or null on the last
     */
    public record Page(
            List<SubstitutionView> entries, @Nullable Long next) {}
}
