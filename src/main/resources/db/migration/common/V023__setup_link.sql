-- The one link that creates the first administrator; one row at most, whatever node printed it.
create table setup_link (
    id         smallint     not null primary key,
    token_hash char(64)     not null,
    expires_at timestamp with time zone not null,
    used_at    timestamp with time zone,
    constraint setup_link_only_one check (id = 1)
);
