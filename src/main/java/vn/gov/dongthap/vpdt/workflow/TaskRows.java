package vn.gov.dongthap.vpdt.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** Reads lines of task lists from their rows. */
final class TaskRows implements RowMapper<TaskEntry> {

    /** What {@link #mapRow} needs, and the columns lists are ordered by. */
    static final String COLUMNS = """
            id, box, step_id, step_name, process_key, process_name, subject_type, subject_id, agency_id, title, \
            reference, sender, urgency, assignee_id, assignee_name, candidate_group, from_name, created_at, due_at, \
            completed_at, version, queue_rank, sort_due""";

    @Override
    public TaskEntry mapRow(ResultSet row, int number) throws SQLException {
        return new TaskEntry(
                row.getLong("id"),
                TaskBox.valueOf(row.getString("box")),
                row.getString("step_id"),
                row.getString("step_name"),
                row.getString("process_key"),
                row.getString("process_name"),
                new CaseSubject(
                        row.getString("subject_type"),
                        row.getLong("subject_id"),
                        row.getLong("agency_id"),
                        row.getString("title"),
                        row.getString("reference"),
                        row.getString("sender"),
                        row.getInt("urgency")),
                row.getObject("assignee_id", Long.class),
                row.getString("assignee_name"),
                row.getString("candidate_group"),
                row.getString("from_name"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "due_at"),
                instant(row, "completed_at"),
                row.getInt("version"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
