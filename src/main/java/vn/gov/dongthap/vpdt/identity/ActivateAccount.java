package vn.gov.dongthap.vpdt.identity;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.audit.Actor;
import vn.gov.dongthap.vpdt.identity.AccountLinks.Purpose;
import vn.gov.dongthap.vpdt.identity.AccountLinks.Target;
import vn.gov.dongthap.vpdt.law.RuleBroken;

/** Lets the holder of a granted account choose its first password, and others a new one, by the link they were sent. */
@Component
public class ActivateAccount {

    private final Accounts accounts;
    private final AccountLinks links;
    private final AccountHistory history;
    private final ActingPositions positions;
    private final PasswordPolicy policy;
    private final PasswordEncoder passwords;
    private final OpenSessions sessions;

    ActivateAccount(
            Accounts accounts,
            AccountLinks links,
            AccountHistory history,
            ActingPositions positions,
            PasswordPolicy policy,
            PasswordEncoder passwords,
            OpenSessions sessions) {
        this.accounts = accounts;
        this.links = links;
        this.history = history;
        this.positions = positions;
        this.policy = policy;
        this.passwords = passwords;
        this.sessions = sessions;
    }

    /**
     * Where the link leads.
     *
     * @throws RuleBroken when it is wrong, late or used
     */
    @Transactional(readOnly = true)
    public Target target(String token) {
        return links.target(token).orElseThrow(ActivateAccount::dead);
    }

    /**
     * Sets the password, opens the account and uses the link up.
     *
     * @param address network address of the request
     * @throws RuleBroken when the link is wrong, late or used; or when the password is not acceptable, then the link
     *     stays usable
     */
    @Transactional
    public void with(String token, String password, String repeated, String address) {
        Target target = target(token);
        policy.check(target.username(), password, repeated);
        if (!links.consume(token)) {
            throw dead();
        }
        Account account = accounts.findById(target.accountId()).orElseThrow();
        SignedInPerson holder = positions.of(account.username()).stream()
                .findFirst()
                .orElseThrow(() -> new RuleBroken(null, "identity.link.no-position"));
        Actor actor = new Actor(holder.personId(), holder.fullName(), holder.position(), holder.agencyId(), address);
        if (target.purpose() == Purpose.ACTIVATION) {
            account.activate(passwords.encode(password), false);
            history.record(
                    account,
                    AccountEventKind.ACTIVATED,
                    new AccountAct(holder.agencyId(), "Q6.2", "Người giữ tài khoản đặt mật khẩu lần đầu", actor));
        } else {
            account.renewPassword(passwords.encode(password));
            sessions.endAll(account.username());
            history.record(
                    account,
                    AccountEventKind.PASSWORD_REISSUED,
                    new AccountAct(holder.agencyId(), "Q18.1b", "Người giữ tài khoản đặt mật khẩu mới", actor));
        }
    }

    private static RuleBroken dead() {
        return new RuleBroken(null, "identity.link.dead");
    }
}
