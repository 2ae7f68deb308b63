package vn.gov.dongthap.vpdt.account;

import java.sql.Timestamp;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RecordNotFound;

/** Lists of requests, newest first, by key. */
@Component
public class RequestLists {

    private final JdbcClient jdbc;
    private final RequestDesk desk;

    RequestLists(JdbcClient jdbc, RequestDesk desk) {
        this.jdbc = jdbc;
        this.desk = desk;
    }

    /** What the person may do with requests. */
    @Transactional(readOnly = true)
    public Rights rights(SignedInPerson person) {
        return new Rights(desk.prepares(person), desk.decides(person));
    }

    /**
     * @param prepares requests of their own agency
     * @param decides on requests of all agencies
     */
    public record Rights(boolean prepares, boolean decides) {}

    /**
     * Requests the person may see: of their own agency, or all that were received.
     *
     * @param received whether those Sở Khoa học và Công nghệ has received, for whoever decides
     * @param before id the page before ended with, or null for the first
     * @throws RecordNotFound when they are not theirs to see
     */
    @Transactional(readOnly = true)
    public List<RequestLine> page(SignedInPerson person, boolean received, @Nullable Long before, int size) {
        if (received ? !desk.decides(person) : !desk.prepares(person)) {
            throw new RecordNotFound("requests about accounts");
        }
        String which = received
                ? "(r.on_paper or r.state in ('RECEIVED', 'DECIDED', 'CLOSED'))"
                : "r.agency_id = :agency and not r.on_paper";
        return jdbc.sql("""
                        select r.id, r.kind, r.state, g.name as agency_name, r.started_by_name, r.started_at, r.due_at,
                               (select count(*) from account_request_row w
                                where w.request_id = r.id and not w.staged) as row_count
                        from account_request r join agency g on g.id = r.agency_id
                        where %s and r.id < :before
                        order by r.id desc fetch first :size rows only
                        """.formatted(which))
                .param("agency", person.agencyId())
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("size", size)
                .query((row, n) -> {
                    Timestamp due = row.getTimestamp("due_at");
                    return new RequestLine(
                            row.getLong("id"),
                            RequestKind.valueOf(row.getString("kind")),
                            RequestState.valueOf(row.getString("state")),
                            row.getString("agency_name"),
                            row.getInt("row_count"),
                            row.getString("started_by_name"),
                            row.getTimestamp("started_at").toInstant(),
                            due == null ? null : due.toInstant());
                })
                .list();
    }
}
