package vn.gov.dongthap.vpdt.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.gov.dongthap.vpdt.calendar.WorkingCalendar;

/** Open tasks people have not been reminded of yet. */
@Repository
class DueTasks {

    private final JdbcClient jdbc;

    DueTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes some tasks and remembers that people are reminded of them. Nodes that do this at the same time take
     * different tasks: the rows stay locked until the transaction ends, and whoever comes later sees the reminder.
     *
     * @return the tasks taken, at most that many; empty when there are none left
     */
    List<TaskEntry> take(ReminderKind kind, Instant now, int most) {
        List<TaskEntry> locked = lock(kind, now, most);
        if (locked.isEmpty()) {
            return locked;
        }
        Set<Long> reminded =
                new HashSet<>(jdbc.sql("select task_id from task_reminder where kind = :kind and task_id in (:tasks)")
                        .param("kind", kind.name())
                        .param("tasks", locked.stream().map(TaskEntry::id).toList())
                        .query(Long.class)
                        .list());
        List<TaskEntry> taken =
                locked.stream().filter(task -> !reminded.contains(task.id())).toList();
        if (!taken.isEmpty()) {
            jdbc.sql("""
                            insert into task_reminder (task_id, kind, due_at, sent_at)
                            select id, :kind, due_at, :now from task_entry where id in (:tasks)
                            """)
                    .param("kind", kind.name())
                    .param("now", utc(now))
                    .param("tasks", taken.stream().map(TaskEntry::id).toList())
                    .update();
        }
        return taken;
    }

    private List<TaskEntry> lock(ReminderKind kind, Instant now, int most) {
        LocalDate today = LocalDate.ofInstant(now, WorkingCalendar.ZONE);
        return jdbc.sql("select " + TaskRows.COLUMNS + " from task_entry where completed_at is null"
                        + " and box in ('MINE', 'UNIT', 'COORDINATING') and " + kind.condition()
                        + """
                         and not exists (
                            select 1 from task_reminder r
                            where r.task_id = task_entry.id and r.kind = :kind and r.due_at = task_entry.due_at)
                        order by due_at, id limit :most for update skip locked
                        """)
                .param("kind", kind.name())
                .param("now", utc(now))
                .param("today", utc(DuePeriod.startOf(today)))
                .param("tomorrow", utc(DuePeriod.startOf(today.plusDays(1))))
                .param("most", most)
                .query(new TaskRows())
                .list();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
