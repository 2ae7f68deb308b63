package vn.gov.dongthap.vpdt.register;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** Numbering without the rest of the application, on the PostgreSQL of {@code database.url}. Starts in a second; no scan finds it. */
@EnableTransactionManagement(proxyTargetClass = true)
@Import({InsertOnce.class, Registers.class, NumberingPlans.class, FrozenPlans.class, IssueNumber.class})
class RegistersAlone {

    static final int CONNECTIONS = 20;

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    DataSource database(Environment environment) {
        HikariDataSource database = new HikariDataSource();
        database.setJdbcUrl(environment.getRequiredProperty("database.url"));
        database.setUsername("postgres");
        database.setPassword("postgres");
        database.setMaximumPoolSize(CONNECTIONS);
        return database;
    }

    @Bean
    PlatformTransactionManager transactions(DataSource database) {
        return new JdbcTransactionManager(database);
    }

    @Bean
    TransactionTemplate transaction(PlatformTransactionManager transactions) {
        return new TransactionTemplate(transactions);
    }

    @Bean
    JdbcTemplate template(DataSource database) {
        return new JdbcTemplate(database);
    }

    @Bean
    NamedParameterJdbcTemplate named(JdbcTemplate template) {
        return new NamedParameterJdbcTemplate(template);
    }

    @Bean
    JdbcClient client(NamedParameterJdbcTemplate named) {
        return JdbcClient.create(named);
    }
}
