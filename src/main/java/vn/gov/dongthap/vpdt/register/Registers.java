package vn.gov.dongthap.vpdt.register;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The counter rows, and the entries taken from them. A counter's row is the lock that keeps its numbers gapless. */
@Repository
class Registers {

    private static final RowMapper<State> STATE = (row, n) ->
            new State(row.getString("name"), row.getObject("last_date", LocalDate.class), row.getBoolean("closed"));

    private final NamedParameterJdbcTemplate named;
    private final JdbcClient jdbc;
    private final InsertOnce once;
    private final TakeStatement take;

    Registers(NamedParameterJdbcTemplate named, JdbcClient jdbc, InsertOnce once, DataSource database) {
        this.named = named;
        this.jdbc = jdbc;
        this.once = once;
        this.take = TakeStatement.of(database);
    }

    /**
     * Enters the document and counts one further. Empty when there was nothing to count: {@link #takenBy} or
     * {@link #state} say why.
     */
    Optional<Taken> take(long agencyId, Slot slot, LocalDate today, NumberedDocument document) {
        try {
            return Optional.ofNullable(named.execute(
                            take.sql(),
                            new MapSqlParameterSource()
                                    .addValue("today", today)
                                    .addValue("agency", agencyId)
                                    .addValue("series", slot.series())
                                    .addValue("year", today.getYear())
                                    .addValue("keepsOrder", slot.keepsOrder())
                                    .addValue("notation", slot.notation())
                                    .addValue("medium", document.medium().name())
                                    .addValue("content", document.content())
                                    .addValue("ownerType", document.ownerType())
                                    .addValue("ownerId", document.ownerId()),
                            Registers::counted))
                    .map(number -> new Taken(number, slot.notation(), false));
        } catch (DuplicateKeyException sameDocumentAtOnce) {
            if (take != TakeStatement.H2) {
                throw sameDocumentAtOnce;
            }
        }
        jdbc.sql("select id from register where agency_id = ? and series = ? and register_year = ?")
                .params(agencyId, slot.series(), today.getYear())
                .query(Long.class)
                .optional()
                .ifPresent(this::settle);
        return Optional.empty();
    }

    /** The row that comes back after whatever was counted before it. */
    private static @Nullable RegisterNumber counted(PreparedStatement statement) throws SQLException {
        boolean rows = statement.execute();
        while (!rows && statement.getUpdateCount() >= 0) {
            rows = statement.getMoreResults();
        }
        try (ResultSet row = statement.getResultSet()) {
            return row.next() ? number(row) : null;
        }
    }

    /** The number the document has already, in whatever year it took it. */
    Optional<Taken> takenBy(String ownerType, long ownerId) {
        return jdbc.sql("""
                        select register_id, register_year, entry_number, taken_on, notation, voided_on
                        from register_entry where owner_type = ? and owner_id = ?
                        """)
                .params(ownerType, ownerId)
                .query((row, n) ->
                        new Taken(number(row), row.getString("notation"), row.getObject("voided_on") != null))
                .optional();
    }

    /** How the register of a year stands, empty when it is not open. */
    Optional<State> state(long agencyId, String series, int year) {
        return jdbc.sql("""
                        select name, last_date, closed_at is not null as closed
                        from register where agency_id = ? and series = ? and register_year = ?
                        """).params(agencyId, series, year).query(STATE).optional();
    }

    /** Opens the register of a year before its first number. Two who are first at once share one register. */
    void open(long agencyId, Slot slot, int year) {
        once.insert(
                "insert into register (agency_id, series, register_year, name, last_number, last_date)"
                        + " values (?, ?, ?, ?, 0, ?)",
                agencyId,
                slot.series(),
                year,
                slot.registerName(),
                LocalDate.of(year, 1, 1));
    }

    /**
     * Lets the counter say what the entries say: how many there are, and the day of the last one that is not void. The
     * caller holds its row.
     */
    void settle(long registerId) {
        jdbc.sql("""
                        update register set
                            last_number = (select coalesce(max(e.entry_number), 0) from register_entry e
                                where e.register_id = register.id),
                            last_date = coalesce((select e.taken_on from register_entry e
                                where e.register_id = register.id and e.voided_on is null
                                order by e.entry_number desc limit 1),
                                cast(concat(register_year, '-01-01') as date))
                        where id = ?
                        """).param(registerId).update();
    }

    /** Waits until nobody takes a number from the register, and keeps it so until the transaction ends. */
    State lock(long registerId) {
        return jdbc.sql("select name, last_date, closed_at is not null as closed from register where id = ? for update")
                .param(registerId)
                .query(STATE)
                .single();
    }

    /** Marks a number as void; false when it is already. The caller holds the register's row. */
    boolean markVoid(RegisterNumber number, LocalDate today, String byName, String reason) {
        return jdbc.sql("""
                        update register_entry set voided_on = ?, voided_by_name = ?, void_reason = ?
                        where register_id = ? and entry_number = ? and voided_on is null
                        """)
                        .params(today, byName, reason, number.registerId(), number.number())
                        .update()
                > 0;
    }

    /** Closes the register where its counter stands. The caller holds its row. */
    void close(long registerId, Closing closing, @Nullable Long personId) {
        jdbc.sql("""
                        update register set closed_at = :at, closed_number = last_number, closed_by = :person,
                            closed_by_name = :name, closed_by_position = :position, control_hash = :hash
                        where id = :id and closed_at is null
                        """)
                .param("at", closing.at().atOffset(ZoneOffset.UTC))
                .param("person", personId, Types.BIGINT)
                .param("name", closing.byName())
                .param("position", closing.byPosition(), Types.VARCHAR)
                .param("hash", closing.controlHash())
                .param("id", registerId)
                .update();
    }

    /** Keeps what the register prints beside these entries. The caller holds its row. */
    void keepPrinted(long registerId, List<RegisterEntry> entries, List<PrintedRow> rows) {
        MapSqlParameterSource[] batch = new MapSqlParameterSource[entries.size()];
        for (int i = 0; i < batch.length; i++) {
            PrintedRow row = rows.get(i);
            batch[i] = new MapSqlParameterSource()
                    .addValue("register", registerId)
                    .addValue("number", entries.get(i).number())
                    .addValue("signer", row.signer())
                    .addValue("recipients", row.recipients())
                    .addValue("copyKeeper", row.copyKeeper(), Types.VARCHAR)
                    .addValue("copies", row.copies(), Types.INTEGER)
                    .addValue("transferredOn", row.transferredOn(), Types.DATE)
                    .addValue("note", row.note(), Types.VARCHAR);
        }
        named.batchUpdate("""
                insert into register_printed_row (register_id, entry_number, signer, recipients, copy_keeper, copies,
                                                  transferred_on, note)
                values (:register, :number, :signer, :recipients, :copyKeeper, :copies, :transferredOn, :note)
                """, batch);
    }

    private static RegisterNumber number(ResultSet row) throws SQLException {
        return new RegisterNumber(
                row.getLong("register_id"),
                row.getInt("register_year"),
                row.getInt("entry_number"),
                row.getObject("taken_on", LocalDate.class));
    }

    /** How a register stands. */
    record State(String name, LocalDate lastDate, boolean closed) {}
}
