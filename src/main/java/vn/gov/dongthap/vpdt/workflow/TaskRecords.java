package vn.gov.dongthap.vpdt.workflow;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;
import vn.gov.dongthap.vpdt.text.VietnameseText;

/** Writes the lines of task lists. {@link TaskLists} reads them. */
@Repository
class TaskRecords {

    private static final Timestamp NEVER = Timestamp.from(Instant.parse("9999-12-31T00:00:00Z"));
    private static final int MOST_URGENT = 3;
    private static final int LONGEST_SEARCH_TEXT = 1000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    TaskRecords(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    Optional<TaskRecord> find(long taskId) {
        return jdbc.sql("""
                        select id, case_id, execution_id, step_name, form_key, process_key, agency_id, assignee_id, assignee_name,
                               candidate_group, completed_at, version
                        from task_entry where id = ?
                        """)
                .param(taskId)
                .query((row, n) -> new TaskRecord(
                        row.getLong("id"),
                        row.getLong("case_id"),
                        row.getString("execution_id"),
                        row.getString("step_name"),
                        row.getString("form_key"),
                        row.getString("process_key"),
                        row.getLong("agency_id"),
                        row.getObject("assignee_id", Long.class),
                        row.getString("assignee_name"),
                        row.getString("candidate_group"),
                        row.getTimestamp("completed_at") != null,
                        row.getInt("version")))
                .optional();
    }

    /** Adds the line of a task the engine has reached. */
    long open(CaseRecord of, OpenedTask task, String fromName, Instant now) {
        Performer performer = task.performer();
        Instant dueAt = task.dueAt();
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into task_entry (case_id, execution_id, holder, box, own_box, queue_rank, sort_due,
                            step_id, step_name, form_key, process_key, process_name, subject_type, subject_id,
                            agency_id, title, reference, sender, urgency, search_text, assignee_id, assignee_name,
                            candidate_group, from_name, created_at, due_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        of.id(),
                        task.executionId(),
                        performer.holder(),
                        task.box().name(),
                        task.ownBox().name(),
                        rank(of.subject()),
                        dueAt == null ? NEVER : Timestamp.from(dueAt),
                        task.stepId(),
                        task.stepName(),
                        task.formKey(),
                        of.version().key(),
                        of.version().name(),
                        of.subject().type(),
                        of.subject().id(),
                        of.subject().agencyId(),
                        of.subject().title(),
                        of.subject().reference(),
                        of.subject().sender(),
                        of.subject().urgency(),
                        searchText(of.subject()),
                        performer.personId(),
                        performer.personName(),
                        performer.group(),
                        fromName,
                        Timestamp.from(now),
                        dueAt == null ? null : Timestamp.from(dueAt)))
                .update(key, "id");
        return key.getKeyAs(Long.class);
    }

    /** Who had taken tasks the engine no longer waits for. */
    List<TaskWithdrawn> holders(CaseSubject subject, Collection<String> executionIds) {
        return jdbc.sql("""
                        select id, step_name, assignee_id from task_entry
                        where execution_id in (:executions) and assignee_id is not null
                        """)
                .param("executions", executionIds)
                .query((row, n) -> new TaskWithdrawn(
                        row.getLong("id"), row.getLong("assignee_id"), subject, row.getString("step_name")))
                .list();
    }

    /** Takes lines of tasks the engine no longer waits for out of every list. */
    void cancel(Collection<String> executionIds) {
        jdbc.sql("delete from task_entry where execution_id in (:executions)")
                .param("executions", executionIds)
                .update();
    }

    /** Marks a task done. False when it changed since that version. */
    boolean finish(long taskId, int version, long personId, String personName, Instant now) {
        return jdbc.sql("""
                        update task_entry set execution_id = null, holder = ?, box = 'DONE', assignee_id = ?,
                            assignee_name = ?, completed_at = ?, version = version + 1
                        where id = ? and version = ? and execution_id is not null
                        """)
                        .params("p:" + personId, personId, personName, Timestamp.from(now), taskId, version)
                        .update()
                == 1;
    }

    /** Adds a done line for whoever did a task in the place of somebody else, beside that person's own. */
    void addDone(long taskId, long personId) {
        jdbc.sql("""
                        insert into task_entry (case_id, holder, box, own_box, queue_rank, sort_due, step_id, step_name,
                            form_key, process_key, process_name, subject_type, subject_id, agency_id, title, reference,
                            sender, urgency, search_text, assignee_id, assignee_name, candidate_group, from_name,
                            created_at, due_at, completed_at)
                        select case_id, ?, box, own_box, queue_rank, sort_due, step_id, step_name,
                            form_key, process_key, process_name, subject_type, subject_id, agency_id, title, reference,
                            sender, urgency, search_text, assignee_id, assignee_name, candidate_group, from_name,
                            created_at, due_at, completed_at
                        from task_entry where id = ?
                        """).params(Holders.person(personId), taskId).update();
    }

