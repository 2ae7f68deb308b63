package vn.gov.dongthap.vpdt.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.gov.dongthap.vpdt.testing.TestDatabase;

/** Registers of the first layout, carried forward. */
@Tag("postgresql")
class RegisterMigrationTests {

    private final DataSource database = TestDatabase.isPostgres()
            ? new DriverManagerDataSource(TestDatabase.freshPostgres(), "postgres", "postgres")
            // H2 forgets how to check a constraint once the connection that made it is closed
            : new SingleConnectionDataSource("jdbc:h2:mem:" + UUID.randomUUID(), "sa", "", true);

    private final JdbcClient jdbc = JdbcClient.create(database);

    @Test
    @DisplayName("N22.2 Numbers of the first layout keep their document, number and date; the next one follows them")
    void carriesNumbersForward() {
        migrateTo("067");
        jdbc.sql("insert into agency (name, short_name, kind, status) values ('Cơ quan', 'CQ', 'DEPARTMENT', 'ACTIVE')")
                .update();
        long agency = one("select id from agency");
        registered(agency, 1, "AXIS", "15", "QĐ-UBND");
        registered(agency, 2, "POST", null, null);
        jdbc.sql("insert into register (agency_id, series, register_year, last_number, last_date)"
                        + " values (?, 'den', 2026, 2, date '2026-03-05'), (?, 'den', 2027, 0, date '2027-01-01')")
                .params(agency, agency)
                .update();
        jdbc.sql("""
                        insert into register_entry (register_id, series, entry_number, taken_on, subject_type, subject_id)
                        select r.id, 'den', row_number() over (order by d.id), date '2026-03-05', 'incoming', d.id
                        from register r, incoming_document d where r.register_year = 2026
                        """).update();

        migrateTo("latest");

        List<Map<String, Object>> entries = jdbc.sql("select * from register_entry order by entry_number")
                .query()
                .listOfRows();
        assertThat(entries).hasSize(2);
        assertThat(entries.get(0))
                .containsEntry("entry_number", 1)
                .containsEntry("agency_id", agency)
                .containsEntry("register_year", 2026)
                .containsEntry("medium", "ELECTRONIC")
                .containsEntry("content", "UBND tỉnh Đồng Tháp; 15/QĐ-UBND; V/v thử")
                .containsEntry("owner_type", "incoming");
        assertThat(entries.get(0).get("taken_on")).hasToString("2026-03-05");
        assertThat(entries.get(1))
                .containsEntry("medium", "PAPER")
                .containsEntry("content", "UBND tỉnh Đồng Tháp; V/v thử")
                .containsEntry("previous_number", 1);
        assertThat(jdbc.sql("select name, register_year from register").query().listOfRows())
                .singleElement()
                .satisfies(register -> assertThat(register)
                        .containsEntry("name", "Sổ đăng ký văn bản đến")
                        .containsEntry("register_year", 2026));
        assertThat(jdbc.sql("select last_date from register")
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(LocalDate.of(2026, 3, 5));
    }

    private void registered(
            long agency, int arrival, String source, @Nullable String number, @Nullable String notation) {
        jdbc.sql("""
                        insert into incoming_document (agency_id, state, source, reception_key, received_at, code_number,
                            code_notation, organ_name, subject, language, urgency, secrecy, search_text, version,
                            file_catalog, arrival_number)
                        values (?, 'REGISTERED', ?, ?, current_timestamp, ?, ?, 'UBND tỉnh Đồng Tháp', 'V/v thử',
                            'Tiếng Việt', 'NORMAL', 'NONE', 'thu', 0, 2026, ?)
                        """)
                .params(agency, source, UUID.randomUUID(), number, notation, arrival)
                .update();
    }

    private long one(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private void migrateTo(String version) {
        Flyway.configure()
                .dataSource(database)
                .locations(
                        "classpath:db/migration/common",
                        "classpath:db/migration/" + (TestDatabase.isPostgres() ? "postgresql" : "h2"))
                .target(version)
                .load()
                .migrate();
    }
}
