package vn.gov.dongthap.vpdt.identity;

import vn.gov.dongthap.vpdt.audit.Actor;
import vn.gov.dongthap.vpdt.law.RuleBroken;

/**
 * Why something is done to an account: no account is granted, suspended or revoked without a paper (Q5.1a, Q11.1).
 *
 * @param agencyId agency that manages the account
 * @param clause ground in the regulation, e.g. {@code Q5.2c}
 * @param basis the paper, for people, e.g. {@code Công văn số 15/STC-VP ngày 24/11/2026}; 1 to 300 characters
 * @param actor who does it
 */
public record AccountAct(long agencyId, String clause, String basis, Actor actor) {

    static final int LONGEST_BASIS = 300;

    /** @throws RuleBroken Q5.1a when there is no paper, or its description is too long */
    public AccountAct {
        if (basis.isBlank() || basis.length() > LONGEST_BASIS) {
            throw new RuleBroken("Q5.1a", "identity.account.basis", LONGEST_BASIS);
        }
    }
}
