package vn.gov.dongthap.vpdt.identity;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Remembers when an account last sent or received a document; six months without one has consequences (Q5.4b). */
@Component
public class DocumentTransactions {

    private final JdbcClient jdbc;
    private final Clock clock;

    DocumentTransactions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Notes that the account sent or received a document now, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(long accountId) {
        jdbc.sql("update account set last_document_at = ? where id = ?")
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(accountId)
                .update();
    }
}
