package vn.gov.dongthap.vpdt.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.gov.dongthap.vpdt.bench.Throughput.Rate;
import vn.gov.dongthap.vpdt.incoming.ReceiveDocument;
import vn.gov.dongthap.vpdt.testing.Bench;
import vn.gov.dongthap.vpdt.testing.BenchDatabase;
import vn.gov.dongthap.vpdt.testing.People;
import vn.gov.dongthap.vpdt.testing.TestClock;
import vn.gov.dongthap.vpdt.workflow.TaskInbox;

/**
 * Documents carried from receipt to completion per second, spread over fifty agencies: by the application with all it
 * writes and checks, and by the bare engine on the same diagram and the same server, in turns.
 */
@Bench
class RoutingBench {

    private static final int AGENCIES = 50;
    private static final int COUNTED = 100;
    private static final int ROUNDS = 3;
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration ROUND = Duration.ofSeconds(10);

    @Autowired
    private ReceiveDocument receiveDocument;

    @Autowired
    private TaskInbox inbox;

    @Autowired
    private People people;

    @Autowired
    private JsonMapper json;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private DataSource database;

    @Test
    void measures() {
        clock.setTo(LocalDateTime.of(2026, 11, 23, 8, 0));
        BenchProvince province = new BenchProvince(jdbc, people).founded();
        DocumentRoad road = new DocumentRoad(AGENCIES, province, receiveDocument, inbox, json);
        try (BareEngine bare = new BareEngine(BenchDatabase.fresh());
                BenchResults results = new BenchResults("routing").takenOn(JdbcClient.create(jdbc))) {
            Throughput throughput = new Throughput();
            IntConsumer application = number -> road.carry(1 + number % AGENCIES, number);
            IntConsumer engine = number -> bare.carry(1 + number % AGENCIES, number);
            throughput.of(4, WARM_UP, application);
            throughput.of(4, WARM_UP, engine);
            count(results, "application", database, application);
            count(results, "bare engine", bare.database(), engine);
            for (int threads : List.of(1, 4, 16)) {
                race(results, throughput, threads, application, engine);
            }
            results.add(
                    "16 threads in one agency",
                    "application",
                    throughput.of(16, ROUND, number -> road.carry(1, number)).perSecond(),
                    "documents/s");
            everythingArrived(bare);
        }
    }

    private static void race(
            BenchResults results, Throughput throughput, int threads, IntConsumer application, IntConsumer engine) {
        List<Rate> ours = new ArrayList<>();
        List<Rate> bare = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            ours.add(throughput.of(threads, ROUND, application));
            bare.add(throughput.of(threads, ROUND, engine));
        }
        String kase = threads == 1 ? "1 thread" : threads + " threads";
        results.add(kase, "application", median(ours, Rate::perSecond), "documents/s");
        results.add(kase, "bare_engine", median(bare, Rate::perSecond), "documents/s");
        results.add(
                kase,
                "ratio_to_bare_engine",
                Timings.median(IntStream.range(0, ROUNDS)
                        .mapToObj(round ->
                                ours.get(round).perSecond() / bare.get(round).perSecond())
                        .toList()),
                "");
        results.add(kase, "application_cpu_per_document", median(ours, Rate::cpuMillis), "ms");
        results.add(kase, "bare_engine_cpu_per_document", median(bare, Rate::cpuMillis), "ms");
    }

    private static double median(List<Rate> rates, Function<Rate, Double> figure) {
        return Timings.median(rates.stream().map(figure).toList());
    }

    private static void count(BenchResults results, String side, DataSource database, IntConsumer carry) {
        AtomicInteger numbers = new AtomicInteger(9_000_000);
        SqlStatements asked = SqlStatements.of(database, COUNTED, () -> carry.accept(numbers.incrementAndGet()))
                .written("statements-" + side.replace(' ', '-'));
        results.add(side, "statements_per_document", asked.perTime(), "");
        results.add(side, "transactions_per_document", asked.transactionsPerTime(), "");
    }

    private void everythingArrived(BareEngine bare) {
        assertThat(jdbc.queryForObject("select count(*) from incoming_document where state <> 'COMPLETED'", Long.class))
                .isZero();
        assertThat(jdbc.queryForObject("select count(*) from task_entry where execution_id is not null", Long.class))
                .isZero();
        assertThat(bare.ended()).isPositive().isEqualTo(bare.started());
    }
}
