package vn.gov.dongthap.vpdt.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.gov.dongthap.vpdt.signature.Outcome;
import vn.gov.dongthap.vpdt.signature.SignedDocuments;
import vn.gov.dongthap.vpdt.signature.SigningFloor;
import vn.gov.dongthap.vpdt.testing.Bench;
import vn.gov.dongthap.vpdt.testing.TestClock;

/**
 * Sealed documents, with the signatures of a person and of an agency and their time stamps, verified per second: by the
 * application, which judges every change since each signature as well, and by the bare library as it comes.
 */
@Bench
class VerifyingBench {

    private static final int ROUNDS = 5;
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration ROUND = Duration.ofSeconds(3);

    @Autowired
    private SignedDocuments documents;

    @Autowired
    private SigningFloor library;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void measures() throws IOException {
        clock.setTo(LocalDateTime.of(2026, 11, 25, 8, 0));
        byte[] sealed = documents.sealed();
        assertThat(library.judged(sealed).outcome()).isEqualTo(Outcome.ORIGINAL);
        Map<String, IntConsumer> ways = new LinkedHashMap<>();
        ways.put("verifying", n -> library.judged(sealed));
        ways.put("bare_dss", n -> library.accepts(sealed));
        try (BenchResults results = new BenchResults("verifying").takenOn(jdbc)) {
            Contest contest = new Contest(results, ROUNDS, ROUND, "documents/s").warmUp(2, WARM_UP, ways);
            for (int threads : List.of(1, 2)) {
                contest.race(threads == 1 ? "1 thread" : threads + " threads", threads, ways);
            }
        }
    }
}
