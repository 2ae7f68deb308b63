package vn.gov.dongthap.vpdt.incoming;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.gov.dongthap.vpdt.document.DocumentMetadata;
import vn.gov.dongthap.vpdt.document.DocumentType;
import vn.gov.dongthap.vpdt.document.Urgency;
import vn.gov.dongthap.vpdt.organization.ProvinceTime;

/**
 * The lines of an agency's register, in order, some hundreds at a time by key: no connection is held while pages are
 * made, however long the register.
 */
@Repository
class RegisterLines {

    private static final int CHUNK = 500;

    private static final String WITHIN = """
            from incoming_document d
            where d.agency_id = :agency and d.file_catalog = :year
              and d.arrival_number between :fromNumber and :toNumber
              and d.arrival_date between :fromDate and :toDate
            """;

    private static final String EXTENT = """
            select count(*) as documents, min(d.arrival_number) as first_number, max(d.arrival_number) as last_number,
                   min(d.arrival_date) as first_date, max(d.arrival_date) as last_date
            """ + WITHIN;

    private static final String LINES = """
            select d.arrival_number, d.arrival_date, d.document_type, d.code_number, d.code_notation, d.issued_date,
                   d.organ_name, d.subject, d.to_places, d.handling_due, d.state, d.closed_at, d.urgency, d.description,
                   (select max(g.given_at) from incoming_directive g
                    where g.document_id = d.id and g.tier = 'AGENCY' and g.superseded_at is null) as directed_at,
                   (select m.content from incoming_remark m
                    where m.document_id = d.id and m.kind = 'ANSWERED' order by m.id desc limit 1) as answer
            """ + WITHIN + " order by d.arrival_number limit :size";

    private final JdbcClient jdbc;

    RegisterLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How much of the register lies in the range; null when nothing does. */
    @Nullable
    Extent extent(long agencyId, RegisterRange range) {
        return within(EXTENT, agencyId, range)
                .query((row, n) -> row.getInt("documents") == 0
                        ? null
                        : new Extent(
                                row.getInt("documents"),
                                row.getInt("first_number"),
                                row.getInt("last_number"),
                                row.getObject("first_date", LocalDate.class),
                                row.getObject("last_date", LocalDate.class)))
                .list()
                .get(0);
    }

    /** The lines of the range. */
    Iterator<RegisterLine> of(long agencyId, RegisterRange range) {
        return new Chunks(agencyId, range);
    }

    private JdbcClient.StatementSpec within(String sql, long agencyId, RegisterRange range) {
        return jdbc.sql(sql)
                .param("agency", agencyId)
                .param("year", range.year())
                .param("fromNumber", range.fromNumber())
                .param("toNumber", range.toNumber())
                .param("fromDate", range.fromDate())
                .param("toDate", range.toDate());
    }

    private static RegisterLine line(ResultSet row, int n) throws SQLException {
        return new RegisterLine(
                row.getInt("arrival_number"),
                row.getObject("arrival_date", LocalDate.class),
                DocumentType.valueOf(row.getString("document_type")),
                DocumentMetadata.reference(row.getString("code_number"), row.getString("code_notation")),
                row.getObject("issued_date", LocalDate.class),
                row.getString("organ_name"),
                row.getString("subject"),
                row.getString("to_places"),
                day(row.getObject("directed_at", OffsetDateTime.class)),
                row.getObject("handling_due", LocalDate.class),
                IncomingState.valueOf(row.getString("state")),
                day(row.getObject("closed_at", OffsetDateTime.class)),
                Urgency.valueOf(row.getString("urgency")),
                row.getString("description"),
                row.getString("answer"));
    }

    private static @Nullable LocalDate day(@Nullable OffsetDateTime moment) {
        return moment == null
                ? null
                : moment.atZoneSameInstant(ProvinceTime.ZONE).toLocalDate();
    }

    /**
     * How much of a register lies in a range.
     *
     * @param documents how many
     * @param firstNumber first number there
     * @param lastNumber last number there
     * @param firstDate arrival date of the first
     * @param lastDate arrival date of the last
     */
    record Extent(int documents, int firstNumber, int lastNumber, LocalDate firstDate, LocalDate lastDate) {}

    private final class Chunks implements Iterator<RegisterLine> {

        private final long agencyId;
        private final RegisterRange range;
        private List<RegisterLine> chunk = List.of();
        private int position;
        private int nextNumber;
        private boolean more = true;

        Chunks(long agencyId, RegisterRange range) {
            this.agencyId = agencyId;
            this.range = range;
            this.nextNumber = range.fromNumber();
        }

        @Override
        public boolean hasNext() {
            if (position == chunk.size() && more) {
                read();
            }
            return position < chunk.size();
        }

        @Override
        public RegisterLine next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return chunk.get(position++);
        }

        private void read() {
            chunk = within(LINES, agencyId, range)
                    .param("fromNumber", nextNumber)
                    .param("size", CHUNK)
                    .query(RegisterLines::line)
                    .list();
            position = 0;
            more = chunk.size() == CHUNK && chunk.get(CHUNK - 1).number() < range.toNumber();
            if (more) {
                nextNumber = chunk.get(CHUNK - 1).number() + 1;
            }
        }
    }
}
