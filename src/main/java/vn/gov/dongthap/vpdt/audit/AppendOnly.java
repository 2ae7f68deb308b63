package vn.gov.dongthap.vpdt.audit;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;

/** Keeps rows of the log, and what closed registers printed, as they are, in H2; PostgreSQL has the same rule in its own language. */
public final class AppendOnly implements Trigger {

    @Override
    public void fire(Connection connection, Object[] before, Object[] after) throws SQLException {
        throw new SQLException("append-only: rows are kept as they are");
    }
}
