package vn.gov.dongthap.vpdt.outgoing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.organization.ProvinceTime;
import vn.gov.dongthap.vpdt.outgoing.SigningPaperRow.State;

/** The papers of an agency that give rights to sign, newest first. */
@Repository
public class SigningPaperList {

    private static final int SIZE = 20;
    private static final String OPEN = "and p.ended_at is null and (p.valid_to is null or p.valid_to >= :today)";

    private final JdbcClient jdbc;
    private final Clock clock;

    SigningPaperList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A part of the list.
     *
     * @param all whether those ended and expired are wanted as well
     * @param after {@link Page#next()} of the page before, or null for the first
     */
    @Transactional(readOnly = true)
    public Page page(long agencyId, boolean all, @Nullable Long after) {
        LocalDate today = ProvinceTime.today(clock);
        List<SigningPaperRow> rows = jdbc.sql("""
                        select p.id, p.kind, p.holder_name, u.name as unit_name, p.deputies, p.grantor_name, p.head_title,
                               p.basis_reference, p.basis_date, p.basis_outgoing_id, p.document_types, p.matters,
                               p.valid_from, p.valid_to, p.ended_at, p.ended_by_name, p.end_reason
                        from signing_paper p left join unit u on u.id = p.unit_id
                        where p.agency_id = :agency and p.id < :after %s
                        order by p.id desc limit :most
                        """.formatted(all ? "" : OPEN))
                .param("agency", agencyId)
                .param("after", after == null ? Long.MAX_VALUE : after)
                .param("today", today)
                .param("most", SIZE + 1)
                .query((row, n) -> row(row, today))
                .list();
        return rows.size() <= SIZE
                ? new Page(rows, null)
                : new Page(rows.subList(0, SIZE), rows.get(SIZE - 1).id());
    }

    private static SigningPaperRow row(ResultSet row, LocalDate today) throws SQLException {
        LocalDate from = row.getObject("valid_from", LocalDate.class);
        LocalDate to = row.getObject("valid_to", LocalDate.class);
        State state = row.getObject("ended_at") != null
                ? State.ENDED
                : today.isBefore(from)
                        ? State.NOT_YET
                        : to != null && today.isAfter(to) ? State.EXPIRED : State.IN_FORCE;
        return new SigningPaperRow(
                row.getLong("id"),
                SigningPaperKind.valueOf(row.getString("kind")),
                Objects.requireNonNullElse(row.getString("holder_name"), row.getString("unit_name")),
                row.getBoolean("deputies"),
                row.getString("grantor_name"),
                row.getString("head_title"),
                row.getString("basis_reference"),
                row.getObject("basis_date", LocalDate.class),
                row.getObject("basis_outgoing_id", Long.class),
                DocumentTypesConverter.parsed(row.getString("document_types")),
                row.getString("matters"),
                from,
                to,
                state,
                row.getString("ended_by_name"),
                row.getString("end_reason"));
    }

    /**
     * A part of the list.
     *
     * @param rows newest first
     * @param next where the next part begins, or null at the end
     */
    public record Page(List<SigningPaperRow> rows, @Nullable Long next) {}
}
