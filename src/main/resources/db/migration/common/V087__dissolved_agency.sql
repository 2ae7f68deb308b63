-- An agency that was merged or dissolved stays with all its documents, and takes in none from that day on (Q5.5b).
alter table agency add column dissolved_on date;
