-- Last guards, whatever the program does: a number needs the number before it, and a number of an incoming document
-- needs that document. Neither can be deleted under it. A new kind of numbered document adds its column here.
alter table register_entry add column previous_number integer
    generated always as (case when entry_number > 1 then entry_number - 1 end) stored;
alter table register_entry add constraint register_entry_without_gap
    foreign key (register_id, previous_number) references register_entry (register_id, entry_number);
alter table register_entry add column incoming_id bigint
    generated always as (case when owner_type = 'incoming' then owner_id end) stored;
alter table register_entry add constraint register_entry_of_incoming
    foreign key (incoming_id) references incoming_document (id);
