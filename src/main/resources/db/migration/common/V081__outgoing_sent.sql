-- Recipients outside the system are sent the document by post or mail: the clerk notes when, and what proves it (N18.1).
alter table outgoing_recipient add column sent_on date;
alter table outgoing_recipient add column sent_by_name varchar(50);
alter table outgoing_recipient add column sent_note varchar(300);
alter table outgoing_recipient add constraint outgoing_recipient_sent check (
    (sent_on is null and sent_by_name is null) or (sent_on is not null and sent_by_name is not null and way <> 'SYSTEM'));
