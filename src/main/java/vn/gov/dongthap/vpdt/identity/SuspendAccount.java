package vn.gov.dongthap.vpdt.identity;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;

/** Suspends accounts and lets them be used again (Q5.4, Q11.1). */
@Component
public class SuspendAccount {

    private final Accounts accounts;
    private final LastAdministrator lastAdministrator;
    private final AccountHistory history;
    private final OpenSessions sessions;

    SuspendAccount(
            Accounts accounts, LastAdministrator lastAdministrator, AccountHistory history, OpenSessions sessions) {
        this.accounts = accounts;
        this.lastAdministrator = lastAdministrator;
        this.history = history;
        this.sessions = sessions;
    }

    /**
     * Ends all sessions and lets nobody sign in until the account is resumed.
     *
     * @throws RuleBroken Q11.1 unless the account is in use, Q6.1 when it is the last system administrator's
     * @throws RecordNotFound when there is no such account
     */
    @Transactional
    public void suspend(long accountId, AccountAct act) {
        Account account = account(accountId);
        lastAdministrator.requireAnother(account);
        account.suspend();
        sessions.endAll(account.username());
        history.record(account, AccountEventKind.SUSPENDED, act);
    }

    /**
     * @throws RuleBroken Q5.5c unless the account is suspended
     * @throws RecordNotFound when there is no such account
     */
    @Transactional
    public void resume(long accountId, AccountAct act) {
        Account account = account(accountId);
        account.resume();
        history.record(account, AccountEventKind.RESUMED, act);
    }

    private Account account(long accountId) {
        return accounts.findById(accountId).orElseThrow(() -> new RecordNotFound("account " + accountId));
    }
}
