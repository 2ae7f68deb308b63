-- A number of an outgoing document needs that document; it cannot be deleted under it.
alter table register_entry add column outgoing_id bigint
    generated always as (case when owner_type = 'outgoing' then owner_id end);
alter table register_entry add constraint register_entry_of_outgoing
    foreign key (outgoing_id) references outgoing_document (id);
