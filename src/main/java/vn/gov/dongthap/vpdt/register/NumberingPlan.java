package vn.gov.dongthap.vpdt.register;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.register.AbbreviationKind.Place;

/**
 * How an agency numbers its documents in one year: the head's decision and the abbreviations. With the first number of
 * the year it freezes; from then on abbreviations may only be added (N15.1d).
 *
 * @param year the year
 * @param decision what the head decided
 * @param abbreviations units, fields, other issuers and specialised types, by kind and text
 * @param frozen whether the first number of the year is issued
 * @param version grows with each change of the decision
 */
public record NumberingPlan(
        int year, NumberingDecision decision, List<Abbreviation> abbreviations, boolean frozen, int version) {

    public NumberingPlan {
        abbreviations = List.copyOf(abbreviations);
    }

    /** Abbreviations of one kind. */
    public List<Abbreviation> of(AbbreviationKind kind) {
        return abbreviations.stream()
                .filter(abbreviation -> abbreviation.kind() == kind)
                .toList();
    }

    Optional<Abbreviation> find(Place place, String text) {
        return first(known -> known.kind().place() == place && known.text().equals(text));
    }

    Optional<Abbreviation> ofUnit(long unitId) {
        return first(known -> known.unitId() != null && known.unitId() == unitId);
    }

    private Optional<Abbreviation> first(Predicate<Abbreviation> wanted) {
        return abbreviations.stream().filter(wanted).findFirst();
    }

    /**
     * Refuses an abbreviation that would make two notations look alike (N15.1b): drafters differ from each other; issuers
     * and types, which stand side by side, differ from each other and from the types of the Decree.
     *
     * @throws RuleBroken when it is taken
     */
    void requireFree(Abbreviation wanted) {
        boolean taken = wanted.kind().place() == Place.DRAFTER
                ? find(Place.DRAFTER, wanted.text()).isPresent()
                        || wanted.unitId() != null && ofUnit(wanted.unitId()).isPresent()
                : isIssuerOrType(wanted.text()) || wanted.text().equals(decision.agencyAbbreviation());
        if (taken) {
            throw new RuleBroken("N15.1b", "register.abbreviation.taken", wanted.text());
        }
    }

    /**
     * Refuses to call the agency as another issuer or a type is called (N15.1b).
     *
     * @throws RuleBroken when the abbreviation is taken
     */
    void requireFreeForAgency(String abbreviation) {
        if (isIssuerOrType(abbreviation)) {
            throw new RuleBroken("N15.1b", "register.abbreviation.taken", abbreviation);
        }
    }

    private boolean isIssuerOrType(String text) {
        return find(Place.ISSUER, text).isPresent()
                || find(Place.TYPE, text).isPresent()
                || Notation.isTypeOfTheDecree(text);
    }
}
