-- N10.1: a leader charges a unit or a person with drafting. The lead unit is the drafting unit; a unit that was charged has
-- no drafter until its leader names one.
alter table outgoing_document add column charged_by_id bigint references person (id);
alter table outgoing_document add column charged_by_name varchar(100);
alter table outgoing_document add column charged_by_position varchar(100);
alter table outgoing_document add column lead_unit_name varchar(200);
alter table outgoing_document add column lead_person_id bigint references person (id);
alter table outgoing_document add column lead_person_name varchar(50);
alter table outgoing_document add column charge_purpose varchar(500);
alter table outgoing_document add column draft_due date;
alter table outgoing_document alter column drafter_id drop not null;
alter table outgoing_document add constraint outgoing_document_charge check (
    (charged_by_id is null) = (charge_purpose is null) and (charged_by_id is null) = (charged_by_name is null)
    and (charged_by_id is null) = (lead_unit_name is null));
alter table outgoing_document add constraint outgoing_document_drafted check (
    drafter_id is not null or (charged_by_id is not null and state in ('DRAFTING', 'WITHDRAWN')));
