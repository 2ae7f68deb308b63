-- A number of a paper document needs that document; it cannot be deleted under it.
alter table register_entry add column paper_id bigint
    generated always as (case when owner_type = 'paper' then owner_id end) stored;
alter table register_entry add constraint register_entry_of_paper
    foreign key (paper_id) references paper_document (id);
