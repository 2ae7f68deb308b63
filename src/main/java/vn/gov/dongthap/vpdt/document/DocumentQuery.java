package vn.gov.dongthap.vpdt.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.text.VietnameseText;

/**
 * A query for the documents a person may see, grown by conditions. Who may see a document is its first condition; values
 * go in as arguments only.
 */
public final class DocumentQuery {

    private final StringBuilder sql;
    private final List<Object> arguments = new ArrayList<>();

    /**
     * All documents of one kind the person may see.
     *
     * @param kind what the tables are called after, e.g. {@code incoming}
     * @param columns of the table, as {@code d}
     */
    public DocumentQuery(String kind, String columns, SignedInPerson person) {
        List<String> holders = Participants.holdersOf(person);
        sql = new StringBuilder("""
                select %2$s from %1$s_document d
                where d.agency_id = ? and exists (select 1 from %1$s_participant p
                    where p.document_id = d.id and p.holder in (%3$s))
                """.formatted(
                kind, columns, String.join(", ", holders.stream().map(h -> "?").toList())));
        arguments.add(person.agencyId());
        arguments.addAll(holders);
    }

    /**
     * Keeps what the filter lets through.
     *
     * @param year column of the register's year
     * @param number column of the number in it
     */
    public DocumentQuery narrow(DocumentFilter<?> filter, String year, String number) {
        if (filter.text() != null) {
            for (String word : VietnameseText.folded(filter.text()).split(" ")) {
                and("d.search_text like ?", "%" + word + "%");
            }
        }
        and("d.state = ?", filter.state() == null ? null : filter.state().name());
        and("d.urgency = ?", filter.urgency() == null ? null : filter.urgency().name());
        and(year + " = ?", filter.year());
        return and(number + " = ?", filter.number());
    }

    /** Adds a condition; null leaves it out. */
    public DocumentQuery and(String condition, @Nullable Object value) {
        return value == null ? this : append(" and " + condition, value);
    }

    /** Adds words with one argument. */
    public DocumentQuery append(String words, Object value) {
        sql.append(words);
        arguments.add(value);
        return this;
    }

    /** Runs it. */
    public <T> List<T> list(JdbcTemplate jdbc, RowMapper<T> line) {
        return jdbc.query(sql.toString(), line, arguments.toArray());
    }
}
