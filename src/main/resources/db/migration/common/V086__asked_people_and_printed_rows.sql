-- People asked one by one for their opinion on a draft (N10.2b).
create table outgoing_asked_person (
    document_id bigint not null references outgoing_document (id),
    person_id bigint not null references person (id),
    primary key (document_id, person_id)
);

-- What a register printed beside its entries when it was closed (Appendix IV.I, columns 4 to 8 and 10): kept, for the
-- documents it was read from go on, and hashed with the entries (N16.2b).
create table register_printed_row (
    register_id   bigint         not null references register (id),
    entry_number  integer        not null,
    signer        varchar(300)   not null,
    recipients    varchar(1000000) not null,
    copy_keeper   varchar(1000),
    copies        integer,
    transferred_on date,
    note          varchar(4000),
    constraint register_printed_row_key primary key (register_id, entry_number),
    constraint register_printed_row_of_entry foreign key (register_id, entry_number)
        references register_entry (register_id, entry_number)
);
