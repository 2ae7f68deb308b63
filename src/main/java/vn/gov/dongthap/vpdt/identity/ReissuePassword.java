package vn.gov.dongthap.vpdt.identity;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;

/** Lets people choose a new password in place of one they forgot or somebody else knows (Q18.1b, Q17.5a). */
@Component
public class ReissuePassword {

    private final Accounts accounts;
    private final AccountLinks links;
    private final AccountHistory history;
    private final OpenSessions sessions;

    ReissuePassword(Accounts accounts, AccountLinks links, AccountHistory history, OpenSessions sessions) {
        this.accounts = accounts;
        this.links = links;
        this.history = history;
        this.sessions = sessions;
    }

    /**
     * Opens a link for a new password; the old one works until then.
     *
     * @throws RuleBroken when the account is not in use
     * @throws RecordNotFound when there is no such account
     */
    @Transactional
    public void forgotten(long accountId, AccountAct act) {
        Account account = account(accountId);
        account.requireInUse();
        links.open(accountId, AccountLinks.Purpose.PASSWORD);
        history.record(account, AccountEventKind.PASSWORD_REISSUED, act);
    }

    /**
     * Destroys a password somebody else knows and ends every session at once, then opens a link for a new one.
     *
     * @throws RuleBroken when the account is not in use
     * @throws RecordNotFound when there is no such account
     */
    @Transactional
    public void disclosed(long accountId, AccountAct act) {
        Account account = account(accountId);
        account.requireInUse();
        account.forgetPassword();
        sessions.endAll(account.username());
        links.open(accountId, AccountLinks.Purpose.PASSWORD);
        history.record(account, AccountEventKind.PASSWORD_REISSUED, act);
    }

    private Account account(long accountId) {
        return accounts.findById(accountId).orElseThrow(() -> new RecordNotFound("account " + accountId));
    }
}
