package vn.gov.dongthap.vpdt.register;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.audit.Actor;
import vn.gov.dongthap.vpdt.audit.AuditLog;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.organization.Directory;
import vn.gov.dongthap.vpdt.organization.ProvinceTime;
import vn.gov.dongthap.vpdt.organization.UnitView;

/**
 * Keeps how an agency numbers its documents, as its head decided for the year (N15.1c, N15.1d). Only this year and the
 * next can be changed, and this year only until its first number is issued.
 */
@Service
public class KeepNumberingPlan {

    /** {@link NumberingPlan#version()} of a plan that goes on from an earlier year and is not yet the year's own. */
    public static final int CARRIED_OVER = -1;

    private final NumberingPlans plans;
    private final Directory directory;
    private final AuditLog audit;
    private final Clock clock;

    KeepNumberingPlan(NumberingPlans plans, Directory directory, AuditLog audit, Clock clock) {
        this.plans = plans;
        this.directory = directory;
        this.audit = audit;
        this.clock = clock;
    }

    /** The plan that holds in that year, empty while the head has decided nothing up to then. */
    @Transactional(readOnly = true)
    public Optional<NumberingPlan> plan(long agencyId, int year) {
        return plans.find(agencyId, year).or(() -> plans.findBefore(agencyId, year)
                .map(earlier ->
                        new NumberingPlan(year, earlier.decision(), earlier.abbreviations(), false, CARRIED_OVER)));
    }

    /**
     * Enters the head's decision for a year.
     *
     * @param seenVersion {@link NumberingPlan#version()} of the plan the person changed, {@link #CARRIED_OVER} for a new
     *     one
     * @throws RuleBroken when the year cannot be changed, its first number is issued, or the agency's abbreviation is
     *     taken
     * @throws org.springframework.dao.OptimisticLockingFailureException when somebody else changed it meanwhile
     */
    @Transactional
    public void decide(long agencyId, int year, NumberingDecision decision, int seenVersion, Actor actor) {
        requireOpenYear(year);
        plans.carryOver(agencyId, year);
        plans.open(agencyId, year, decision);
        NumberingPlan plan = requireChangeable(agencyId, year);
        plan.requireFreeForAgency(decision.agencyAbbreviation());
        plans.decide(agencyId, year, decision, Math.max(seenVersion, 0));
        log(actor, "decide", year, decision.scheme().label() + ", theo " + decision.basis());
    }

    /**
     * Adds an abbreviation; new units and councils appear all year.
     *
     * @param unitId the unit, for {@link AbbreviationKind#UNIT}; its own name is taken
     * @throws RuleBroken when the year has no plan or the abbreviation is taken
     * @throws RecordNotFound when the unit is not of that agency
     */
    @Transactional
    public void add(
            long agencyId,
            int year,
            AbbreviationKind kind,
            String text,
            @Nullable String name,
            @Nullable Long unitId,
            Actor actor) {
        requireOpenYear(year);
        Abbreviation abbreviation = abbreviation(agencyId, kind, text, name, unitId);
        plans.carryOver(agencyId, year);
        lock(agencyId, year).requireFree(abbreviation);
        plans.add(agencyId, year, abbreviation);
        log(actor, "abbreviate", year, "thêm chữ viết tắt " + abbreviation.text() + ": " + abbreviation.name());
    }

    /**
     * Takes an abbreviation out. Repeating changes nothing.
     *
     * @throws RuleBroken when the first number of the year is issued
     */
    @Transactional
    public void remove(long agencyId, int year, AbbreviationKind kind, String text, Actor actor) {
        requireOpenYear(year);
        plans.carryOver(agencyId, year);
        requireChangeable(agencyId, year);
        if (plans.remove(agencyId, year, kind, text)) {
            log(actor, "abbreviate", year, "bỏ chữ viết tắt " + text);
        }
    }

    private Abbreviation abbreviation(
            long agencyId, AbbreviationKind kind, String text, @Nullable String name, @Nullable Long unitId) {
        if (kind != AbbreviationKind.UNIT) {
            return new Abbreviation(kind, text, name == null ? "" : name, null);
        }
        if (unitId == null) {
            throw new RuleBroken("N15.1b", "register.abbreviation.unit-not-chosen");
        }
        UnitView unit = directory
                .unit(agencyId, unitId)
                .orElseThrow(() -> new RecordNotFound("unit " + unitId + " of agency " + agencyId));
        return new Abbreviation(kind, text, unit.name(), unitId);
    }

    private NumberingPlan requireChangeable(long agencyId, int year) {
        NumberingPlan plan = lock(agencyId, year);
        if (plan.frozen()) {
            throw new RuleBroken("N15.1d", "register.plan.frozen", String.valueOf(year), String.valueOf(year + 1));
        }
        return plan;
    }

    private NumberingPlan lock(long agencyId, int year) {
        return plans.lock(agencyId, year)
                .orElseThrow(() -> new RuleBroken("N15.1d", "register.plan.missing", String.valueOf(year)));
    }

    private void requireOpenYear(int year) {
        int thisYear = ProvinceTime.today(clock).getYear();
        if (year != thisYear && year != thisYear + 1) {
            throw new RuleBroken(
                    "N15.1d", "register.plan.year", String.valueOf(thisYear), String.valueOf(thisYear + 1));
        }
    }

    private void log(Actor actor, String act, int year, String what) {
        audit.append(actor, "register." + act, null, null, "N15.1d", "Quy định cấp số năm " + year + ": " + what);
    }
}
