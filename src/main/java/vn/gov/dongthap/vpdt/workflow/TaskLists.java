package vn.gov.dongthap.vpdt.workflow;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.workflow.TaskFilter.DueGroup;

/** Reads task lists. Whose entries a query may find is part of the query. {@link TaskRecords} writes them. */
@Repository
class TaskLists {

    private static final int LONGEST_PAGE = 100;
    private static final int MOST_COUNTED = 100;
    private static final String PART = "part.holder in (%1$s) or concat('g:', part.candidate_group) in (%1$s)";
    private static final List<TaskBox> COUNTED =
            List.of(TaskBox.MINE, TaskBox.UNIT, TaskBox.COORDINATING, TaskBox.INFORMATION, TaskBox.FOLLOWED);

    private final JdbcClient jdbc;
    private final ProcedureForms procedures;
    private final Clock clock;

    TaskLists(JdbcClient jdbc, ProcedureForms procedures, Clock clock) {
        this.jdbc = jdbc;
        this.procedures = procedures;
        this.clock = clock;
    }

    /**
     * One page of a list. Open entries: urgent first, then by due date; done ones: newest first.
     *
     * @param after {@link TaskPage#next()} of the page before, or null for the first
     * @param size entries wanted, at most 100
     * @throws vn.gov.dongthap.vpdt.law.RuleBroken when somebody changed {@code after}
     */
    TaskPage page(SignedInPerson person, TaskBox box, TaskFilter filter, @Nullable String after, int size) {
        int length = Math.max(1, Math.min(size, LONGEST_PAGE));
        ListQuery query = query(person, box, filter.absent(), 0).narrowedBy(filter, clock.instant());
        if (after != null) {
            query.after(ListPlace.read(after));
        }
        List<TaskEntry> found = query.first(jdbc, length + 1);
        if (found.size() <= length) {
            return new TaskPage(found, null);
        }
        TaskEntry last = found.get(length - 1);
        return new TaskPage(found.subList(0, length), ListPlace.of(last).written());
    }

    /** Open entries per list, each counted to 100 at most, in one statement. */
    Map<TaskBox, Integer> counts(SignedInPerson person) {
        Map<TaskBox, ListQuery> queries = new EnumMap<>(TaskBox.class);
        COUNTED.forEach(box -> queries.put(box, query(person, box, null, box.ordinal())));
        return new ListCounts<>(queries).upTo(MOST_COUNTED, jdbc);
    }

    /** Entries of a list per due group, each counted to 100 at most, in one statement. */
    Map<DueGroup, Integer> dueCounts(SignedInPerson person, TaskBox box) {
        Map<DueGroup, ListQuery> queries = new EnumMap<>(DueGroup.class);
        for (DueGroup group : DueGroup.values()) {
            queries.put(
                    group, query(person, box, null, group.ordinal()).dueWithin(DuePeriod.of(group, clock.instant())));
        }
        return new ListCounts<>(queries).upTo(MOST_COUNTED, jdbc);
    }

    /**
     * An entry of a case the person or one of their groups has or had a part in.
     *
     * @throws RecordNotFound when there is none, or it belongs to another agency
     */
    TaskEntry find(SignedInPerson person, long taskId) {
        PlacesClause places = new PlacesClause(person.places(), PART, "part", Set.of());
        return jdbc.sql("select " + TaskRows.COLUMNS + """
                         from task_entry e
                        where e.id = :id and e.agency_id = :agency and exists (
                            select 1 from task_entry part
                            where part.case_id = e.case_id and (%s%s))
                        """.formatted(PART.formatted(":holders"), places.text()))
                .param("id", taskId)
                .param("agency", person.agencyId())
                .param("holders", Holders.all(person))
                .params(places.parameters())
                .query(new TaskRows())
                .optional()
                .orElseThrow(() -> new RecordNotFound("task " + taskId, "workflow.task.not-yours"));
    }

    /**
     * An entry of an agency, for whoever hands work over there.
     *
     * @throws RecordNotFound when there is none, or it belongs to another agency
     */
    TaskEntry entry(long agencyId, long taskId) {
        return jdbc.sql("select " + TaskRows.COLUMNS + " from task_entry e where e.id = ? and e.agency_id = ?")
                .params(taskId, agencyId)
                .query(new TaskRows())
                .optional()
                .orElseThrow(() -> new RecordNotFound("task " + taskId, "workflow.task.not-yours"));
    }

    /** The person's next open task of a record: their own, then their groups', then those of absent people. */
    Optional<TaskEntry> nextFor(SignedInPerson person, String subjectType, long subjectId) {
        PlacesClause places = new PlacesClause(
                person.places(),
                "task_entry.holder in (%1$s)",
                "task_entry",
                procedures.inPerson().keySet());
        return jdbc.sql("select " + TaskRows.COLUMNS + """
                         from task_entry
                        where case_id in (
                                select c.id from workflow_case c
                                where c.subject_type = :type and c.subject_id = :subject)
                            and agency_id = :agency and (holder in (:holders)%s)
                            and box in ('MINE', 'COORDINATING', 'UNIT') and completed_at is null
                        order by case when holder in (:holders) then 0 else 1 end,
                            case box when 'MINE' then 0 when 'COORDINATING' then 1 else 2 end, sort_due, id
                        limit 1
                        """.formatted(places.text()))
                .param("type", subjectType)
                .param("subject", subjectId)
                .param("agency", person.agencyId())
                .param("holders", Holders.all(person))
                .params(places.parameters())
                .query(new TaskRows())
                .optional();
    }

    private ListQuery query(SignedInPerson person, TaskBox box, @Nullable Long absent, int part) {
        return new ListQuery(
                ListSource.of(person, box, absent),
                box,
                person.agencyId(),
                procedures.inPerson().keySet(),
                part);
    }

    /** Open tasks of a case, oldest first. */
    List<TaskEntry> openOf(long caseId) {
        return jdbc.sql("select " + TaskRows.COLUMNS
                        + " from task_entry where case_id = ? and execution_id is not null order by id")
                .param(caseId)
                .query(new TaskRows())
                .list();
    }
}
