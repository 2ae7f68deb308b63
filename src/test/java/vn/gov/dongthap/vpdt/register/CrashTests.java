package vn.gov.dongthap.vpdt.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.dongthap.vpdt.testing.TestDatabase;

/** Kills a process that issues numbers, at any moment, and counts what it left. */
@Tag("postgresql")
@Tag("postgresql-only")
class CrashTests {

    private static final int KILLS = 4;
    private static final int SIGKILL = 128 + 9;

    private final Random chance = new Random();
    private final String url = TestDatabase.freshPostgres();
    private final DriverManagerDataSource database = new DriverManagerDataSource(url, "postgres", "postgres");
    private final JdbcClient jdbc = JdbcClient.create(database);

    @TempDir
    private Path directory;

    private long agency;
    private long unit;
    private long drafter;

    @BeforeEach
    void anAgencyWithAPlan() {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/common", "classpath:db/migration/postgresql")
                .load()
                .migrate();
        agency = jdbc.sql("insert into agency (name, short_name, kind, status)"
                        + " values ('Cơ quan', 'CQT', 'DEPARTMENT', 'ACTIVE') returning id")
                .query(Long.class)
                .single();
        unit = jdbc.sql("insert into unit (agency_id, name) values (?, 'Phòng thử') returning id")
                .param(agency)
                .query(Long.class)
                .single();
        drafter = jdbc.sql("insert into person (full_name, search_text, category)"
                        + " values ('Người thử', 'nguoi thu', 'CIVIL_SERVANT') returning id")
                .query(Long.class)
                .single();
        System.setProperty("database.url", url);
        try (AnnotationConfigApplicationContext context =
                new AnnotationConfigApplicationContext(RegistersAlone.class)) {
            context.getBean(TransactionTemplate.class)
                    .executeWithoutResult(status -> context.getBean(NumberingPlans.class)
                            .open(
                                    agency,
                                    Year.now(ZoneOffset.UTC).getValue() - 1,
                                    SomeAgencies.decided(NumberingScheme.ONE, "CQT")));
        } finally {
            System.clearProperty("database.url");
        }
    }

    @Test
    @DisplayName(
            "N15.1a, N22.2 A process killed while it issues numbers leaves no gap, no double, no number without document")
    void leavesNoTraceOfAKill() throws Exception {
        for (int kill = 0; kill < KILLS; kill++) {
            killAfter(50 + chance.nextInt(400));
            assertWhole();
        }
        assertThat(count("select count(*) from register_entry")).isGreaterThan(KILLS * 50L);
        assertThat(count("select count(*) from register")).isGreaterThanOrEqualTo(2);
        assertThat(count("select count(*) from outgoing_document")).isGreaterThan(KILLS * 10L);
    }

    private void killAfter(int moreNumbers) throws IOException, InterruptedException {
        long before = count("select count(*) from register_entry");
        Path log = directory.resolve("worker.log");
        Process worker = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Ddatabase.url=" + url + "&ApplicationName=" + NumberingWorker.NAME,
                        NumberingWorker.class.getName(),
                        String.valueOf(agency),
                        String.valueOf(unit),
                        String.valueOf(drafter))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            await().atMost(Duration.ofMinutes(3))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> {
                        assertThat(worker.isAlive()).as(() -> said(log)).isTrue();
                        return count("select count(*) from register_entry") >= before + moreNumbers;
                    });
        } finally {
            worker.destroyForcibly();
            assertThat(worker.waitFor(1, TimeUnit.MINUTES)).isTrue();
        }
        assertThat(worker.exitValue()).isEqualTo(SIGKILL);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> count("select count(*) from pg_stat_activity where application_name = '"
                                + NumberingWorker.NAME + "'")
                        == 0);
    }

    private void assertWhole() {
        List<Map<String, Object>> registers = jdbc.sql("""
                        select r.last_number, count(e.entry_number) as entries, min(e.entry_number) as first,
                               max(e.entry_number) as last, count(distinct e.entry_number) as numbers,
                               count(distinct (e.owner_type, e.owner_id)) as documents
                        from register r left join register_entry e on e.register_id = r.id group by r.id, r.last_number
                        """).query().listOfRows();
        assertThat(registers).isNotEmpty().allSatisfy(register -> {
            long last = ((Number) register.get("last_number")).longValue();
            assertThat(register)
                    .containsEntry("entries", last)
                    .containsEntry("numbers", last)
                    .containsEntry("documents", last)
                    .containsEntry("first", 1)
                    .containsEntry("last", (int) last);
        });
        assertThat(count("""
                select count(*) from register_entry a join register_entry b
                    on b.register_id = a.register_id and b.entry_number = a.entry_number + 1
                where b.taken_on < a.taken_on
                """)).as("numbers dated before an earlier one").isZero();
        assertThat(count("""
                select count(*) from register_entry e
                where e.owner_type = 'incoming' and not exists (select 1 from incoming_document d
                        where d.id = e.owner_id and d.arrival_number = e.entry_number
                            and d.file_catalog = e.register_year and d.arrival_date = e.taken_on)
                    or e.owner_type = 'outgoing' and not exists (select 1 from outgoing_document d
                        where d.id = e.owner_id and d.state = 'NUMBERED' and d.register_number = e.entry_number
                            and d.register_year = e.register_year and d.issued_date = e.taken_on
                            and d.code_number = lpad(e.entry_number::text, greatest(2, length(e.entry_number::text)), '0')
                            and d.code_notation = e.notation)
                    or e.owner_type not in ('incoming', 'outgoing')
                """)).as("numbers without their document").isZero();
        assertThat(count("""
                select (select count(*) from incoming_document d where not exists (
                            select 1 from register_entry e where e.owner_type = 'incoming' and e.owner_id = d.id))
                     + (select count(*) from outgoing_document d where not exists (
                            select 1 from register_entry e where e.owner_type = 'outgoing' and e.owner_id = d.id))
                """)).as("documents without their number").isZero();
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private static String said(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
