package vn.gov.dongthap.vpdt.register;

import java.sql.Date;
import java.sql.PreparedStatement;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The counter rows and the entries taken from them. */
@Repository
class Registers {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate alone;

    Registers(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Counts one further and enters the subject, empty when the register of that year is not open yet or the subject is
     * in it already. Locking, counting and reading is one statement, so the row is held as briefly as can be.
     */
    Optional<RegisterNumber> take(long agencyId, String series, LocalDate today, String subjectType, long subjectId) {
        GeneratedKeyHolder counted = new GeneratedKeyHolder();
        int rows = jdbc.update(
                connection -> {
                    PreparedStatement update =
                            connection.prepareStatement("""
                            update register set last_number = last_number + 1,
                                   last_date = case when last_date > ? then last_date else ? end
                            where agency_id = ? and series = ? and register_year = ? and not exists (
                                select 1 from register_entry e
                                where e.series = register.series and e.subject_type = ? and e.subject_id = ?)
                            """, new String[] {"id", "last_number", "last_date"});
                    update.setObject(1, today);
                    update.setObject(2, today);
                    update.setLong(3, agencyId);
                    update.setString(4, series);
                    update.setInt(5, today.getYear());
                    update.setString(6, subjectType);
                    update.setLong(7, subjectId);
                    return update;
                },
                counted);
        if (rows == 0) {
            return Optional.empty();
        }
        Map<String, Object> row = counted.getKeyList().get(0);
        long registerId = ((Number) value(row, "id")).longValue();
        int number = ((Number) value(row, "last_number")).intValue();
        LocalDate date = ((Date) value(row, "last_date")).toLocalDate();
        long entryId = enter(registerId, series, number, date, subjectType, subjectId);
        return Optional.of(new RegisterNumber(registerId, entryId, today.getYear(), number, date));
    }

    /** The number the subject has already, in whatever year it took it. */
    Optional<RegisterNumber> takenBy(long agencyId, String series, String subjectType, long subjectId) {
        return jdbc
                .query(
                        """
                        select r.id as register_id, e.id as entry_id, r.register_year, e.entry_number, e.taken_on
                        from register_entry e join register r on r.id = e.register_id
                        where e.series = ? and e.subject_type = ? and e.subject_id = ? and r.agency_id = ?
                        """,
                        (row, n) -> new RegisterNumber(
                                row.getLong("register_id"),
                                row.getLong("entry_id"),
                                row.getInt("register_year"),
                                row.getInt("entry_number"),
                                row.getObject("taken_on", LocalDate.class)),
                        series,
                        subjectType,
                        subjectId,
                        agencyId)
                .stream()
                .findFirst();
    }

    /**
     * Opens the register of a year at zero, in a transaction of its own: two clerks who are the year's first must wait
     * for the counter, not fail on each other.
     */
    void open(long agencyId, String series, LocalDate today) {
        try {
            alone.executeWithoutResult(status -> jdbc.update(
                    "insert into register (agency_id, series, register_year, last_number, last_date)"
                            + " values (?, ?, ?, 0, ?)",
                    agencyId,
                    series,
                    today.getYear(),
                    today));
        } catch (DuplicateKeyException somebodyElseWasFirst) {
            // the register is open, which is all that was wanted
        }
    }

    private long enter(long registerId, String series, int number, LocalDate date, String subjectType, long subjectId) {
        GeneratedKeyHolder entry = new GeneratedKeyHolder();
        jdbc.update(
                connection -> {
                    PreparedStatement insert = connection.prepareStatement("""
                            insert into register_entry
                                (register_id, series, entry_number, taken_on, subject_type, subject_id)
                            values (?, ?, ?, ?, ?, ?)
                            """, new String[] {"id"});
                    insert.setLong(1, registerId);
                    insert.setString(2, series);
                    insert.setInt(3, number);
                    insert.setObject(4, date);
                    insert.setString(5, subjectType);
                    insert.setLong(6, subjectId);
                    return insert;
                },
                entry);
        return ((Number) value(entry.getKeyList().get(0), "id")).longValue();
    }

    private static Object value(Map<String, Object> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }
}
