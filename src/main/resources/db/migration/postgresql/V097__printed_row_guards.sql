create function register_printed_row_kept() returns trigger language plpgsql as $$
begin
    raise exception 'what a closed register printed is kept as it was';
end
$$;

create trigger register_printed_row_kept before update or delete on register_printed_row
    for each row execute function register_printed_row_kept();
