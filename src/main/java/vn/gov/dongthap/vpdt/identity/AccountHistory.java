package vn.gov.dongthap.vpdt.identity;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.audit.AuditLog;

/** What happened to accounts: a row of its own for figures and for people, and a row in the log. */
@Component
public class AccountHistory {

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    AccountHistory(JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** What happened to an account, latest first, 200 at most. */
    @Transactional(readOnly = true)
    public List<AccountEvent> of(long accountId) {
        return jdbc.sql("""
                        select kind, occurred_at, clause, basis, actor_name from account_event
                        where account_id = ? order by id desc fetch first 200 rows only
                        """)
                .param(accountId)
                .query((row, n) -> new AccountEvent(
                        AccountEventKind.valueOf(row.getString("kind")),
                        row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                        row.getString("clause"),
                        row.getString("basis"),
                        row.getString("actor_name")))
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void record(Account account, AccountEventKind kind, AccountAct act) {
        jdbc.sql("""
                        insert into account_event (account_id, agency_id, kind, occurred_at, clause, basis, actor_name)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        account.id(),
                        act.agencyId(),
                        kind.name(),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        act.clause(),
                        act.basis(),
                        act.actor().name())
                .update();
        audit.append(
                act.actor(),
                "account." + kind.name().toLowerCase().replace('_', '-'),
                "account",
                account.id(),
                act.clause(),
                kind.label() + " " + account.username() + ": " + act.basis());
    }
}
