-- Which document a ticket was made for: what came back is asked for by it, whoever holds the links. Tickets live for
-- minutes; those without a source were made before and are over.
alter table signing_ticket add column source_file_id bigint;
create index signing_ticket_source on signing_ticket (source_file_id, person_id, created_at);
