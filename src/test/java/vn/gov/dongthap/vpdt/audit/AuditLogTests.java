package vn.gov.dongthap.vpdt.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;

@IntegrationTest
class AuditLogTests {

    private static final String TYPE = "thu-nhat-ky";
    private static final AtomicLong SUBJECTS = new AtomicLong();

    @Autowired
    private AuditLog audit;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private final long subject = SUBJECTS.incrementAndGet();

    @Test
    @DisplayName("Q4.4b An act that is undone leaves no row, and nobody logs an act outside its transaction")
    void goesWithTheAct() {
        transaction.executeWithoutResult(status -> {
            append("thu.lam");
            status.setRollbackOnly();
        });
        assertThatExceptionOfType(IllegalTransactionStateException.class).isThrownBy(() -> append("thu.lam"));
        assertThat(actions()).isEmpty();

        transaction.executeWithoutResult(status -> append("thu.lam"));
        assertThat(actions()).containsExactly("thu.lam");
    }

    @Test
    @DisplayName("Q4.4b A refusal keeps its row although what was refused is undone")
    void keepsRefusals() {
        transaction.executeWithoutResult(status -> {
            append("thu.lam");
            audit.appendAlone(Actor.SYSTEM, "thu.refused", TYPE, subject, null, "Từ chối");
            status.setRollbackOnly();
        });

        assertThat(actions()).containsExactly("thu.refused");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_event set detail = 'khác' where subject_type = ? and subject_id = ?",
                "update audit_event set occurred_at = current_timestamp where subject_type = ? and subject_id = ?",
                "update audit_event set id = -id where subject_type = ? and subject_id = ?",
                "delete from audit_event where subject_type = ? and subject_id = ?"
            })
    @DisplayName("Q4.4b The database itself lets no row be changed or taken out")
    void keepsRowsAsTheyAre(String change) {
        transaction.executeWithoutResult(status -> append("thu.lam"));
        AuditEvent before = rows().get(0);

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql(change).params(TYPE, subject).update())
                .withStackTraceContaining("append-only");

        assertThat(rows()).containsExactly(before);
    }

    @Test
    @Tag("postgresql-only")
    @DisplayName("Q4.4b Nor is the log emptied at once")
    void isNotEmptied() {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("truncate audit_event").update())
                .withStackTraceContaining("append-only");
    }

    @Test
    void shortensSentencesThatAreTooLong() {
        transaction.executeWithoutResult(
                status -> audit.append(Actor.SYSTEM, "thu.lam", TYPE, subject, null, "a" + "😀".repeat(2_000)));

        assertThat(rows().get(0).detail()).hasSizeLessThanOrEqualTo(1_000).endsWith("😀");
    }

    private void append(String action) {
        audit.append(Actor.SYSTEM, action, TYPE, subject, "Q4.4b", "Thử");
    }

    private List<AuditEvent> rows() {
        return audit.about(TYPE, subject);
    }

    private List<String> actions() {
        return rows().stream().map(AuditEvent::action).toList();
    }
}
