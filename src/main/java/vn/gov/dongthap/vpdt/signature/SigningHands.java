package vn.gov.dongthap.vpdt.signature;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Signs several documents of one act at the same time, as many as the machine has processors. */
@Component
class SigningHands implements DisposableBean {

    private static final int MOST = 4;

    private final ExecutorService workers =
            Executors.newFixedThreadPool(Math.min(MOST, Runtime.getRuntime().availableProcessors()), work -> {
                Thread thread = new Thread(work, "sign");
                thread.setDaemon(true);
                return thread;
            });

    <T> Future<T> begin(Callable<T> work) {
        return workers.submit(work);
    }

    @Override
    public void destroy() {
        workers.shutdownNow();
    }
}
