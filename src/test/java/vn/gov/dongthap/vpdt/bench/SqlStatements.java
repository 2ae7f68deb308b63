package vn.gov.dongthap.vpdt.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a database has been asked, as PostgreSQL itself counts it ({@code pg_stat_statements}). */
final class SqlStatements {

    private static final Pattern BEGIN = Pattern.compile("(?i)begin.*");
    private static final Pattern NO_QUERY = Pattern.compile("(?is)(begin|commit|rollback|set|show|select pg_stat).*");

    private final List<Row> rows;
    private final int times;

    private SqlStatements(List<Row> rows, int times) {
        this.rows = rows;
        this.times = times;
    }

    /** Counts what doing something so many times costs. */
    static SqlStatements of(DataSource database, int times, Runnable something) {
        JdbcClient jdbc = JdbcClient.create(database);
        jdbc.sql("create extension if not exists pg_stat_statements").update();
        jdbc.sql("select pg_stat_statements_reset()").query().singleRow();
        for (int i = 0; i < times; i++) {
            something.run();
        }
        return new SqlStatements(jdbc.sql("""
                        select s.query, s.calls, s.total_exec_time as millis
                        from pg_stat_statements s join pg_database d on d.oid = s.dbid
                        where d.datname = current_database() order by s.calls desc, s.query
                        """).query(Row.class).list(), times);
    }

    /** Statements each time, without those that only open and close transactions. */
    double perTime() {
        return rows.stream()
                        .filter(row -> !NO_QUERY.matcher(row.query()).matches())
                        .mapToLong(Row::calls)
                        .sum()
                / (double) times;
    }

    /** Transactions each time, those that only read among them. */
    double transactionsPerTime() {
        return rows.stream()
                        .filter(row -> BEGIN.matcher(row.query()).matches())
                        .mapToLong(Row::calls)
                        .sum()
                / (double) times;
    }

    /** Keeps the whole list beside the figures, for whoever looks for what to spare. */
    SqlStatements written(String name) {
        try {
            Path file = Path.of("target/bench", name + ".tsv");
            Files.createDirectories(file.getParent());
            Files.write(
                    file,
                    rows.stream()
                            .map(row -> String.format(
                                    Locale.ROOT,
                                    "%.2f\t%.3f ms\t%s",
                                    row.calls() / (double) times,
                                    row.millis() / times,
                                    row.query().replaceAll("\\s+", " ")))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    private record Row(String query, long calls, double millis) {}
}
