-- What people were reminded of, once per task and kind, and again when the due date has been moved.
create table task_reminder (
    task_id bigint      not null references task_entry (id) on delete cascade,
    kind    varchar(10) not null,
    due_at  timestamp with time zone not null,
    sent_at timestamp with time zone not null,
    primary key (task_id, kind, due_at)
);
create index task_entry_due on task_entry (completed_at, due_at);
