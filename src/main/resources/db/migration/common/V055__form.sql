-- The forms a version of a diagram was released with; running cases keep them.
create table form_version (
    definition_id varchar(64)     not null,
    form_key      varchar(64)     not null,
    content       varchar(100000) not null,
    primary key (definition_id, form_key)
);