    /** Gives an open task to a person. False when it changed since that version. */
    boolean give(long taskId, int version, long personId, String personName, @Nullable String fromName) {
        return jdbc.sql("""
                        update task_entry set holder = ?, box = own_box, assignee_id = ?, assignee_name = ?,
                            from_name = coalesce(?, from_name), version = version + 1
                        where id = ? and version = ? and execution_id is not null
                        """)
                        .params(Arrays.asList("p:" + personId, personId, personName, fromName, taskId, version))
                        .update()
                == 1;
    }

    /** Gives an open task back to its group. False when it changed since that version. */
    boolean giveBack(long taskId, int version, String group) {
        return jdbc.sql("""
                        update task_entry set holder = ?, box = 'UNIT', assignee_id = null, assignee_name = null,
                            version = version + 1
                        where id = ? and version = ? and execution_id is not null
                        """).params("g:" + group, taskId, version).update() == 1;
    }

    /** Copies what people call the record into all its lines. */
    void rename(CaseSubject subject) {
        jdbc.sql("""
                        update task_entry set title = ?, reference = ?, sender = ?, urgency = ?, queue_rank = ?,
                            search_text = ?
                        where case_id in (select id from workflow_case where subject_type = ? and subject_id = ?)
                        """)
                .params(Arrays.asList(
                        subject.title(),
                        subject.reference(),
                        subject.sender(),
                        subject.urgency(),
                        rank(subject),
                        searchText(subject),
                        subject.type(),
                        subject.id()))
                .update();
    }

    /** Adds lines to read, in one round trip; who has one already keeps it. */
    void share(CaseRecord of, TaskBox box, Map<Long, String> people, Instant now) {
        batches.batchUpdate(
                """
                insert into task_entry (case_id, holder, box, own_box, queue_rank, sort_due, step_id, step_name,
                    process_key, process_name, subject_type, subject_id, agency_id, title, reference, sender,
                    urgency, search_text, assignee_id, assignee_name, created_at)
                select c.id, ?, ?, ?, ?, ?, ?, ?, c.process_key, c.process_name, c.subject_type, c.subject_id,
                    c.agency_id, c.title, c.reference, c.sender, c.urgency, ?, ?, ?, ?
                from workflow_case c
                where c.id = ? and not exists (
                    select 1 from task_entry e where e.case_id = c.id and e.holder = ? and e.box = ?)
                """,
                people.entrySet().stream()
                        .map(person -> new Object[] {
                            "p:" + person.getKey(),
                            box.name(),
                            box.name(),
                            rank(of.subject()),
                            NEVER,
                            box.path(),
                            box.label(),
                            searchText(of.subject()),
                            person.getKey(),
                            person.getValue(),
                            Timestamp.from(now),
                            of.id(),
                            "p:" + person.getKey(),
                            box.name()
                        })
                        .toList());
    }

    /** Removes the lines to read of a record's cases. */
    void unshare(String subjectType, long subjectId, TaskBox box) {
        jdbc.sql("""
                        delete from task_entry where box = ? and execution_id is null
                            and case_id in (select id from workflow_case where subject_type = ? and subject_id = ?)
                        """).params(box.name(), subjectType, subjectId).update();
    }

    /** Moves a line to read from the person's list to the done ones. False when it is not there any more. */
    boolean putAway(long taskId, long personId, Instant now) {
        return jdbc.sql("""
                        update task_entry set box = 'DONE', completed_at = ?, version = version + 1
                        where id = ? and holder = ? and box in ('INFORMATION', 'FOLLOWED')
                        """)
                        .params(Timestamp.from(now), taskId, Holders.person(personId))
                        .update()
                == 1;
    }

    /** Nobody follows a case that has ended; what it came to stays among the done ones. */
    void endFollowing(long caseId, Instant now) {
        jdbc.sql("""
                        update task_entry set box = 'DONE', completed_at = ?, version = version + 1
                        where case_id = ? and box = 'FOLLOWED'
                        """).params(Timestamp.from(now), caseId).update();
    }

    /** Ids of the open tasks of a case, oldest first. */
    List<Long> openOf(long caseId) {
        return jdbc.sql("select id from task_entry where case_id = ? and execution_id is not null order by id")
                .param(caseId)
                .query(Long.class)
                .list();
    }

    private static int rank(CaseSubject subject) {
        return MOST_URGENT - subject.urgency();
    }

    private static String searchText(CaseSubject subject) {
        String folded = VietnameseText.folded(
                String.join(" ", subject.title(), text(subject.reference()), text(subject.sender())));
        return folded.length() > LONGEST_SEARCH_TEXT ? folded.substring(0, LONGEST_SEARCH_TEXT) : folded;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
