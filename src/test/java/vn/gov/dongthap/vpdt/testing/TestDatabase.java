package vn.gov.dongthap.vpdt.testing;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives each test context a fresh database: H2 in memory, or PostgreSQL when {@code vpdt.test.database} says so. */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger NEXT = new AtomicInteger();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String url = isPostgres()
                ? freshPostgres()
                : "jdbc:h2:mem:test" + NEXT.incrementAndGet() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000";
        TestPropertyValues.of(
                        "spring.datasource.url=" + url,
                        "spring.datasource.username=" + (isPostgres() ? "postgres" : "sa"),
                        "spring.datasource.password=" + (isPostgres() ? "postgres" : ""))
                .applyTo(context);
    }

    /** Whether this run is the one on PostgreSQL. */
    public static boolean isPostgres() {
        return "postgresql".equals(System.getProperty("vpdt.test.database"));
    }

    /** JDBC address of a new, empty PostgreSQL database. */
    public static String freshPostgres() {
        return Server.RUNNING.fresh("test" + NEXT.incrementAndGet());
    }

    private static final class Server {

        static final PostgresServer RUNNING = PostgresServer.start(Map.of("max_connections", "200"));
    }
}
