package vn.gov.dongthap.vpdt.report;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.law.RuleBroken;

/** Only so many reports are made at a time: each takes a processor and some memory. */
@Component
class Turns {

    private final Semaphore free;
    private final int patience;

    Turns(ReportSettings settings) {
        free = new Semaphore(settings.atOnce(), true);
        patience = settings.patience();
    }

    /**
     * Waits for a turn.
     *
     * @throws RuleBroken when none comes in time
     */
    void take() {
        try {
            if (!free.tryAcquire(patience, TimeUnit.SECONDS)) {
                throw new RuleBroken(null, "report.busy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RuleBroken(null, "report.busy");
        }
    }

    void giveBack() {
        free.release();
    }
}
