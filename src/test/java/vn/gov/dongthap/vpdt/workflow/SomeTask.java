package vn.gov.dongthap.vpdt.workflow;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.text.VietnameseText;

/** A line of a task list put straight into the table, for tests of what reads it. */
final class SomeTask {

    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    private final long agencyId;
    private String holder;
    private TaskBox box;
    private @Nullable Long assigneeId;
    private @Nullable String group;
    private String title = "Báo cáo kết quả";
    private String process = "van-ban-den";
    private String definition = "van-ban-den:1:1";
    private @Nullable String formKey;
    private String subjectType = "test";
    private long subjectId = 1;
    private int urgency;
    private @Nullable Instant dueAt;
    private @Nullable Instant completedAt;
    private Instant createdAt = Instant.parse("2026-01-05T01:00:00Z");
    private @Nullable Long caseId;

    private SomeTask(long agencyId, String holder, TaskBox box) {
        this.agencyId = agencyId;
        this.holder = holder;
        this.box = box;
    }

    static SomeTask of(SignedInPerson person, TaskBox box) {
        SomeTask task = new SomeTask(person.agencyId(), Holders.person(person.personId()), box);
        task.assigneeId = person.personId();
        return task;
    }

    static SomeTask ofGroup(long agencyId, String scopedGroup) {
        SomeTask task = new SomeTask(agencyId, "g:" + scopedGroup, TaskBox.UNIT);
        task.group = scopedGroup;
        return task;
    }

    SomeTask title(String value) {
        title = value;
        return this;
    }

    SomeTask process(String value) {
        process = value;
        return this;
    }

    SomeTask form(String definitionId, String key) {
        definition = definitionId;
        formKey = key;
        return this;
    }

    SomeTask subject(String type, long id) {
        subjectType = type;
        subjectId = id;
        return this;
    }

    SomeTask urgency(int value) {
        urgency = value;
        return this;
    }

    SomeTask due(String instant) {
        dueAt = Instant.parse(instant);
        return this;
    }

    SomeTask created(String instant) {
        createdAt = Instant.parse(instant);
        return this;
    }

    SomeTask completed(String instant) {
        completedAt = Instant.parse(instant);
        return this;
    }

    SomeTask takenFrom(String scopedGroup) {
        group = scopedGroup;
        return this;
    }

    SomeTask inCase(long id) {
        caseId = id;
        return this;
    }

    /** Id of the new line. */
    long in(JdbcClient jdbc) {
        long ofCase = caseId == null ? newCase(jdbc) : caseId;
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into task_entry (case_id, execution_id, holder, box, own_box, queue_rank, sort_due, step_id,
                            step_name, form_key, process_key, process_name, subject_type, subject_id, agency_id, title,
                            urgency, search_text, assignee_id, assignee_name, candidate_group, created_at, due_at,
                            completed_at)
                        values (?, ?, ?, ?, 'MINE', ?, ?, 'buoc', 'Bước', ?, ?, 'Quy trình', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        ofCase,
                        completedAt == null ? UUID.randomUUID().toString() : null,
                        holder,
                        box.name(),
                        3 - urgency,
                        utc(dueAt == null ? END_OF_TIME : dueAt),
                        formKey,
                        process,
                        subjectType,
                        subjectId,
                        agencyId,
                        title,
                        urgency,
                        VietnameseText.folded(title),
                        assigneeId,
                        assigneeId == null ? null : "Ai đó",
                        group,
                        utc(createdAt),
                        dueAt == null ? null : utc(dueAt),
                        completedAt == null ? null : utc(completedAt)))
                .update(key, "id");
        return key.getKey().longValue();
    }

    private long newCase(JdbcClient jdbc) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into workflow_case (engine_id, process_key, process_name, process_version, definition_id,
                            subject_type, subject_id, agency_id, title, urgency, routing, started_at)
                        values (?, ?, 'Quy trình', 1, ?, ?, ?, ?, ?, ?, '{}', ?)
                        """)
                .params(
                        UUID.randomUUID().toString(),
                        process,
                        definition,
                        subjectType,
                        subjectId,
                        agencyId,
                        title,
                        urgency,
                        utc(createdAt))
                .update(key, "id");
        return key.getKey().longValue();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
