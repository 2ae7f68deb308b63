package vn.gov.dongthap.vpdt.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How long one thing takes, measured in rounds. A figure is the median of what the rounds say, so that a neighbour on the
 * same machine who disturbs one round does not decide it.
 */
public final class Timings {

    private static final double NANOS_PER_MILLI = 1e6;

    private final List<long[]> rounds = new ArrayList<>();

    /** Measures one more round of calls. */
    public Timings round(int calls, Runnable call) {
        long[] nanos = new long[calls];
        for (int i = 0; i < calls; i++) {
            long start = System.nanoTime();
            call.run();
            nanos[i] = System.nanoTime() - start;
        }
        return round(nanos);
    }

    /** Adds a round measured elsewhere. */
    Timings round(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        rounds.add(sorted);
        return this;
    }

    /** Milliseconds. */
    public double p50() {
        return percentile(50);
    }

    /** Milliseconds. */
    public double p95() {
        return percentile(95);
    }

    private double percentile(int percent) {
        return median(rounds.stream()
                        .map(sorted -> (double) sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)])
                        .toList())
                / NANOS_PER_MILLI;
    }

    public static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
