package vn.gov.dongthap.vpdt.outgoing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.document.DocumentFilter;
import vn.gov.dongthap.vpdt.document.DocumentMetadata;
import vn.gov.dongthap.vpdt.document.DocumentQuery;
import vn.gov.dongthap.vpdt.document.DocumentType;
import vn.gov.dongthap.vpdt.document.SignerInfo;
import vn.gov.dongthap.vpdt.document.Urgency;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;

/** Lists of documents. Who may see a document is part of every query; pages are found by key, never counted through. */
@Component
public class OutgoingLists {

    private static final String COLUMNS = """
            d.id, d.state, d.code_number, d.code_notation, d.issued_date, d.document_type, d.subject,
                   d.signer_name, d.signer_competence, d.urgency
            """;

    private final JdbcTemplate jdbc;

    OutgoingLists(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Documents the person may see, newest first.
     *
     * @param after {@link OutgoingPage#next()} of the page before, or null for the first
     */
    @Transactional(readOnly = true)
    public OutgoingPage page(
            SignedInPerson person, DocumentFilter<OutgoingState> filter, @Nullable Long after, int size) {
        DocumentQuery query = new DocumentQuery("outgoing", COLUMNS, person);
        query.narrow(filter, "d.register_year", "d.register_number");
        query.and("d.id < ?", after);
        query.append(" order by d.id desc limit ?", size + 1);
        return OutgoingPage.of(query.list(jdbc, OutgoingLists::line), size);
    }

    private static OutgoingLine line(ResultSet row, int n) throws SQLException {
        String type = row.getString("document_type");
        String number = row.getString("code_number");
        return new OutgoingLine(
                row.getLong("id"),
                OutgoingState.valueOf(row.getString("state")),
                number == null ? null : DocumentMetadata.reference(number, row.getString("code_notation")),
                row.getObject("issued_date", LocalDate.class),
                type == null ? null : DocumentType.valueOf(type),
                row.getString("subject"),
                SignerInfo.named(row.getString("signer_name"), row.getString("signer_competence")),
                Urgency.valueOf(row.getString("urgency")));
    }
}
