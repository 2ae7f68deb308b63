create trigger register_printed_row_kept before update, delete on register_printed_row for each row
    call 'vn.gov.dongthap.vpdt.audit.AppendOnly';
