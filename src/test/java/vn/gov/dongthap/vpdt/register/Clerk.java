package vn.gov.dongthap.vpdt.register;

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
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.dongthap.vpdt.audit.Actor;

/** Numbers documents that exist only by number, each in a transaction of its own. */
@Component
@Profile("test")
class Clerk {

    static final Actor ACTOR = new Actor(null, "Trần Thị Mỹ Duyên", "Văn thư", null, null);

    /** Kind of record that no table holds. */
    static final String TYPE = "thu";

    private static final AtomicLong NEXT = new AtomicLong(1_000_000);

    private final IssueNumber numbers;
    private final VoidNumber voidNumber;
    private final TransactionTemplate transaction;

    Clerk(IssueNumber numbers, VoidNumber voidNumber, TransactionTemplate transaction) {
        this.numbers = numbers;
        this.voidNumber = voidNumber;
        this.transaction = transaction;
    }

    static NumberedDocument document() {
        return document(NEXT.incrementAndGet());
    }

    static NumberedDocument document(long id) {
        return new NumberedDocument(TYPE, id, Medium.ELECTRONIC, "Quyết định: về việc thử sổ");
    }

    IssuedCode number(long agencyId, CodeRequest request) {
        return number(agencyId, request, document());
    }

    IssuedCode number(long agencyId, CodeRequest request, NumberedDocument document) {
        return Objects.requireNonNull(transaction.execute(status -> numbers.toOutgoing(agencyId, request, document)));
    }

    RegisterNumber receive(long agencyId, NumberedDocument document) {
        return Objects.requireNonNull(transaction.execute(status -> numbers.toIncoming(agencyId, document)));
    }

    void spoil(NumberedDocument document, String reason) {
        transaction.executeWithoutResult(
                status -> voidNumber.of(document.ownerType(), document.ownerId(), reason, ACTOR));
    }

    /** Does the work of so many clerks at once. */
    static <T> List<T> atOnce(int clerks, Callable<T> work) throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(clerks);
        try {
            List<T> all = new ArrayList<>();
            for (Future<T> result : pool.invokeAll(
                    IntStream.range(0, clerks).mapToObj(n -> work).toList())) {
                all.add(result.get());
            }
            return all;
        } finally {
            pool.shutdownNow();
        }
    }
}
