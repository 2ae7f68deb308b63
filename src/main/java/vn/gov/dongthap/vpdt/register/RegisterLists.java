package vn.gov.dongthap.vpdt.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.law.RecordNotFound;

/** Registers and their entries, for pages and for printing. Whoever asks has made sure that they may. */
@Component
@Transactional(readOnly = true)
public class RegisterLists {

    private static final int ROWS_FETCHED = 1000;
    private static final String ENTRIES = """
            select e.entry_number, notation, taken_on, medium, content, owner_type, owner_id, voided_on, voided_by_name,
                   void_reason, signer, recipients, copy_keeper, copies, transferred_on, note
            from register_entry e left join register_printed_row p
                on p.register_id = e.register_id and p.entry_number = e.entry_number
            where e.register_id = ?
            """;
    private static final String EXTENT = """
            select count(*) as entries, min(entry_number) as first_number, max(entry_number) as last_number,
                   min(taken_on) as first_date, max(taken_on) as last_date
            from register_entry e where register_id = ?
            """;
    private static final RowMapper<RegisterView> REGISTER = (row, n) -> new RegisterView(
            row.getLong("id"),
            row.getLong("agency_id"),
            row.getString("series"),
            row.getString("name"),
            row.getInt("register_year"),
            row.getInt("last_number"),
            row.getObject("last_date", LocalDate.class),
            closing(row));

    private final JdbcTemplate jdbc;

    RegisterLists(DataSource database) {
        jdbc = new JdbcTemplate(database);
        jdbc.setFetchSize(ROWS_FETCHED);
    }

    /** An agency's registers of a year, by name. There are as many as its plan has series. */
    public List<RegisterView> registers(long agencyId, int year) {
        return jdbc.query(
                "select * from register where agency_id = ? and register_year = ? order by name, id",
                REGISTER,
                agencyId,
                year);
    }

    /**
     * A register of that agency.
     *
     * @throws RecordNotFound when it has none with that id
     */
    public RegisterView register(long agencyId, long registerId) {
        return jdbc
                .query("select * from register where agency_id = ? and id = ?", REGISTER, agencyId, registerId)
                .stream()
                .findFirst()
                .orElseThrow(() -> new RecordNotFound("register " + registerId + " of agency " + agencyId));
    }

    /**
     * Entries of a register in order, void ones included.
     *
     * @param after {@link RegisterPage#next()} of the page before, or 0 for the first
     */
    public RegisterPage entries(long registerId, RegisterRange range, int after, int size) {
        StringBuilder sql = new StringBuilder(ENTRIES).append(" and e.entry_number > ?");
        List<Object> arguments = new ArrayList<>(List.of(registerId, after));
        narrow(sql, arguments, range);
        narrow(sql, arguments, " order by e.entry_number limit ?", size + 1);
        List<RegisterEntry> entries = jdbc.query(sql.toString(), RegisterLists::entry, arguments.toArray());
        return entries.size() > size
                ? new RegisterPage(
                        List.copyOf(entries.subList(0, size)),
                        entries.get(size - 1).number())
                : new RegisterPage(entries, null);
    }

    /** How much of a register lies in a range, void numbers included; null when nothing does. */
    public @Nullable RegisterExtent extent(long registerId, RegisterRange range) {
        StringBuilder sql = new StringBuilder(EXTENT);
        List<Object> arguments = new ArrayList<>(List.of(registerId));
        narrow(sql, arguments, range);
        return jdbc.queryForObject(sql.toString(), RegisterLists::extent, arguments.toArray());
    }

    /** Hands over all entries in order, some at a time from the database, inside the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void each(long registerId, Consumer<RegisterEntry> reader) {
        jdbc.query(
                ENTRIES + " order by e.entry_number",
                (ResultSet row) -> reader.accept(entry(row, row.getRow())),
                registerId);
    }

    private static void narrow(StringBuilder sql, List<Object> arguments, RegisterRange range) {
        narrow(sql, arguments, " and e.entry_number >= ?", range.fromNumber());
        narrow(sql, arguments, " and e.entry_number <= ?", range.toNumber());
        narrow(sql, arguments, " and taken_on >= ?", range.fromDate());
        narrow(sql, arguments, " and taken_on <= ?", range.toDate());
    }

    private static void narrow(StringBuilder sql, List<Object> arguments, String condition, @Nullable Object value) {
        if (value != null) {
            sql.append(condition);
            arguments.add(value);
        }
    }

    private static @Nullable RegisterExtent extent(ResultSet row, int n) throws SQLException {
        return row.getInt("entries") == 0
                ? null
                : new RegisterExtent(
                        row.getInt("entries"),
                        row.getInt("first_number"),
                        row.getInt("last_number"),
                        row.getObject("first_date", LocalDate.class),
                        row.getObject("last_date", LocalDate.class));
    }

    private static RegisterEntry entry(ResultSet row, int n) throws SQLException {
        LocalDate voidedOn = row.getObject("voided_on", LocalDate.class);
        return new RegisterEntry(
                row.getInt("entry_number"),
                row.getString("notation"),
                row.getObject("taken_on", LocalDate.class),
                Medium.valueOf(row.getString("medium")),
                row.getString("content"),
                row.getString("owner_type"),
                row.getLong("owner_id"),
                voidedOn == null
                        ? null
                        : new RegisterEntry.Voided(
                                voidedOn, row.getString("voided_by_name"), row.getString("void_reason")),
                printed(row));
    }

    private static @Nullable PrintedRow printed(ResultSet row) throws SQLException {
        String signer = row.getString("signer");
        return signer == null
                ? null
                : new PrintedRow(
                        signer,
                        row.getString("recipients"),
                        row.getString("copy_keeper"),
                        row.getObject("copies", Integer.class),
                        row.getObject("transferred_on", LocalDate.class),
                        row.getString("note"));
    }

    private static @Nullable Closing closing(ResultSet row) throws SQLException {
        OffsetDateTime closedAt = row.getObject("closed_at", OffsetDateTime.class);
        return closedAt == null
                ? null
                : new Closing(
                        closedAt.toInstant(),
                        row.getString("closed_by_name"),
                        row.getString("closed_by_position"),
                        row.getString("control_hash"));
    }
}
