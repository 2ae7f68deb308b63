-- N24.2: the release of an answer may settle the document it answers.
alter table outgoing_document add column settles_answered boolean;
