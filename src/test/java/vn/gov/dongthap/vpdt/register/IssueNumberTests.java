package vn.gov.dongthap.vpdt.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.TestClock;

@IntegrationTest
class IssueNumberTests {

    private static final AtomicLong SUBJECT = new AtomicLong(1_000_000);

    @Autowired
    private IssueNumber numbers;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private SomeAgencies agencies;

    @Autowired
    private TestClock clock;

    private long agency;

    @BeforeEach
    void agencyOfItsOwn() {
        agency = agencies.found();
    }

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }

    @Test
    @DisplayName("N22.2 Numbers run from 1 without gaps")
    void countsFromOne() {
        assertThat(List.of(issue().number(), issue().number(), issue().number()))
                .containsExactly(1, 2, 3);
    }

    @Test
    @DisplayName("N22.2 The same record keeps its number, even in a later year")
    void keepsTheNumberOfARecord() {
        long subject = SUBJECT.incrementAndGet();
        clock.setTo(LocalDateTime.of(2027, 12, 31, 9, 0));
        RegisterNumber first = issue(subject);
        clock.setTo(LocalDateTime.of(2028, 1, 3, 9, 0));

        RegisterNumber again = issue(subject);

        assertThat(again).isEqualTo(first);
        assertThat(issue().number()).isEqualTo(1);
    }

    @Test
    @DisplayName("N22.2 The office's new year starts a new register at 1, seven hours before UTC does")
    void startsAnewWithTheOfficesYear() {
        clock.setTo(LocalDateTime.of(2027, 12, 31, 23, 59));
        issue();
        RegisterNumber last = issue();
        clock.setTo(LocalDateTime.of(2028, 1, 1, 0, 1));

        RegisterNumber first = issue();

        assertThat(last.year()).isEqualTo(2027);
        assertThat(last.number()).isEqualTo(2);
        assertThat(first.year()).isEqualTo(2028);
        assertThat(first.number()).isEqualTo(1);
        assertThat(first.date()).isEqualTo(LocalDate.of(2028, 1, 1));
    }

    @Test
    @DisplayName("N22.2 A clock that runs behind never dates a number before an earlier one")
    void neverDatesBackwards() {
        clock.setTo(LocalDateTime.of(2027, 3, 10, 9, 0));
        issue();
        clock.setTo(LocalDateTime.of(2027, 3, 9, 9, 0));

        assertThat(issue().date()).isEqualTo(LocalDate.of(2027, 3, 10));
    }

    @Test
    @DisplayName("N22.2 A rolled-back registration gives its number back")
    void givesTheNumberBackOnRollback() {
        issue();
        transaction.executeWithoutResult(status -> {
            numbers.toIncoming(agency, document(SUBJECT.incrementAndGet()));
            status.setRollbackOnly();
        });

        assertThat(issue().number()).isEqualTo(2);
    }

    @Test
    @DisplayName("N22.2 Clerks registering at once get one number each, without gaps; the year's first race as well")
    void givesEachOfManyAtOnceTheirOwn() throws Exception {
        int threads = 8;
        int each = 10;
        Callable<List<Integer>> clerk =
                () -> IntStream.range(0, each).mapToObj(n -> issue().number()).toList();

        List<Integer> all =
                atOnce(LongStream.range(0, threads).mapToObj(n -> clerk).toList());

        assertThat(all)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, threads * each).boxed().toList());
    }

    @Test
    @DisplayName("N22.2 Two clerks registering the same document at once take one number, not two")
    void givesOneRecordOneNumberUnderRace() throws Exception {
        issue();
        long subject = SUBJECT.incrementAndGet();
        Callable<List<Integer>> clerk = () -> List.of(issue(subject).number());

        assertThat(atOnce(List.of(clerk, clerk, clerk, clerk))).containsOnly(2);
        assertThat(issue().number()).isEqualTo(3);
    }

    @Test
    void refusesToRunWithoutTransaction() {
        assertThatThrownBy(() -> numbers.toIncoming(agency, document(1)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    private RegisterNumber issue() {
        return issue(SUBJECT.incrementAndGet());
    }

    private RegisterNumber issue(long subject) {
        return Objects.requireNonNull(transaction.execute(status -> numbers.toIncoming(agency, document(subject))));
    }

    private static NumberedDocument document(long subject) {
        return new NumberedDocument("test", subject, Medium.PAPER, "Công văn thử");
    }

    private static List<Integer> atOnce(List<Callable<List<Integer>>> work)
            throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(work.size());
        try {
            List<Integer> all = new ArrayList<>();
            for (Future<List<Integer>> result : pool.invokeAll(work)) {
                all.addAll(result.get());
            }
            return all;
        } finally {
            pool.shutdownNow();
        }
    }
}
