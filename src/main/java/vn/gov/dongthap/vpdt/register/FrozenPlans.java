package vn.gov.dongthap.vpdt.register;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.gov.dongthap.vpdt.law.RuleBroken;

/**
 * The plans that numbers were issued by. A frozen plan changes no more, but for abbreviations that are added: this node
 * keeps it in memory and reads it again when it lacks one.
 */
@Component
class FrozenPlans {

    private final NumberingPlans plans;
    private final Clock clock;
    private final Map<Key, NumberingPlan> known = new ConcurrentHashMap<>();

    FrozenPlans(NumberingPlans plans, Clock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    /** Whether the plan is frozen, read, and has all that the request names. */
    boolean isKnown(long agencyId, int year, CodeRequest request) {
        NumberingPlan plan = known.get(new Key(agencyId, year));
        return plan != null && Notation.isKnown(plan, request);
    }

    /**
     * The series and notation of a document that is about to get a number; the year's first one freezes the plan, unless
     * the caller's transaction is rolled back.
     *
     * @throws RuleBroken when the agency has no plan, or the plan lacks an abbreviation
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Slot slot(long agencyId, int year, CodeRequest request) {
        Key key = new Key(agencyId, year);
        NumberingPlan plan = isKnown(agencyId, year, request) ? known.get(key) : freeze(key);
        return Notation.slot(plan, request);
    }

    private NumberingPlan freeze(Key key) {
        plans.carryOver(key.agencyId, key.year);
        plans.freeze(key.agencyId, key.year, clock.instant());
        NumberingPlan plan = plans.find(key.agencyId, key.year)
                .orElseThrow(() -> new RuleBroken("N15.1d", "register.plan.missing", String.valueOf(key.year)));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                known.put(key, plan);
            }
        });
        return plan;
    }

    private record Key(long agencyId, int year) {}
}
