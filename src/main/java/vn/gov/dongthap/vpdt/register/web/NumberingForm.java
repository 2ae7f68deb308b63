package vn.gov.dongthap.vpdt.register.web;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.document.DocumentType;
import vn.gov.dongthap.vpdt.register.NumberingDecision;
import vn.gov.dongthap.vpdt.register.NumberingPlan;
import vn.gov.dongthap.vpdt.register.NumberingScheme;
import vn.gov.dongthap.vpdt.register.TypeGroup;

/**
 * The head's decision as typed, kept when it is refused.
 *
 * @param scheme how types share numbers
 * @param agencyAbbreviation the agency in notations
 * @param basis number and date of the decision
 * @param groupNames names of groups, by number
 * @param groupOf group of each type; types in none are left out
 */
record NumberingForm(
        NumberingScheme scheme,
        String agencyAbbreviation,
        String basis,
        Map<Integer, String> groupNames,
        Map<DocumentType, Integer> groupOf) {

    /** Of a plan, or of none. */
    static NumberingForm of(@Nullable NumberingPlan plan, String agencyAbbreviation) {
        if (plan == null) {
            return new NumberingForm(NumberingScheme.ONE, agencyAbbreviation, "", Map.of(), Map.of());
        }
        Map<Integer, String> names = new TreeMap<>();
        Map<DocumentType, Integer> groups = new EnumMap<>(DocumentType.class);
        for (TypeGroup group : plan.decision().groups()) {
            names.put(group.number(), group.name());
            group.types().forEach(type -> groups.put(type, group.number()));
        }
        NumberingDecision decision = plan.decision();
        return new NumberingForm(decision.scheme(), decision.agencyAbbreviation(), decision.basis(), names, groups);
    }

    /** As sent: {@code nhom-<type>} holds a type's group, {@code ten-nhom-<number>} a group's name. */
    static NumberingForm read(NumberingScheme scheme, Map<String, String> sent) {
        Map<Integer, String> names = new TreeMap<>();
        for (int number = 1; number <= TypeGroup.MOST; number++) {
            names.put(number, sent.getOrDefault("ten-nhom-" + number, ""));
        }
        Map<DocumentType, Integer> groups = new EnumMap<>(DocumentType.class);
        for (DocumentType type : types()) {
            String number = sent.getOrDefault("nhom-" + type.name(), "");
            names.keySet().stream()
                    .filter(known -> number.equals(String.valueOf(known)))
                    .forEach(known -> groups.put(type, known));
        }
        return new NumberingForm(
                scheme, sent.getOrDefault("viet-tat", ""), sent.getOrDefault("can-cu", ""), names, groups);
    }

    /** Types in the order of the Decree. */
    static List<DocumentType> types() {
        return Arrays.stream(DocumentType.values())
                .filter(NumberingDecision.NUMBERED_TYPES::contains)
                .toList();
    }

    NumberingDecision decision() {
        Map<Integer, Set<DocumentType>> types = new TreeMap<>();
        groupOf.forEach((type, number) -> types.computeIfAbsent(number, n -> EnumSet.noneOf(DocumentType.class))
                .add(type));
        List<TypeGroup> groups = scheme == NumberingScheme.BY_GROUP
                ? types.entrySet().stream()
                        .map(group -> new TypeGroup(
                                group.getKey(), groupNames.getOrDefault(group.getKey(), ""), group.getValue()))
                        .toList()
                : List.of();
        return new NumberingDecision(scheme, agencyAbbreviation, basis, groups);
    }

    /** Name of a group, empty for none. */
    public String groupName(int number) {
        return groupNames.getOrDefault(number, "");
    }

    /** Whether a type is in a group. */
    public boolean isIn(DocumentType type, int number) {
        return groupOf.getOrDefault(type, 0) == number;
    }
}
