package vn.gov.dongthap.vpdt.incoming;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.dongthap.vpdt.audit.Actor;
import vn.gov.dongthap.vpdt.signature.Outcome;
import vn.gov.dongthap.vpdt.signature.Reservation;

/**
 * Verifies the signatures of documents as they arrive, after they have been taken in and before anybody opens them
 * (N21.2a, Q15.1b). What their sender found on the same files does not count: a certificate may have been revoked since.
 */
@Component
class VerifyArrivals {

    private static final Logger LOG = LoggerFactory.getLogger(VerifyArrivals.class);
    private static final String RECEIVED = "receive";
    private static final int AT_A_TIME = 20;
    /** Longer than reading a document takes; after it another node tries again. */
    private static final Duration CLAIM = Duration.ofMinutes(10);

    private final IncomingDocuments documents;
    private final CheckSignatures signatures;
    private final IncomingLog log;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    VerifyArrivals(
            IncomingDocuments documents,
            CheckSignatures signatures,
            IncomingLog log,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.documents = documents;
        this.signatures = signatures;
        this.log = log;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Due(long documentId, Instant at) {}

    /** In the transaction that takes the document in: what is undone is not verified. */
    @EventListener
    void on(IncomingActed event) {
        if (event.act().equals(RECEIVED)) {
            jdbc.sql("insert into incoming_arrival_check (document_id, due_at) values (?, ?)")
                    .params(event.documentId(), Timestamp.from(clock.instant()))
                    .update();
        }
    }

    /** Verifies what has arrived, oldest first, on as many nodes as there are. */
    @Scheduled(fixedDelayString = "PT5S")
    void verifyArrived() {
        List<Due> some = due();
        while (!some.isEmpty()) {
            some.stream().filter(this::claim).forEach(this::verify);
            some = some.size() < AT_A_TIME ? List.of() : due();
        }
    }

    private List<Due> due() {
        return jdbc.sql("""
                        select document_id, due_at from incoming_arrival_check where due_at <= ?
                        order by due_at, document_id fetch first ? rows only
                        """)
                .params(Timestamp.from(clock.instant()), AT_A_TIME)
                .query((row, n) -> new Due(
                        row.getLong("document_id"),
                        row.getObject("due_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private boolean claim(Due due) {
        return jdbc.sql("update incoming_arrival_check set due_at = ? where document_id = ? and due_at = ?")
                        .params(Timestamp.from(clock.instant().plus(CLAIM)), due.documentId(), Timestamp.from(due.at()))
                        .update()
                == 1;
    }

    private void verify(Due due) {
        try {
            IncomingDocument document = documents.require(due.documentId());
            FoundSignatures found = signatures.onArrival(document);
            if (!found.has(Reservation.NOT_YET)) {
                transaction.executeWithoutResult(status -> settle(document.id(), found.outcome()));
            }
        } catch (RuntimeException e) {
            LOG.warn("signatures of incoming document {} wait to be verified again", due.documentId(), e);
        }
    }

    private void settle(long documentId, Outcome outcome) {
        int rows = jdbc.sql("""
                        update incoming_arrival_check set due_at = null, checked_at = ?, outcome = ?
                        where document_id = ? and due_at is not null
                        """)
                .params(Timestamp.from(clock.instant()), outcome.name(), documentId)
                .update();
        if (rows == 1) {
            log.act(Actor.SYSTEM, documentId, "verify", "Q15.1b", outcome.label());
        }
    }
}
