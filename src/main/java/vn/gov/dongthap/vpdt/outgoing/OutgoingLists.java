package vn.gov.dongthap.vpdt.outgoing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.document.DocumentMetadata;
import vn.gov.dongthap.vpdt.document.DocumentType;
import vn.gov.dongthap.vpdt.document.Participants;
import vn.gov.dongthap.vpdt.document.Urgency;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.text.VietnameseText;

/** Lists of documents. Who may see a document is part of every query; pages are found by key, never counted through. */
@Component
public class OutgoingLists {

    private static final String SELECT = """
            select d.id, d.state, d.code_number, d.code_notation, d.issued_date, d.document_type, d.subject,
                   d.signer_name, d.urgency
            from outgoing_document d
            where d.agency_id = ? and exists (select 1 from outgoing_participant p
                where p.document_id = d.id and p.holder in (%s))
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
    public OutgoingPage page(SignedInPerson person, OutgoingFilter filter, @Nullable Long after, int size) {
        Query query = new Query(person);
        query.narrow(filter);
        query.and("d.id < ?", after);
        query.append(" order by d.id desc limit ?", size + 1);
        return OutgoingPage.of(jdbc.query(query.sql.toString(), OutgoingLists::line, query.arguments.toArray()), size);
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
                row.getString("signer_name"),
                Urgency.valueOf(row.getString("urgency")));
    }

    /** A query that grows by conditions; values go in as arguments only. */
    private static final class Query {

        private final StringBuilder sql;
        private final List<Object> arguments = new ArrayList<>();

        Query(SignedInPerson person) {
            List<String> holders = Participants.holdersOf(person);
            sql = new StringBuilder(SELECT.formatted(
                    String.join(", ", holders.stream().map(h -> "?").toList())));
            arguments.add(person.agencyId());
            arguments.addAll(holders);
        }

        void narrow(OutgoingFilter filter) {
            if (filter.text() != null) {
                for (String word : VietnameseText.folded(filter.text()).split(" ")) {
                    and("d.search_text like ?", "%" + word + "%");
                }
            }
            and("d.state = ?", filter.state() == null ? null : filter.state().name());
            and(
                    "d.urgency = ?",
                    filter.urgency() == null ? null : filter.urgency().name());
            and("d.register_year = ?", filter.year());
            and("d.register_number = ?", filter.number());
        }

        void and(String condition, @Nullable Object value) {
            if (value != null) {
                append(" and " + condition, value);
            }
        }

        void append(String text, Object value) {
            sql.append(text);
            arguments.add(value);
        }
    }
}
