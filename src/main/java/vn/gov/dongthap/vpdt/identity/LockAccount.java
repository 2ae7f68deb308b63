package vn.gov.dongthap.vpdt.identity;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.audit.AuditLog;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;

/**
 * Closes an account's sign-in for technical reasons and opens it again. Where the account stands by law is untouched:
 * suspending and revoking have procedures of their own.
 */
@Component
public class LockAccount {

    private final Accounts accounts;
    private final OpenSessions sessions;
    private final AuditLog audit;

    LockAccount(Accounts accounts, OpenSessions sessions, AuditLog audit) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.audit = audit;
    }

    /**
     * Locks sign-in and ends all sessions.
     *
     * @throws RuleBroken when somebody would lock themselves out
     * @throws RecordNotFound when there is no such account
     */
    @Transactional
    public void lock(SignedInPerson administrator, long accountId) {
        if (administrator.accountId() == accountId) {
            throw new RuleBroken(null, "identity.lock.own");
        }
        Account account = account(accountId);
        account.lock(true);
        sessions.endAll(account.username());
        audit.append(
                administrator.actor(),
                "account.lock",
                "account",
                accountId,
                "Q6.1",
                "Khóa kỹ thuật " + account.username());
    }

    /**
     * Opens sign-in again.
     *
     * @throws RecordNotFound when there is no such account
     */
    @Transactional
    public void unlock(SignedInPerson administrator, long accountId) {
        Account account = account(accountId);
        account.lock(false);
        audit.append(
                administrator.actor(),
                "account.unlock",
                "account",
                accountId,
                "Q6.1",
                "Mở khóa kỹ thuật " + account.username());
    }

    private Account account(long accountId) {
        return accounts.findById(accountId).orElseThrow(() -> new RecordNotFound("account " + accountId));
    }
}
