package vn.gov.dongthap.vpdt.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
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
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.signature.OfficialPdf;
import vn.gov.dongthap.vpdt.signature.Outcome;
import vn.gov.dongthap.vpdt.signature.SignPersonally;
import vn.gov.dongthap.vpdt.signature.SigningFloor;
import vn.gov.dongthap.vpdt.storage.FilePolicy;
import vn.gov.dongthap.vpdt.storage.FileStore;
import vn.gov.dongthap.vpdt.storage.StoredFile;
import vn.gov.dongthap.vpdt.testing.Bench;
import vn.gov.dongthap.vpdt.testing.People;
import vn.gov.dongthap.vpdt.testing.TestClock;

/**
 * Documents signed per second by the application: places found, form and picture put in, signed with a time stamp,
 * verified, stored, logged. Beside it the bare library on the same file with the same key, once signing alone and once
 * verifying its own signature too.
 */
@Bench
class SigningBench {

    private static final int ROUNDS = 5;
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration ROUND = Duration.ofSeconds(3);

    @Autowired
    private SignPersonally signPersonally;

    @Autowired
    private SigningFloor library;

    @Autowired
    private FileStore files;

    @Autowired
    private People people;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void measures() throws IOException {
        clock.setTo(LocalDateTime.of(2026, 11, 25, 8, 0));
        SignedInPerson head = people.of("giamdoc.skhcn");
        byte[] pdf = OfficialPdf.standard().bytes();
        StoredFile draft = files.takeIn("du-thao.pdf", new ByteArrayInputStream(pdf), FilePolicy.PDF);
        Map<String, IntConsumer> ways = new LinkedHashMap<>();
        ways.put("signing", n -> signPersonally.sign(head, draft, head.agencyId()));
        ways.put("bare_dss", n -> library.sign(pdf, head));
        ways.put("bare_dss_with_check", n -> require(library.accepts(library.sign(pdf, head))));
        try (BenchResults results = new BenchResults("signing").takenOn(jdbc)) {
            Contest contest = new Contest(results, ROUNDS, ROUND, "documents/s").warmUp(2, WARM_UP, ways);
            for (int threads : List.of(1, 2)) {
                contest.race(threads == 1 ? "1 thread" : threads + " threads", threads, ways);
            }
        }
        assertThat(library.judged(library.sign(pdf, head)).outcome()).isNotEqualTo(Outcome.INVALID);
    }

    private static void require(boolean accepted) {
        if (!accepted) {
            throw new IllegalStateException("the library does not accept its own signature");
        }
    }
}
