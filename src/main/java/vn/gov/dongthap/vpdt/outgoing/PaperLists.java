package vn.gov.dongthap.vpdt.outgoing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.document.DocumentFilter;
import vn.gov.dongthap.vpdt.document.DocumentMetadata;
import vn.gov.dongthap.vpdt.document.DocumentQuery;
import vn.gov.dongthap.vpdt.document.DocumentType;
import vn.gov.dongthap.vpdt.document.SignerInfo;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;

/** Lists of documents issued on paper. Who may see one is part of every query; pages are found by key. */
@Component
public class PaperLists {

    private static final String COLUMNS = """
            d.id, d.state, d.code_number, d.code_notation, d.issued_date, d.document_type, d.normative, d.subject,
                   d.signer_name, d.signer_competence, d.copy_count
            """;

    private final JdbcTemplate jdbc;

    PaperLists(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Documents the person may see, newest first.
     *
     * @param after {@link PaperPage#next()} of the page before, or null for the first
     */
    @Transactional(readOnly = true)
    public PaperPage page(SignedInPerson person, DocumentFilter<PaperState> filter, @Nullable Long after, int size) {
        DocumentQuery query = new DocumentQuery(PaperDocument.TYPE, COLUMNS, person);
        query.narrow(filter, "d.register_year", "d.register_number");
        query.and("d.id < ?", after);
        query.append(" order by d.id desc limit ?", size + 1);
        return PaperPage.of(query.list(jdbc, PaperLists::line), size);
    }

    private static PaperLine line(ResultSet row, int n) throws SQLException {
        PaperType type =
                PaperType.of(DocumentType.valueOf(row.getString("document_type")), row.getBoolean("normative"));
        return new PaperLine(
                row.getLong("id"),
                PaperState.valueOf(row.getString("state")),
                Objects.requireNonNull(
                        DocumentMetadata.reference(row.getString("code_number"), row.getString("code_notation"))),
                row.getObject("issued_date", LocalDate.class),
                type.label(),
                row.getString("subject"),
                SignerInfo.named(row.getString("signer_name"), row.getString("signer_competence")),
                row.getInt("copy_count"));
    }
}
