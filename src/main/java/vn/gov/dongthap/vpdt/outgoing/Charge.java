package vn.gov.dongthap.vpdt.outgoing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.document.FieldText;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.organization.PersonInPosition;
import vn.gov.dongthap.vpdt.organization.Standing;
import vn.gov.dongthap.vpdt.organization.UnitView;

/** Giao chủ trì soạn thảo: who charged which unit or person with a draft, what for, and until when (N10.1). */
@Embeddable
class Charge {

    private static final int LONGEST_PURPOSE = 500;

    private @Nullable Long chargedById;
    private @Nullable String chargedByName;
    private @Nullable String chargedByPosition;
    private @Nullable String leadUnitName;
    private @Nullable Long leadPersonId;
    private @Nullable String leadPersonName;

    @Column(name = "charge_purpose")
    private @Nullable String purpose;

    @Column(name = "draft_due")
    private @Nullable LocalDate due;

    /** For the persistence provider. */
    protected Charge() {}

    /**
     * The agency's head and leaders charge any of its units and people, a unit's leader that unit and its people.
     *
     * @param leader what the leader is in the agency today
     * @param by the leader
     * @param person somebody of the unit, or null for the unit
     * @throws RuleBroken when it is not theirs to give, the person is not of the unit, or the purpose is missing
     */
    static Charge by(
            Standing leader,
            PersonInPosition by,
            UnitView unit,
            @Nullable PersonInPosition person,
            @Nullable String purpose,
            @Nullable LocalDate due) {
        if (!leader.leadsAgency() && !leader.leadsUnit(unit.id())) {
            throw new RuleBroken("N10.1", "outgoing.charge.leaders-only");
        }
        if (person != null && !Objects.equals(person.unitId(), unit.id())) {
            throw new RuleBroken("N10.1", "outgoing.not-of-the-unit", person.fullName());
        }
        Charge charge = new Charge();
        charge.chargedById = by.personId();
        charge.chargedByName = by.fullName();
        charge.chargedByPosition = by.position();
        charge.leadUnitName = unit.name();
        charge.leadPersonId = person == null ? null : person.personId();
        charge.leadPersonName = person == null ? null : person.fullName();
        charge.purpose = FieldText.required("outgoing.field.purpose", purpose, LONGEST_PURPOSE);
        charge.due = due;
        return charge;
    }

    boolean isBy(long person) {
        return Objects.equals(chargedById, person);
    }

    ChargeLine line() {
        return new ChargeLine(
                chargedByName + " (" + chargedByPosition + ")",
                Objects.requireNonNull(leadUnitName, "charged with a unit"),
                leadPersonName,
                Objects.requireNonNull(purpose, "charged with a purpose"),
                due);
    }
}
