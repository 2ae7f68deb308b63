package vn.gov.dongthap.vpdt.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.gov.dongthap.vpdt.organization.PersonalSeal;
import vn.gov.dongthap.vpdt.spreadsheet.SheetRow;

/** The rows of requests. Personal identifiers are sealed before they are kept. */
@Repository
class RequestRows {

    /** Rows of a request at most; more are asked for in parts. */
    static final int MOST = 10_000;

    /** Column whose values are sealed. */
    static final String PERSONAL_ID = "soDinhDanh";

    private static final int AT_A_TIME = 500;
    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};
    private static final String SELECT = """
            select r.id, r.row_number, r.content, r.decision, r.reason, r.account_id, a.username, r.done_at
            from account_request_row r left join account a on a.id = r.account_id
            where r.request_id = ? and r.staged = ?
            """;

    private final JdbcTemplate jdbc;
    private final JsonMapper json;
    private final PersonalSeal seal;

    RequestRows(JdbcTemplate jdbc, JsonMapper json, PersonalSeal seal) {
        this.jdbc = jdbc;
        this.json = json;
        this.seal = seal;
    }

    /** All rows of a request, in order. */
    @Transactional(readOnly = true)
    List<RequestRow> of(long requestId) {
        return jdbc.query(SELECT + " order by r.row_number", this::row, requestId, false);
    }

    /** Rows after a number, in order. */
    @Transactional(readOnly = true)
    List<RequestRow> page(long requestId, int after, int size) {
        return jdbc.query(
                SELECT + " and r.row_number > ? order by r.row_number fetch first ? rows only",
                this::row,
                requestId,
                false,
                after,
                size);
    }

    /** Rows read from a sheet that nobody has taken over yet, in order. */
    @Transactional(readOnly = true)
    List<SheetRow> staged(long requestId) {
        return jdbc.query(SELECT + " order by r.row_number", this::row, requestId, true).stream()
                .map(RequestRow::row)
                .toList();
    }

    /** Keeps rows read from a sheet beside those of the request, in the place of others read before. */
    @Transactional(propagation = Propagation.MANDATORY)
    void stage(long requestId, List<SheetRow> rows) {
        unstage(requestId);
        insert(requestId, rows, true);
    }

    /** Puts rows read from a sheet away. */
    @Transactional(propagation = Propagation.MANDATORY)
    void unstage(long requestId) {
        jdbc.update("delete from account_request_row where request_id = ? and staged", requestId);
    }

    /** Adds rows at the end, in their order. */
    @Transactional(propagation = Propagation.MANDATORY)
    void add(long requestId, List<SheetRow> rows) {
        int last = count(requestId);
        insert(
                requestId,
                java.util.stream.IntStream.range(0, rows.size())
                        .mapToObj(i -> new SheetRow(last + i + 1, rows.get(i).values()))
                        .toList(),
                false);
    }

    /** Takes a row out; those behind it move up. */
    @Transactional(propagation = Propagation.MANDATORY)
    void remove(long requestId, int number) {
        jdbc.update(
                "delete from account_request_row where request_id = ? and not staged and row_number = ?",
                requestId,
                number);
        List<Long> behind = jdbc.queryForList(
                "select id from account_request_row where request_id = ? and not staged and row_number > ?"
                        + " order by row_number",
                Long.class,
                requestId,
                number);
        int[] next = {number};
        // one by one in their order: the next number is free by then
        jdbc.batchUpdate(
                "update account_request_row set row_number = ? where id = ?",
                behind.stream().map(id -> new Object[] {next[0]++, id}).toList());
    }

    @Transactional(readOnly = true)
    int count(long requestId) {
        return one("select count(*) from account_request_row where request_id = ? and not staged", requestId);
    }

    @Transactional(readOnly = true)
    int undecided(long requestId) {
        return one(
                "select count(*) from account_request_row where request_id = ? and not staged and decision is null",
                requestId);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void decide(List<Long> rowIds, RowDecision decision, @Nullable String reason) {
        jdbc.batchUpdate(
                "update account_request_row set decision = ?, reason = ? where id = ?",
                rowIds.stream()
                        .map(id -> new Object[] {decision.name(), reason, id})
                        .toList());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void done(long rowId, @Nullable Long accountId, Instant now) {
        jdbc.update(
                "update account_request_row set account_id = ?, done_at = ? where id = ?",
                accountId,
                Timestamp.from(now),
                rowId);
    }

    private int one(String question, long requestId) {
        Integer answer = jdbc.queryForObject(question, Integer.class, requestId);
        return answer == null ? 0 : answer;
    }

    private void insert(long requestId, List<SheetRow> rows, boolean staged) {
        jdbc.batchUpdate(
                "insert into account_request_row (request_id, row_number, staged, content) values (?, ?, ?, ?)",
                rows,
                AT_A_TIME,
                (statement, row) -> {
                    statement.setLong(1, requestId);
                    statement.setInt(2, row.number());
                    statement.setBoolean(3, staged);
                    statement.setString(4, json.writeValueAsString(withSealedId(row.values())));
                });
    }

    private Map<String, String> withSealedId(Map<String, String> values) {
        Map<String, String> kept = new HashMap<>(values);
        kept.computeIfPresent(PERSONAL_ID, (key, id) -> seal.seal(id));
        return kept;
    }

    private RequestRow row(ResultSet row, int n) throws SQLException {
        Map<String, String> values = new HashMap<>(json.readValue(row.getString("content"), VALUES));
        values.computeIfPresent(PERSONAL_ID, (key, kept) -> seal.open(kept));
        String decision = row.getString("decision");
        Timestamp done = row.getTimestamp("done_at");
        return new RequestRow(
                row.getLong("id"),
                new SheetRow(row.getInt("row_number"), values),
                decision == null ? null : RowDecision.valueOf(decision),
                row.getString("reason"),
                row.getObject("account_id", Long.class),
                row.getString("username"),
                done == null ? null : done.toInstant());
    }
}
