package vn.gov.dongthap.vpdt.incoming;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import vn.gov.dongthap.vpdt.document.DocumentMetadata;

/** Finds documents of an agency that repeat number, notation and issuing agency at once (N22.dup, V6.1h). */
@Repository
class Duplicates {

    private static final int ENOUGH = 5;

    private final JdbcTemplate jdbc;

    Duplicates(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Others that are the same, registered ones first; none when number or notation is unknown. */
    List<Duplicate> of(long agencyId, long documentId, DocumentMetadata metadata) {
        if (metadata.codeNumber() == null || metadata.codeNotation() == null) {
            return List.of();
        }
        return jdbc.query(
                """
                select id, code_number, code_notation, organ_name, arrival_number, arrival_date
                from incoming_document
                where agency_id = ? and code_number = ? and code_notation = ? and lower(organ_name) = lower(?)
                and id <> ? and state <> 'RETURNED'
                order by arrival_number nulls last, id limit ?
                """,
                (row, n) -> new Duplicate(
                        row.getLong("id"),
                        row.getString("code_number") + "/" + row.getString("code_notation"),
                        row.getString("organ_name"),
                        row.getObject("arrival_number", Integer.class),
                        row.getObject("arrival_date", LocalDate.class)),
                agencyId,
                metadata.codeNumber(),
                metadata.codeNotation(),
                metadata.organName(),
                documentId,
                ENOUGH);
    }
}
