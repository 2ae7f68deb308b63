package vn.gov.dongthap.vpdt.register;

import java.sql.DatabaseMetaData;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;

/**
 * Enters the document under the next number and counts the register up to it, sent as one, so that the counter's row is
 * held for one round trip to the database and the commit. No row comes back when there was nothing to count: the register
 * is not open, is closed, has a later day, or the document has its number already.
 */
enum TakeStatement {
    /**
     * Two plain statements that the driver sends together: cheaper for the database than one that does both, above all
     * when others wait for the row. The counter follows the entry, so a document that was entered already counts nothing.
     */
    POSTGRESQL("""
            insert into register_entry (%1$s)
            select id, agency_id, register_year, last_number + 1, greatest(last_date, cast(:today as date)), %2$s
            from register where %3$s
            for no key update
            on conflict (owner_type, owner_id) do nothing;
            update register r set last_number = e.entry_number, last_date = e.taken_on
            from register_entry e
            where e.owner_type = :ownerType and e.owner_id = :ownerId and e.register_id = r.id
                and e.entry_number = r.last_number + 1
                and r.agency_id = :agency and r.series = :series and r.register_year = :year
            returning r.id as register_id, r.register_year, e.entry_number, e.taken_on
            """),
    /** Refuses a document that was entered at the same moment with a duplicate key, and keeps the count all the same. */
    H2("""
            select register_id, register_year, entry_number, taken_on
            from final table (
                insert into register_entry (%1$s)
                select id, agency_id, register_year, last_number, last_date, %2$s
                from final table (
                    update register set last_number = last_number + 1,
                        last_date = greatest(last_date, cast(:today as date))
                    where %3$s
                        and not exists (select 1 from register_entry e
                            where e.owner_type = :ownerType and e.owner_id = :ownerId)))
            """);

    private static final String COLUMNS = "register_id, agency_id, register_year, entry_number, taken_on, notation,"
            + " medium, content, owner_type, owner_id";
    private static final String DOCUMENT = "cast(:notation as varchar), cast(:medium as varchar),"
            + " cast(:content as varchar), cast(:ownerType as varchar), cast(:ownerId as bigint)";
    private static final String COUNTS = "agency_id = :agency and series = :series and register_year = :year"
            + " and closed_at is null and (last_date <= :today or not :keepsOrder)";

    private final String sql;

    TakeStatement(String frame) {
        this.sql = frame.formatted(COLUMNS, DOCUMENT, COUNTS);
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
