package vn.gov.dongthap.vpdt.testing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many rows each table has, for tests that expect a refusal to leave nothing behind. */
public final class TableCounts {

    private TableCounts() {}

    /** All tables but those of sessions, which every request touches, and the audit log, where refusals leave a row. */
    public static Map<String, Long> of(JdbcClient jdbc) {
        Map<String, Long> counts = new TreeMap<>();
        for (String table : tables(jdbc)) {
            counts.put(
                    table,
                    jdbc.sql("select count(*) from \"" + table + "\"")
                            .query(Long.class)
                            .single());
        }
        return counts;
    }

    private static List<String> tables(JdbcClient jdbc) {
        return jdbc.sql("""
                        select table_name from information_schema.tables
                        where lower(table_schema) = 'public' and table_type = 'BASE TABLE'
                            and lower(table_name) not like 'spring_session%' and lower(table_name) <> 'audit_event'
                        """).query(String.class).list();
    }
}
