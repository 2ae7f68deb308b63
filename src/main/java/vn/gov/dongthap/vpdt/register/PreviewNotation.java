package vn.gov.dongthap.vpdt.register;

import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.organization.ProvinceTime;

/** Tells the notation a document would get today, so that its draft can carry it (Appendix I.II.3). Takes no number. */
@Component
public class PreviewNotation {

    private final KeepNumberingPlan plans;
    private final Clock clock;

    PreviewNotation(KeepNumberingPlan plans, Clock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * The notation under the plan that holds today.
     *
     * @throws RuleBroken when the agency has no plan, or the plan lacks an abbreviation
     */
    public Preview of(long agencyId, CodeRequest request) {
        int year = ProvinceTime.today(clock).getYear();
        NumberingPlan plan = plans.plan(agencyId, year)
                .orElseThrow(() -> new RuleBroken("N15.1d", "register.plan.missing", String.valueOf(year)));
        String notation = Notation.slot(plan, request).notation();
        return new Preview(Objects.requireNonNull(notation, "notation"), drafter(plan, request));
    }

    private static @Nullable String drafter(NumberingPlan plan, CodeRequest request) {
        return request.drafter() instanceof CodeRequest.Drafter.Unit unit
                ? plan.ofUnit(unit.unitId()).map(Abbreviation::text).orElse(null)
                : null;
    }

    /**
     * What a draft carries.
     *
     * @param notation such as {@code SKHCN-CĐS}
     * @param draftingUnit abbreviation of the unit that drafts, or null when the plan has none for it
     */
    public record Preview(String notation, @Nullable String draftingUnit) {}
}
