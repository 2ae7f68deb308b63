package vn.gov.dongthap.vpdt.workflow;

/** What people are reminded of. */
enum ReminderKind {
    /** Due today, said when the office opens; not for tasks that came today, which were announced with their due date. */
    TODAY("""
            due_at > :now and due_at < :tomorrow and created_at < :today"""),
    OVERDUE("due_at <= :now");

    private final String condition;

    ReminderKind(String condition) {
        this.condition = condition;
    }

    /** When a task is one to remind of, on {@code :now}, {@code :today} and {@code :tomorrow}. */
    String condition() {
        return condition;
    }
}
