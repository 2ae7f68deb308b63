package vn.gov.dongthap.vpdt.identity;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.law.RuleBroken;

/** Grants accounts that wait for their holder to choose a password (Q9.2a). */
@Component
public class GrantAccount {

    private final Accounts accounts;
    private final AccountLinks links;
    private final AccountHistory history;
    private final Clock clock;

    GrantAccount(Accounts accounts, AccountLinks links, AccountHistory history, Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.history = history;
        this.clock = clock;
    }

    /**
     * Grants a person their own account and returns its user name, made of their name and their agency's, as in
     * {@code an.nv.stc}.
     *
     * @param fullName the person's
     * @param agencyShortName the agency's abbreviation
     * @throws RuleBroken Q5.2c when the person has an account
     */
    @Transactional
    public Granted toPerson(long personId, String fullName, String agencyShortName, AccountAct act) {
        if (accounts.existsByPersonId(personId)) {
            throw new RuleBroken("Q5.2c", "identity.account.has-one", fullName);
        }
        String username = free(Usernames.ofPerson(fullName, agencyShortName));
        return granted(accounts.save(Account.personal(username, personId, clock.instant())), act);
    }

    /**
     * Grants an agency its account, kept by one person who answers for every session (Q2.2).
     *
     * @param agencyShortName the agency's abbreviation
     * @throws RuleBroken Q5.2c when the agency has an account
     */
    @Transactional
    public Granted toAgency(long agencyId, long custodianId, String agencyShortName, AccountAct act) {
        if (accounts.existsByAgencyId(agencyId)) {
            throw new RuleBroken("Q5.2c", "identity.account.has-one", agencyShortName);
        }
        String username = free(Usernames.ofAgency(agencyShortName));
        return granted(accounts.save(Account.ofAgency(username, agencyId, custodianId, clock.instant())), act);
    }

    /**
     * An account just granted.
     *
     * @param accountId record id
     * @param username what its holder signs in with
     */
    public record Granted(long accountId, String username) {}

    private Granted granted(Account account, AccountAct act) {
        links.open(account.id(), AccountLinks.Purpose.ACTIVATION);
        history.record(account, AccountEventKind.GRANTED, act);
        return new Granted(account.id(), account.username());
    }

    private String free(String wanted) {
        String username = wanted;
        for (int next = 2; accounts.existsByUsername(username); next++) {
            username = Usernames.numbered(wanted, next);
        }
        return username;
    }
}
