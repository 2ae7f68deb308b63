package vn.gov.dongthap.vpdt.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.springframework.boot.SpringApplication;

/** A real PostgreSQL, started from a Maven artifact and stopped once all contexts are closed. */
final class PostgresServer {

    private final EmbeddedPostgres running;

    private PostgresServer(EmbeddedPostgres running) {
        this.running = running;
    }

    static PostgresServer start(Map<String, String> settings) {
        try {
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder().setRegisterShutdownHook(false);
            settings.forEach(builder::setServerConfig);
            PostgresServer server = new PostgresServer(builder.start());
            SpringApplication.getShutdownHandlers().add(server::stop);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** JDBC address of a new, empty database. */
    String fresh(String name) {
        try (Connection connection = running.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return running.getJdbcUrl("postgres", name);
    }

    /** A server that leaves before its connection pools makes them wait. */
    private void stop() {
        try {
            running.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
