package vn.gov.dongthap.vpdt.register;

import java.sql.DatabaseMetaData;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;

/**
 * Counts a register one further and enters the document, as one statement, so that the counter's row is held for one
 * round trip to the database and the commit. No row comes back when there was nothing to count: the register is not open,
 * is closed, has a later day, or holds the document already.
 */
enum TakeStatement {
    POSTGRESQL("""
            with counted as (
                %s
                returning id, agency_id, register_year, last_number, last_date),
            entered as (
                insert into register_entry (%s)
                select %s from counted
                on conflict (owner_type, owner_id) do nothing
                returning register_id)
            select id as register_id, register_year, last_number as entry_number, last_date as taken_on,
                   exists (select 1 from entered) as entered
            from counted
            """),
    /** Refuses a document that was entered at the same moment with a duplicate key, and keeps the count all the same. */
    H2("""
            select register_id, register_year, entry_number, taken_on, true as entered
            from final table (
                insert into register_entry (%2$s)
                select %3$s from final table (%1$s))
            """);

    private static final String COUNT = """
            update register set last_number = last_number + 1, last_date = greatest(last_date, cast(:today as date))
            where agency_id = :agency and series = :series and register_year = :year and closed_at is null
                and (last_date <= :today or not :keepsOrder)
                and not exists (select 1 from register_entry e
                    where e.owner_type = :ownerType and e.owner_id = :ownerId)
            """;
    private static final String COLUMNS = "register_id, agency_id, register_year, entry_number, taken_on, notation,"
            + " medium, content, owner_type, owner_id";
    private static final String VALUES = "id, agency_id, register_year, last_number, last_date,"
            + " cast(:notation as varchar), cast(:medium as varchar), cast(:content as varchar),"
            + " cast(:ownerType as varchar), cast(:ownerId as bigint)";

    private final String sql;

    TakeStatement(String frame) {
        this.sql = frame.formatted(COUNT.strip(), COLUMNS, VALUES);
    }

    String sql() {
        return sql;
    }

    /** In the language of that database. */
    static TakeStatement of(DataSource database) {
        try {
            String product = JdbcUtils.extractDatabaseMetaData(database, DatabaseMetaData::getDatabaseProductName);
            return "H2".equals(product) ? H2 : POSTGRESQL;
        } catch (MetaDataAccessException e) {
            throw new IllegalStateException("no database to keep registers in", e);
        }
    }
}
