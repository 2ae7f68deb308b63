package vn.gov.dongthap.vpdt.workflow;

import java.util.concurrent.atomic.AtomicInteger;

/** A class no diagram may reach. Whoever builds one rings. */
public final class Tripwire {

    static final AtomicInteger RUNG = new AtomicInteger();

    public Tripwire() {
        RUNG.incrementAndGet();
    }
}
