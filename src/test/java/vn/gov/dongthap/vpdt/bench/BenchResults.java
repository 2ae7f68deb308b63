package vn.gov.dongthap.vpdt.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The figures of one bench: a table in the log for people, and rows of {@code target/bench/results.csv} for machines.
 * A bench that runs again replaces its own rows and leaves those of the others.
 */
public final class BenchResults implements AutoCloseable {

    private static final Path FILE = Path.of("target/bench/results.csv");
    private static final String HEADER = "bench,case,metric,value,unit";
    private static final List<String> SETTINGS =
            List.of("server_version", "fsync", "synchronous_commit", "jit", "shared_buffers", "max_wal_size");
    private static final Logger LOG = LoggerFactory.getLogger(BenchResults.class);

    private final String bench;
    private final List<Row> rows = new ArrayList<>();

    public BenchResults(String bench) {
        this.bench = bench;
    }

    /** Notes what the figures were taken on. */
    public BenchResults takenOn(JdbcClient postgres) {
        add("settings", "java", System.getProperty("java.vm.version"), "");
        add("settings", "processors", String.valueOf(Runtime.getRuntime().availableProcessors()), "");
        for (String setting : SETTINGS) {
            add(
                    "settings",
                    setting,
                    postgres.sql("show " + setting).query(String.class).single(),
                    "");
        }
        return this;
    }

    public BenchResults add(String kase, String metric, double value, String unit) {
        return add(kase, metric, String.format(Locale.ROOT, value < 100 ? "%.2f" : "%.0f", value), unit);
    }

    /** Adds the median and the 95th percentile. */
    public BenchResults add(String kase, Timings timings) {
        return add(kase, "p50", timings.p50(), "ms").add(kase, "p95", timings.p95(), "ms");
    }

    public BenchResults add(String kase, String metric, String value, String unit) {
        for (String field : List.of(kase, metric, value, unit)) {
            if (field.matches("(?s).*[,\"\\n].*")) {
                throw new IllegalArgumentException("not a plain field: " + field);
            }
        }
        rows.add(new Row(bench, kase, metric, value, unit));
        return this;
    }

    /** Writes both. */
    @Override
    public void close() {
        StringBuilder table = new StringBuilder();
        rows.forEach(row -> table.append(String.format(
                "%n%-8s %-38s %-26s %10s %s", row.bench(), row.kase(), row.metric(), row.value(), row.unit())));
        LOG.info("{}", table);
        try {
            Files.createDirectories(FILE.getParent());
            Files.write(
                    FILE,
                    Stream.of(Stream.of(HEADER), ofOthers(), rows.stream().map(Row::line))
                            .flatMap(lines -> lines)
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<String> ofOthers() throws IOException {
        return Files.exists(FILE)
                ? Files.readAllLines(FILE).stream().skip(1).filter(line -> !line.startsWith(bench + ","))
                : Stream.empty();
    }

    private record Row(String bench, String kase, String metric, String value, String unit) {

        String line() {
            return String.join(",", bench, kase, metric, value, unit);
        }
    }
}
