package vn.gov.dongthap.vpdt.workflow.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.organization.RecordSubstitution.Terms;
import vn.gov.dongthap.vpdt.workflow.ProcessName;

/**
 * What somebody filled in to record a substitution, kept as it was sent.
 *
 * @param absent who is absent
 * @param acting who acts, or null when nobody was chosen
 * @param from first day
 * @param to last day
 * @param number number of the decision
 * @param date its date
 * @param processes keys of the procedures it is limited to; empty for all
 */
public record SubstitutionForm(
        @Nullable Long absent,
        @Nullable Long acting,
        String from,
        String to,
        String number,
        String date,
        List<String> processes) {

    static SubstitutionForm empty(long absent, LocalDate today) {
        return new SubstitutionForm(absent, null, today.toString(), "", "", today.toString(), List.of());
    }

    /**
     * The terms of the decision.
     *
     * @throws RuleBroken when a day is none, or a procedure is not known
     */
    Terms terms(List<ProcessName> known) {
        Set<String> keys = known.stream().map(ProcessName::key).collect(Collectors.toSet());
        processes.stream().filter(key -> !keys.contains(key)).findFirst().ifPresent(key -> {
            throw new RuleBroken(null, "workflow.substitution.process", key);
        });
        return new Terms(day(from), day(to), Set.copyOf(processes), number, day(date));
    }

    /** @throws RuleBroken when nobody was chosen */
    static long chosen(@Nullable Long person) {
        if (person == null) {
            throw incomplete();
        }
        return person;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(Objects.requireNonNull(text));
        } catch (DateTimeException e) {
            throw incomplete();
        }
    }

    private static RuleBroken incomplete() {
        return new RuleBroken(null, "workflow.substitution.form");
    }
}
