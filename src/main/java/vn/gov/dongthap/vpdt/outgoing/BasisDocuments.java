package vn.gov.dongthap.vpdt.outgoing;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the document a paper stands in, when the agency released it in this system. */
@Repository
class BasisDocuments {

    private final JdbcClient jdbc;

    BasisDocuments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The released document of that number, notation and date; empty when it is elsewhere. */
    Optional<Long> find(long agencyId, String reference, LocalDate date) {
        String[] parts = reference.strip().split("/", 2);
        return parts.length < 2
                ? Optional.empty()
                : jdbc.sql("""
                                select max(d.id) from outgoing_document d
                                where d.agency_id = ? and d.code_number = ? and d.code_notation = ?
                                  and d.issued_date = ? and d.state = 'RELEASED'
                                """)
                        .params(agencyId, parts[0].strip(), parts[1].strip(), date)
                        .query(Long.class)
                        .optional();
    }
}
