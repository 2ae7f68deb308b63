package vn.gov.dongthap.vpdt.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.dongthap.vpdt.audit.Actor;
import vn.gov.dongthap.vpdt.document.DocumentType;
import vn.gov.dongthap.vpdt.register.CodeRequest;
import vn.gov.dongthap.vpdt.register.IssueNumber;
import vn.gov.dongthap.vpdt.register.KeepNumberingPlan;
import vn.gov.dongthap.vpdt.register.Medium;
import vn.gov.dongthap.vpdt.register.NumberedDocument;
import vn.gov.dongthap.vpdt.register.NumberingDecision;
import vn.gov.dongthap.vpdt.register.NumberingScheme;
import vn.gov.dongthap.vpdt.testing.Bench;
import vn.gov.dongthap.vpdt.testing.TestClock;

/**
 * Numbers issued per second, each in a transaction of its own, on one register and spread over a hundred, by 1, 8 and 32
 * clients. In turns with the same by bare SQL: on bare tables, which is the floor, and on the application's tables with
 * all their guards.
 */
@Bench
class NumberingBench {

    private static final int YEAR = 2026;
    private static final int AGENCIES = 100;
    private static final int ROUNDS = 7;
    private static final Duration WARM_UP = Duration.ofSeconds(8);
    private static final Duration ROUND = Duration.ofSeconds(2);
    private static final String CONTENT = "Quyết định: về việc ban hành Quy chế quản lý, vận hành Hệ thống";
    private static final CodeRequest DECISION = CodeRequest.of(DocumentType.DECISION);

    @Autowired
    private IssueNumber numbers;

    @Autowired
    private KeepNumberingPlan plans;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private DataSource database;

    @Autowired
    private TestClock clock;

    private List<Long> agencies = List.of();

    @Test
    void measures() {
        clock.setTo(LocalDateTime.of(YEAR, 11, 24, 8, 0));
        found();
        NumberingFloor bare = NumberingFloor.bare(database);
        NumberingFloor guarded = NumberingFloor.guarded(database);
        List<Long> bareRegisters = registers("floor_register");
        List<Long> guardedRegisters = registers("register");
        Throughput throughput = new Throughput();
        try (BenchResults results = new BenchResults("numbering").takenOn(JdbcClient.create(jdbc))) {
            for (int spread : List.of(1, AGENCIES)) {
                Map<String, IntConsumer> sides = new LinkedHashMap<>();
                sides.put("numbering", n -> number(agencies.get(n % spread), n));
                sides.put("floor", n -> bare.number(bareRegisters.get(n % spread), CONTENT, n));
                sides.put("floor_with_guards", n -> guarded.number(guardedRegisters.get(n % spread), CONTENT, n));
                sides.values().forEach(side -> throughput.of(8, WARM_UP, side));
                for (int clients : List.of(1, 8, 32)) {
                    String kase = (spread == 1 ? "1 register" : spread + " registers") + " "
                            + (clients == 1 ? "1 client" : clients + " clients");
                    race(results, throughput, kase, clients, sides);
                }
            }
        }
        everyNumberIsThere();
    }

    private static void race(
            BenchResults results, Throughput throughput, String kase, int clients, Map<String, IntConsumer> sides) {
        Map<String, List<Double>> rates = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            sides.forEach((side, work) -> rates.computeIfAbsent(side, s -> new ArrayList<>())
                    .add(throughput.of(clients, ROUND, work).perSecond()));
        }
        rates.forEach((side, rate) -> results.add(kase, side, Timings.median(rate), "numbers/s"));
        results.add(kase, "ratio_to_floor", ratio(rates.get("numbering"), rates.get("floor")), "");
        results.add(
                kase, "ratio_to_floor_with_guards", ratio(rates.get("numbering"), rates.get("floor_with_guards")), "");
    }

    private static double ratio(List<Double> ours, List<Double> floor) {
        return Timings.median(IntStream.range(0, ROUNDS)
                .mapToObj(round -> ours.get(round) / floor.get(round))
                .toList());
    }

    private void number(long agency, int document) {
        transaction.executeWithoutResult(status -> numbers.toOutgoing(
                agency, DECISION, new NumberedDocument("bench", document, Medium.ELECTRONIC, CONTENT)));
    }

    private void found() {
        jdbc.update("insert into agency (name, short_name, kind, status)"
                + " select 'Cơ quan ' || n, 'bench' || n, 'DEPARTMENT', 'ACTIVE' from generate_series(1, 100) n");
        agencies = jdbc.queryForList("select id from agency where short_name like 'bench%' order by id", Long.class);
        NumberingDecision decision =
                new NumberingDecision(NumberingScheme.ONE, "CQT", "Quyết định 01/QĐ-CQT", List.of());
        agencies.forEach(agency -> plans.decide(agency, YEAR, decision, KeepNumberingPlan.CARRIED_OVER, Actor.SYSTEM));
        jdbc.update(
                "insert into register (agency_id, series, register_year, name, last_number, last_date)"
                        + " select id, 'floor', 2026, 'floor', 0, date '2026-01-01' from agency where short_name like 'bench%'");
        jdbc.execute("create table floor_register (id bigint generated by default as identity primary key,"
                + " series varchar(40) not null, last_number integer not null)");
        jdbc.execute(
                "create table floor_entry (register_id bigint not null, entry_number integer not null,"
                        + " agency_id bigint not null, register_year integer not null, notation varchar(30),"
                        + " taken_on date not null, medium varchar(10) not null, content varchar(1000) not null,"
                        + " owner_type varchar(40) not null, owner_id bigint not null, primary key (register_id, entry_number))");
        jdbc.update("insert into floor_register (series, last_number) select 'floor', 0 from generate_series(1, 100)");
    }

    private List<Long> registers(String table) {
        return jdbc.queryForList("select id from " + table + " where series = 'floor' order by id", Long.class);
    }

    private void everyNumberIsThere() {
        assertThat(jdbc.queryForObject("""
                        select count(*) from register r where series = 'di' and last_number <> (
                            select count(*) from register_entry e where e.register_id = r.id)
                        """, Long.class)).isZero();
        assertThat(jdbc.queryForObject("select count(*) from register where series = 'di'", Long.class))
                .isEqualTo(AGENCIES);
    }
}
