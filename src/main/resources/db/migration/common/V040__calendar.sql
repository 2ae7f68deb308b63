-- Dates that differ from the plain week: public holidays, and weekend days worked in exchange.
create table calendar_day (
    calendar_date date         primary key,
    kind          varchar(20)  not null,
    name          varchar(100) not null
);

-- The official notice a year was compared with; a year without a row is not confirmed.
create table calendar_notice (
    calendar_year integer      primary key,
    notice        varchar(200) not null
);
