package vn.gov.dongthap.vpdt.testing;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives each bench a fresh database on one server that keeps what is committed, as a real one does. */
public final class BenchDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** What differs from PostgreSQL's own defaults, or from those of a server for tests, which does not sync to disk. */
    private static final Map<String, String> SETTINGS = Map.of(
            "fsync", "on",
            "synchronous_commit", "on",
            "jit", "off",
            "shared_buffers", "1GB",
            "max_wal_size", "4GB",
            "max_connections", "200",
            "shared_preload_libraries", "pg_stat_statements");

    private static final AtomicInteger NEXT = new AtomicInteger();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "spring.datasource.url=" + fresh(),
                        "spring.datasource.username=postgres",
                        "spring.datasource.password=postgres")
                .applyTo(context);
    }

    /** JDBC address of a new, empty database beside that of the application. */
    public static String fresh() {
        return Server.RUNNING.fresh("bench" + NEXT.incrementAndGet());
    }

    private static final class Server {

        static final PostgresServer RUNNING = PostgresServer.start(SETTINGS);
    }
}
