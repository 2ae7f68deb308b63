-- Contents whose bytes are no longer those that were kept, until they are whole again (N19.2a).
create table damaged_content (
    sha256   varchar(64) primary key,
    missing  boolean     not null,
    found_at timestamp with time zone not null
);

-- How far the round has come in which all contents are read again; one row, shared by all nodes.
create table content_round (
    id           integer     primary key,
    after_sha256 varchar(64) not null,
    ended_at     timestamp with time zone,    -- null while a round is under way
    constraint content_round_single check (id = 1)
);
insert into content_round (id, after_sha256) values (1, '');
