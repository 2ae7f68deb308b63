-- A number of a copy needs that copy; it cannot be deleted under it.
alter table register_entry add column copy_id bigint
    generated always as (case when owner_type = 'copy' then owner_id end) stored;
alter table register_entry add constraint register_entry_of_copy
    foreign key (copy_id) references copy_document (id);
