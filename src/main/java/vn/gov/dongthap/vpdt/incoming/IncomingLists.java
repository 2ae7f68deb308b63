package vn.gov.dongthap.vpdt.incoming;

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
import vn.gov.dongthap.vpdt.document.Urgency;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;

/** Lists of documents. Who may see a document is part of every query; pages are found by key, never counted through. */
@Component
public class IncomingLists {

    private static final String COLUMNS = """
            d.id, d.state, d.arrival_number, d.arrival_date, d.code_number, d.code_notation, d.issued_date,
                   d.document_type, d.organ_name, d.subject, d.to_places, d.handling_due, d.urgency, d.description
            """;

    private final JdbcTemplate jdbc;

    IncomingLists(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Documents the person may see, newest first.
     *
     * @param after {@link IncomingPage#next()} of the page before, or null for the first
     */
    @Transactional(readOnly = true)
    public IncomingPage page(
            SignedInPerson person, DocumentFilter<IncomingState> filter, @Nullable Long after, int size) {
        DocumentQuery query = new DocumentQuery("incoming", COLUMNS, person);
        query.narrow(filter, "d.file_catalog", "d.arrival_number");
        query.and("d.id < ?", after);
        query.append(" order by d.id desc limit ?", size + 1);
        return IncomingPage.of(query.list(jdbc, IncomingLists::line), size, false);
    }

    /**
     * The register of incoming documents of the person's agency (Appendix IV.VI), last number first.
     *
     * @param below {@link IncomingPage#next()} of the page before, or null for the first
     */
    @Transactional(readOnly = true)
    public IncomingPage register(SignedInPerson person, int year, @Nullable Long below, int size) {
        DocumentQuery query = new DocumentQuery("incoming", COLUMNS, person);
        query.and("d.file_catalog = ?", year);
        query.and("d.arrival_number < ?", below);
        query.append(" and d.arrival_number is not null order by d.arrival_number desc limit ?", size + 1);
        return IncomingPage.of(query.list(jdbc, IncomingLists::line), size, true);
    }

    private static IncomingLine line(ResultSet row, int n) throws SQLException {
        String type = row.getString("document_type");
        return new IncomingLine(
                row.getLong("id"),
                IncomingState.valueOf(row.getString("state")),
                row.getObject("arrival_number", Integer.class),
                row.getObject("arrival_date", LocalDate.class),
                DocumentMetadata.reference(row.getString("code_number"), row.getString("code_notation")),
                row.getObject("issued_date", LocalDate.class),
                type == null ? null : DocumentType.valueOf(type),
                row.getString("organ_name"),
                row.getString("subject"),
                row.getString("to_places"),
                row.getObject("handling_due", LocalDate.class),
                Urgency.valueOf(row.getString("urgency")),
                row.getString("description"));
    }
}
