-- What was found on the signatures of the main file when the clerk accepted or returned the document (N21.2a).
alter table incoming_document add column signature_outcome varchar(20);
