package vn.gov.dongthap.vpdt.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** The same done in several ways, in turns, so that a busy minute of the machine slows all of them. */
final class Contest {

    private final Throughput throughput = new Throughput();
    private final BenchResults results;
    private final int rounds;
    private final Duration round;
    private final String unit;

    /**
     * @param unit what is counted, e.g. {@code files/s}
     */
    Contest(BenchResults results, int rounds, Duration round, String unit) {
        this.results = results;
        this.rounds = rounds;
        this.round = round;
        this.unit = unit;
    }

    /** Lets each way run for a while before anything counts. */
    Contest warmUp(int threads, Duration length, Map<String, IntConsumer> ways) {
        ways.values().forEach(way -> throughput.of(threads, length, way));
        return this;
    }

    /** Adds the median rate of each way, and the ratio of the first one to each of the others. */
    void race(String kase, int threads, Map<String, IntConsumer> ways) {
        Map<String, List<Double>> rates = new LinkedHashMap<>();
        for (int i = 0; i < rounds; i++) {
            ways.forEach((way, work) -> rates.computeIfAbsent(way, w -> new ArrayList<>())
                    .add(throughput.of(threads, round, work).perSecond()));
        }
        String ours = rates.keySet().iterator().next();
        rates.forEach((way, rate) -> results.add(kase, way, Timings.median(rate), unit));
        rates.forEach((way, rate) -> {
            if (!way.equals(ours)) {
                results.add(kase, "ratio_to_" + way, ratio(rates.get(ours), rate), "");
            }
        });
    }

    private double ratio(List<Double> ours, List<Double> others) {
        return Timings.median(IntStream.range(0, rounds)
                .mapToObj(i -> ours.get(i) / others.get(i))
                .toList());
    }
}
