-- Signatures are verified when a document arrives (Q15.1b): written in the transaction that takes it in, worked off by
-- any node after its commit.
create table incoming_arrival_check (
    document_id bigint primary key references incoming_document (id),
    due_at      timestamp with time zone,    -- null when done
    checked_at  timestamp with time zone,
    outcome     varchar(20),
    constraint incoming_arrival_checked check ((due_at is null) = (checked_at is not null)
        and (checked_at is null) = (outcome is null))
);
create index incoming_arrival_check_due on incoming_arrival_check (due_at, document_id);
