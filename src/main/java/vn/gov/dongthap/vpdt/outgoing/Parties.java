package vn.gov.dongthap.vpdt.outgoing;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.organization.PersonInPosition;
import vn.gov.dongthap.vpdt.organization.Role;

/** Whose a document is: the unit and the person who draft it, and the competent person who signs it (N10.1, N11.1). */
@Embeddable
class Parties {

    private long draftingUnitId;
    private long drafterId;
    private @Nullable Long signerId;

    /** For the persistence provider. */
    protected Parties() {}

    Parties(PersonInPosition drafter) {
        if (drafter.unitId() == null) {
            throw new RuleBroken("N10.1", "outgoing.no-unit");
        }
        draftingUnitId = drafter.unitId();
        drafterId = drafter.personId();
    }

    void passTo(PersonInPosition drafter) {
        if (!isOfUnit(drafter)) {
            throw new RuleBroken("N10.1", "outgoing.not-of-the-unit", drafter.fullName());
        }
        drafterId = drafter.personId();
    }

    void nameSigner(PersonInPosition signer) {
        if (!SigningRight.mayHold(signer)) {
            throw new RuleBroken("N13", "outgoing.no-right-to-sign", signer.fullName());
        }
        signerId = signer.personId();
    }

    boolean isOfUnit(PersonInPosition person) {
        return person.unitId() != null && person.unitId() == draftingUnitId;
    }

    void requireDrafter(@Nullable Long person) {
        if (person == null || drafterId != person) {
            throw new RuleBroken("N10.4", "outgoing.not-the-drafter");
        }
    }

    void requireUnitLeader(PersonInPosition leader) {
        if (!leader.roles().contains(Role.UNIT_LEADER) || !isOfUnit(leader)) {
            throw new RuleBroken("N12.1", "outgoing.not-the-unit-leader");
        }
    }

    void requireSigner(String clause, long person) {
        if (signerId == null || signerId != person) {
            throw new RuleBroken(clause, "outgoing.not-the-signer");
        }
    }

    long draftingUnitId() {
        return draftingUnitId;
    }

    long drafterId() {
        return drafterId;
    }

    @Nullable
    Long signerId() {
        return signerId;
    }
}
