package vn.gov.dongthap.vpdt.incoming;

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
public class IncomingLists {

    private static final String SELECT = """
            select d.id, d.state, d.arrival_number, d.arrival_date, d.code_number, d.code_notation, d.issued_date,
                   d.document_type, d.organ_name, d.subject, d.to_places, d.handling_due, d.urgency, d.description
            from incoming_document d
            where d.agency_id = ? and exists (select 1 from incoming_participant p
                where p.document_id = d.id and p.holder in (%s))
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
    public IncomingPage page(SignedInPerson person, IncomingFilter filter, @Nullable Long after, int size) {
        Query query = new Query(person);
        query.narrow(filter);
        query.and("d.id < ?", after);
        query.append(" order by d.id desc limit ?", size + 1);
        return IncomingPage.of(lines(query), size, false);
    }

    /**
     * The register of incoming documents of the person's agency (Appendix IV.VI), last number first.
     *
     * @param below {@link IncomingPage#next()} of the page before, or null for the first
     */
    @Transactional(readOnly = true)
    public IncomingPage register(SignedInPerson person, int year, @Nullable Long below, int size) {
        Query query = new Query(person);
        query.and("d.file_catalog = ?", year);
        query.and("d.arrival_number < ?", below);
        query.append(" and d.arrival_number is not null order by d.arrival_number desc limit ?", size + 1);
        return IncomingPage.of(lines(query), size, true);
    }

    private List<IncomingLine> lines(Query query) {
        return jdbc.query(query.sql.toString(), IncomingLists::line, query.arguments.toArray());
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

        void narrow(IncomingFilter filter) {
            if (filter.text() != null) {
                for (String word : VietnameseText.folded(filter.text()).split(" ")) {
                    and("d.search_text like ?", "%" + word + "%");
                }
            }
            and("d.state = ?", filter.state() == null ? null : filter.state().name());
            and(
                    "d.urgency = ?",
                    filter.urgency() == null ? null : filter.urgency().name());
            and("d.file_catalog = ?", filter.year());
            and("d.arrival_number = ?", filter.number());
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
