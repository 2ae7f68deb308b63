package vn.gov.dongthap.vpdt.outgoing;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.document.DocumentMetadata;
import vn.gov.dongthap.vpdt.document.DocumentType;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.organization.PersonInPosition;
import vn.gov.dongthap.vpdt.organization.Role;

/**
 * Whose a document is: the unit and the person who draft it, and the competent person who signs it, with what right
 * (N10.1, N11.1, N13).
 */
@Embeddable
class Parties {

    private long draftingUnitId;
    private @Nullable Long drafterId;
    private @Nullable Long signerId;
    private @Nullable Long signingPaperId;

    /** For the persistence provider. */
    protected Parties() {}

    Parties(PersonInPosition drafter) {
        if (drafter.unitId() == null) {
            throw new RuleBroken("N10.1", "outgoing.no-unit");
        }
        draftingUnitId = drafter.unitId();
        drafterId = drafter.personId();
    }

    /** A unit that is charged with the draft; its leader names the drafter. */
    static Parties ofUnit(long unitId) {
        Parties parties = new Parties();
        parties.draftingUnitId = unitId;
        return parties;
    }

    void passTo(PersonInPosition drafter) {
        if (!isOfUnit(drafter)) {
            throw new RuleBroken("N10.1", "outgoing.not-of-the-unit", drafter.fullName());
        }
        drafterId = drafter.personId();
    }

    /** Names who signs, with a right that reaches a document of that type now (N13). */
    void nameSigner(SigningCompetence right, @Nullable DocumentType type, Instant now) {
        right.requireFor(type, now);
        signerId = right.signer().personId();
        signingPaperId = right.paperId();
    }

    /** Refuses to sign in another right than the named one, and in one that reaches the document no more (N13). */
    void requireRight(String clause, SigningCompetence right, DocumentMetadata metadata, Instant now) {
        requireSigner(clause, right.signer().personId());
        right.requireFor(metadata.type(), now);
        if (!Objects.equals(signingPaperId, right.paperId()) || !right.info().equals(metadata.signer())) {
            throw new RuleBroken(
                    "N13", "outgoing.authority-changed", right.signer().fullName());
        }
    }

    boolean isOfUnit(PersonInPosition person) {
        return person.unitId() != null && person.unitId() == draftingUnitId;
    }

    /** The person in the drafter's place when they hold it now, else as themselves. */
    SignedInPerson drafting(SignedInPerson person) {
        return person.inPlaceOf(drafterId, StartDraft.PROCESS);
    }

    void requireDrafter(@Nullable Long person) {
        if (!isDraftedBy(person)) {
            throw new RuleBroken("N10.4", "outgoing.not-the-drafter");
        }
    }

    /** @throws RuleBroken when that person does not lead the unit charged with the draft */
    void requireNamedBy(PersonInPosition leader) {
        if (!isLedBy(leader)) {
            throw new RuleBroken("N10.1", "outgoing.charge.unit-leader");
        }
    }

    private boolean isLedBy(PersonInPosition leader) {
        return leader.roles().contains(Role.UNIT_LEADER) && isOfUnit(leader);
    }

    void requireUnitLeader(PersonInPosition leader) {
        if (!isLedBy(leader)) {
            throw new RuleBroken("N12.1", "outgoing.not-the-unit-leader");
        }
    }

    void requireSigner(String clause, @Nullable Long person) {
        if (signerId == null || !signerId.equals(person)) {
            throw new RuleBroken(clause, "outgoing.not-the-signer");
        }
    }

    long draftingUnitId() {
        return draftingUnitId;
    }

    boolean isDraftedBy(@Nullable Long person) {
        return person != null && person.equals(drafterId);
    }

    /** Who drafts, or null until the unit charged names somebody. */
    @Nullable
    Long drafterId() {
        return drafterId;
    }

    /** Who signs, and under which paper. */
    SignerChoice signer() {
        return new SignerChoice(Objects.requireNonNull(signerId, "nobody is named"), signingPaperId);
    }

    @Nullable
    Long signingPaperId() {
        return signingPaperId;
    }

    @Nullable
    Long signerId() {
        return signerId;
    }
}
