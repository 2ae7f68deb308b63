package vn.gov.dongthap.vpdt.outgoing;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.register.PrintedRow;
import vn.gov.dongthap.vpdt.register.RegisterEntry;
import vn.gov.dongthap.vpdt.register.RegisterView;
import vn.gov.dongthap.vpdt.register.RegisteredDocuments;

/** What a register of outgoing documents needs to know of them before it is closed (N16.2b). */
@Component
class RegisteredOutgoing implements RegisteredDocuments {

    private static final List<String> NUMBERED =
            List.of(OutgoingState.NUMBERED.name(), OutgoingState.REGISTERED.name(), OutgoingState.SEALED.name());

    private final JdbcClient jdbc;
    private final OutgoingRegisterLines lines;

    RegisteredOutgoing(JdbcClient jdbc, OutgoingRegisterLines lines) {
        this.jdbc = jdbc;
        this.lines = lines;
    }

    @Override
    public boolean fill(RegisterView register) {
        return register.isOfOutgoing();
    }

    @Override
    public List<String> unreleased(long registerId, int most) {
        return jdbc.sql("""
                        select d.code_number, d.code_notation from register_entry e
                        join outgoing_document d on d.id = e.owner_id
                        where e.register_id = :register and e.owner_type = :type and e.voided_on is null
                            and d.state in (:states)
                        order by e.entry_number limit :most
                        """)
                .param("register", registerId)
                .param("type", OutgoingDocument.TYPE)
                .param("states", NUMBERED)
                .param("most", most)
                .query((row, n) -> row.getString("code_number") + "/" + row.getString("code_notation"))
                .list();
    }

    @Override
    public List<PrintedRow> printed(List<RegisterEntry> entries) {
        return lines.printed(entries);
    }
}
