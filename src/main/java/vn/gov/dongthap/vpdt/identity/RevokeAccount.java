package vn.gov.dongthap.vpdt.identity;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;

/** Revokes accounts for good (Q5.1c, Q11.4a): credentials are destroyed, sessions end, the record stays. */
@Component
public class RevokeAccount {

    private final Accounts accounts;
    private final AccountLinks links;
    private final LastAdministrator lastAdministrator;
    private final AccountHistory history;
    private final OpenSessions sessions;

    RevokeAccount(
            Accounts accounts,
            AccountLinks links,
            LastAdministrator lastAdministrator,
            AccountHistory history,
            OpenSessions sessions) {
        this.accounts = accounts;
        this.links = links;
        this.lastAdministrator = lastAdministrator;
        this.history = history;
        this.sessions = sessions;
    }

    /**
     * The account waits to be revoked: a request has come (Q11.2), or fifteen days of suspension are over (Q5.5c).
     *
     * @throws RuleBroken Q5.1c when it is revoked already
     * @throws RecordNotFound when there is no such account
     */
    @Transactional
    public void await(long accountId, AccountAct act) {
        Account account = account(accountId);
        account.awaitRevocation();
        history.record(account, AccountEventKind.REVOCATION_DUE, act);
    }

    /**
     * @throws RuleBroken Q11.4a unless the account waits to be revoked; Q17.5a when it is the last administrator's of its
     *     agency
     * @throws RecordNotFound when there is no such account
     */
    @Transactional
    public void revoke(long accountId, AccountAct act) {
        Account account = account(accountId);
        lastAdministrator.requireAnother(account);
        account.revoke();
        links.close(accountId);
        sessions.endAll(account.username());
        history.record(account, AccountEventKind.REVOKED, act);
    }

    private Account account(long accountId) {
        return accounts.findById(accountId).orElseThrow(() -> new RecordNotFound("account " + accountId));
    }
}
