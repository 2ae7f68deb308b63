package vn.gov.dongthap.vpdt.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Gapless numbers by the barest SQL: lock and count the counter's row, insert the register's row, commit. Either on
 * tables with nothing but their primary keys, or on the application's own with all their guards.
 */
final class NumberingFloor {

    private static final String COUNT =
            "update %s set last_number = last_number + 1 where id = ? returning last_number";
    private static final String COLUMNS = "(register_id, entry_number, agency_id, register_year, notation, taken_on,"
            + " medium, content, owner_type, owner_id)";
    private static final String ENTER = "insert into %s " + COLUMNS
            + " values (?, ?, ?, 2026, 'QĐ-SAN', date '2026-11-24', 'ELECTRONIC', ?, 'floor', ?)";

    private final DataSource database;
    private final String count;
    private final String enter;

    private NumberingFloor(DataSource database, String register, String entry) {
        this.database = database;
        this.count = COUNT.formatted(register);
        this.enter = ENTER.formatted(entry);
    }

    /** On tables of its own, which have primary keys and no more. */
    static NumberingFloor bare(DataSource database) {
        return new NumberingFloor(database, "floor_register", "floor_entry");
    }

    /** On the application's tables. */
    static NumberingFloor guarded(DataSource database) {
        return new NumberingFloor(database, "register", "register_entry");
    }

    void number(long register, String content, long owner) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            int number;
            try (PreparedStatement counting = connection.prepareStatement(count)) {
                counting.setLong(1, register);
                try (ResultSet counted = counting.executeQuery()) {
                    counted.next();
                    number = counted.getInt(1);
                }
            }
            try (PreparedStatement entering = connection.prepareStatement(enter)) {
                entering.setLong(1, register);
                entering.setInt(2, number);
                entering.setLong(3, register);
                entering.setString(4, content);
                entering.setLong(5, owner);
                entering.executeUpdate();
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
