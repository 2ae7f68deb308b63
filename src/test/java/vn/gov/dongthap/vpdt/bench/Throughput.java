package vn.gov.dongthap.vpdt.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/** How often something is done by several threads at once, and what it costs this process. */
final class Throughput {

    private static final double NANOS_PER_SECOND = 1e9;

    private static final double NANOS_PER_MILLI = 1e6;
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final AtomicInteger numbers = new AtomicInteger();

    /**
     * Lets the threads work for a while and finish what they have begun.
     *
     * @param work gets a number that never comes again
     */
    Rate of(int threads, Duration length, IntConsumer work) {
        int before = numbers.get();
        long cpu = PROCESS.getProcessCpuTime();
        long start = System.nanoTime();
        long end = start + length.toNanos();
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            Callable<Void> worker = () -> {
                while (System.nanoTime() < end) {
                    work.accept(numbers.incrementAndGet());
                }
                return null;
            };
            List<Future<Void>> running = workers.invokeAll(
                    Stream.generate(() -> worker).limit(threads).toList());
            for (Future<Void> done : running) {
                done.get();
            }
            int times = numbers.get() - before;
            return new Rate(
                    times * NANOS_PER_SECOND / (System.nanoTime() - start),
                    (PROCESS.getProcessCpuTime() - cpu) / NANOS_PER_MILLI / times);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            workers.shutdown();
        }
    }

    /**
     * @param perSecond times a second
     * @param cpuMillis processor time of this process each time; a busy neighbour changes it little
     */
    record Rate(double perSecond, double cpuMillis) {}
}
