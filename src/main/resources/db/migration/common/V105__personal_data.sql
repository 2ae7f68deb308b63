-- What requests for accounts know of a person. The personal identifier is sealed; its mark finds the same person again.
alter table person add column phone varchar(11);
alter table person add column birth_date date;
alter table person add column personal_id_sealed varchar(200);
alter table person add column personal_id_mark char(64);
alter table person add constraint person_personal_id_once unique (personal_id_mark);
create index person_email on person (email);
