package vn.gov.dongthap.vpdt.copy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.document.DocumentFilter;
import vn.gov.dongthap.vpdt.document.DocumentMetadata;
import vn.gov.dongthap.vpdt.document.DocumentQuery;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.register.CopyKind;
import vn.gov.dongthap.vpdt.register.Medium;

/** Lists of copies. Who may see one is part of the query; pages are found by key. */
@Component
public class CopyLists {

    private static final String COLUMNS = """
            d.id, d.state, d.kind, d.to_medium, d.code_number, d.code_notation, d.copied_on, d.subject, d.reference,
                   d.organ_name, d.requester_name
            """;

    private final JdbcTemplate jdbc;

    CopyLists(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Copies the person may see, newest first.
     *
     * @param filter its level of urgency counts for nothing: copies have none
     * @param after {@link Page#next()} of the page before, or null for the first
     */
    @Transactional(readOnly = true)
    public Page page(SignedInPerson person, DocumentFilter<CopyState> filter, @Nullable Long after, int size) {
        DocumentQuery query = new DocumentQuery(DocumentCopy.TYPE, COLUMNS, person);
        query.narrow(
                new DocumentFilter<>(filter.text(), filter.state(), null, filter.year(), filter.number()),
                "d.register_year",
                "d.register_number");
        query.and("d.id < ?", after);
        query.append(" order by d.id desc limit ?", size + 1);
        List<CopyLine> lines = query.list(jdbc, CopyLists::line);
        return lines.size() <= size
                ? new Page(lines, null)
                : new Page(lines.subList(0, size), lines.get(size - 1).id());
    }

    private static CopyLine line(ResultSet row, int n) throws SQLException {
        String number = row.getString("code_number");
        return new CopyLine(
                row.getLong("id"),
                CopyState.valueOf(row.getString("state")),
                CopyKind.valueOf(row.getString("kind")),
                Medium.valueOf(row.getString("to_medium")),
                number == null ? null : DocumentMetadata.reference(number, row.getString("code_notation")),
                row.getObject("copied_on", LocalDate.class),
                row.getString("subject"),
                row.getString("reference"),
                row.getString("organ_name"),
                row.getString("requester_name"));
    }

    /**
     * A page of the list.
     *
     * @param lines newest first
     * @param next where the next page begins, or null at the end
     */
    public record Page(List<CopyLine> lines, @Nullable Long next) {}
}
