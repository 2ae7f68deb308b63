-- Registers get a name, and can be closed: who, when, how far, and the control hash over all entries (N16.2b). A closed
-- counter counts no further.
delete from register where last_number = 0;
alter table register alter column series set data type varchar(40);
alter table register add column name varchar(300) default 'Sổ đăng ký văn bản đến' not null;
alter table register alter column name drop default;
alter table register add column closed_at timestamp with time zone;
alter table register add column closed_number integer;
alter table register add column closed_by bigint references person (id);
alter table register add column closed_by_name varchar(200);
alter table register add column closed_by_position varchar(200);
alter table register add column control_hash varchar(64);
alter table register add constraint register_counts_to_its_end check (
    (closed_at is null and closed_number is null and control_hash is null and closed_by_name is null)
    or (closed_at is not null and closed_number = last_number and control_hash is not null
        and closed_by_name is not null));

-- One row per number, pointing to its one document. A number of a document withdrawn before release stays, void, with
-- its reason. Number and notation are unique in an agency's year, paper and electronic alike (N15.1b).
alter table register_entry rename to register_entry_before;
create table register_entry (
    register_id    bigint        not null references register (id),
    entry_number   integer       not null,
    agency_id      bigint        not null,
    register_year  integer       not null,
    notation       varchar(30),
    taken_on       date          not null,
    medium         varchar(10)   not null,
    content        varchar(1000) not null,
    owner_type     varchar(40)   not null,
    owner_id       bigint        not null,
    voided_on      date,
    voided_by_name varchar(200),
    void_reason    varchar(500),
    constraint register_entry_key primary key (register_id, entry_number),
    constraint register_entry_owner_once unique (owner_type, owner_id),
    constraint register_entry_code_once unique (agency_id, register_year, notation, entry_number),
    constraint register_entry_from_one check (entry_number >= 1),
    constraint register_entry_void check (
        (voided_on is null and voided_by_name is null and void_reason is null)
        or (voided_on is not null and voided_by_name is not null and void_reason is not null))
);

insert into register_entry (register_id, entry_number, agency_id, register_year, taken_on, medium, content,
                            owner_type, owner_id)
select e.register_id, e.entry_number, r.agency_id, r.register_year, e.taken_on,
       case when d.source in ('POST', 'OTHER') then 'PAPER' else 'ELECTRONIC' end,
       coalesce(nullif(concat_ws('; ', d.organ_name, nullif(coalesce(d.code_number, '')
           || case when d.code_number is not null and d.code_notation is not null then '/' else '' end
           || coalesce(d.code_notation, ''), ''), d.subject), ''),
                concat(e.subject_type, ' ', e.subject_id)),
       e.subject_type, e.subject_id
from register_entry_before e
     join register r on r.id = e.register_id
     left join incoming_document d on e.subject_type = 'incoming' and d.id = e.subject_id
order by e.register_id, e.entry_number;

drop table register_entry_before;
