package vn.gov.dongthap.vpdt.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import org.springframework.jdbc.core.ArgumentPreparedStatementSetter;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Inserts rows that somebody else may be inserting at the same moment. The later one waits for the earlier one's
 * transaction and goes on inside its own: a savepoint takes back the refused row alone.
 */
@Component
class InsertOnce {

    private static final String ALREADY_THERE = "23505";

    private final JdbcTemplate jdbc;

    InsertOnce(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the rows were inserted; false when a unique key says that they are there already. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean insert(String sql, Object... arguments) {
        return Boolean.TRUE.equals(
                jdbc.execute((ConnectionCallback<Boolean>) connection -> insert(connection, sql, arguments)));
    }

    private static boolean insert(Connection connection, String sql, Object... arguments) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            new ArgumentPreparedStatementSetter(arguments).setValues(statement);
            boolean inserted = statement.executeUpdate() > 0;
            connection.releaseSavepoint(before);
            return inserted;
        } catch (SQLException refused) {
            connection.rollback(before);
            if (ALREADY_THERE.equals(refused.getSQLState())) {
                return false;
            }
            throw refused;
        }
    }
}
