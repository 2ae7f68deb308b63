-- People asked one by one for their opinion on a draft (N10.2b).
create table outgoing_asked_person (
    document_id bigint not null references outgoing_document (id),
    person_id bigint not null references person (id),
    primary key (document_id, person_id)
);
