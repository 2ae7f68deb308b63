package vn.gov.dongthap.vpdt.register;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.gov.dongthap.vpdt.document.DocumentType;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.text.VietnameseText;

/**
 * What an agency's head decided about the numbers of a year (N15.1d).
 *
 * @param scheme how types share numbers
 * @param agencyAbbreviation the agency in notations (Appendix I.II.3b)
 * @param basis number and date of the decision, at most 200 characters
 * @param groups for {@link NumberingScheme#BY_GROUP}, each type in exactly one; else none
 */
public record NumberingDecision(
        NumberingScheme scheme, String agencyAbbreviation, String basis, List<TypeGroup> groups) {

    private static final int LONGEST_BASIS = 200;

    /**
     * Types that are numbered by themselves. Letters and courtesy letters have no abbreviation, so that only one series
     * keeps their notations apart: a courtesy letter counts as a letter.
     */
    public static final Set<DocumentType> NUMBERED_TYPES =
            Set.copyOf(EnumSet.complementOf(EnumSet.of(DocumentType.COURTESY_LETTER)));

    /**
     * @throws RuleBroken when the basis is missing, the abbreviation cannot stand in a notation, or a type is in no group
     *     or in two
     */
    public NumberingDecision {
        agencyAbbreviation = Abbreviation.requirePlain(agencyAbbreviation);
        basis = VietnameseText.nfc(basis).strip();
        if (basis.isEmpty() || basis.length() > LONGEST_BASIS) {
            throw new RuleBroken("N15.1d", "register.plan.basis", String.valueOf(LONGEST_BASIS));
        }
        groups = scheme == NumberingScheme.BY_GROUP ? List.copyOf(groups) : List.of();
        if (scheme == NumberingScheme.BY_GROUP) {
            requireEachTypeOnce(groups);
        }
    }

    /** The type a document is numbered as. */
    static DocumentType numberedAs(DocumentType type) {
        return type == DocumentType.COURTESY_LETTER ? DocumentType.LETTER : type;
    }

    /** The group of a type, under {@link NumberingScheme#BY_GROUP}. */
    TypeGroup groupOf(DocumentType type) {
        return groups.stream()
                .filter(group -> group.types().contains(numberedAs(type)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no group for " + type));
    }

    private static void requireEachTypeOnce(List<TypeGroup> groups) {
        if (groups.isEmpty() || groups.size() > TypeGroup.MOST) {
            throw new RuleBroken("N15.1d", "register.groups.count", String.valueOf(TypeGroup.MOST));
        }
        for (DocumentType type : NUMBERED_TYPES) {
            long times = groups.stream()
                    .filter(group -> group.types().contains(type))
                    .count();
            if (times != 1) {
                throw new RuleBroken("N15.1d", "register.groups.type", type.label());
            }
        }
        Set<Integer> numbers = groups.stream().map(TypeGroup::number).collect(Collectors.toSet());
        if (numbers.size() < groups.size()) {
            throw new IllegalArgumentException("two groups with one number");
        }
    }
}
