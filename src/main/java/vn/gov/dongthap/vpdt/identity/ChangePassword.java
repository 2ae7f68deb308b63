package vn.gov.dongthap.vpdt.identity;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.audit.AuditLog;
import vn.gov.dongthap.vpdt.law.RuleBroken;

/** Lets people replace their own password. */
@Component
public class ChangePassword {

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final PasswordPolicy policy;
    private final AuditLog audit;

    ChangePassword(Accounts accounts, PasswordEncoder passwords, PasswordPolicy policy, AuditLog audit) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.policy = policy;
        this.audit = audit;
    }

    /**
     * @param current the password so far
     * @param chosen the new one
     * @param repeated the new one again
     * @throws RuleBroken when the current password is wrong, or the new one is against the policy or the same
     */
    @Transactional
    public void of(SignedInPerson person, String current, String chosen, String repeated) {
        Account account = accounts.findById(person.accountId()).orElseThrow();
        if (current.length() > PasswordPolicy.LONGEST || !passwords.matches(current, account.passwordHash())) {
            throw new RuleBroken(null, "identity.password.current-wrong");
        }
        policy.check(account.username(), chosen, repeated);
        if (chosen.equals(current)) {
            throw new RuleBroken(null, "identity.password.same");
        }
        account.changePassword(passwords.encode(chosen));
        audit.append(
                person.actor(), "account.change-password", "account", person.accountId(), "Q18.1a", "Đổi mật khẩu");
    }
}
