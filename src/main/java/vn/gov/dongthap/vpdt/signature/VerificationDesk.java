package vn.gov.dongthap.vpdt.signature;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Verifies few files at a time, each for a limited time: a file made to wear readers out costs its own result, not the
 * page that asked.
 */
@Component
class VerificationDesk implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(VerificationDesk.class);
    private static final int WAITING = 100;
    /** Issuers may take their time too, on top of reading. */
    private static final Duration FOR_ISSUERS = Duration.ofSeconds(20);

    private final ThreadPoolExecutor readers;
    private final Duration longest;
    private final Clock clock;

    VerificationDesk(SignatureSettings settings, Clock clock) {
        this.longest = settings.longest().plus(FOR_ISSUERS);
        this.clock = clock;
        this.readers = new ThreadPoolExecutor(
                settings.atOnce(), settings.atOnce(), 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING), work -> {
                    Thread thread = new Thread(null, work, "verify", 4L << 20);
                    thread.setDaemon(true);
                    return thread;
                });
        readers.allowCoreThreadTimeOut(true);
    }

    SignatureReport take(Supplier<SignatureReport> work) {
        try {
            Future<SignatureReport> report = readers.submit(work::get);
            try {
                return report.get(longest.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                report.cancel(true);
                LOG.warn("verification given up after {}", longest);
                return SignatureReport.unreadable(Reservation.TOO_COMPLEX, clock.instant());
            }
        } catch (RejectedExecutionException e) {
            LOG.warn("too many files wait to be verified");
            return SignatureReport.unreadable(Reservation.NOT_YET, clock.instant());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void destroy() {
        readers.shutdownNow();
    }
}
