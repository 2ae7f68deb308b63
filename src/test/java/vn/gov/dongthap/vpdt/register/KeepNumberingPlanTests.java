package vn.gov.dongthap.vpdt.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import vn.gov.dongthap.vpdt.audit.Actor;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.organization.Directory;
import vn.gov.dongthap.vpdt.organization.UnitView;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.People;
import vn.gov.dongthap.vpdt.testing.TestClock;

@IntegrationTest
class KeepNumberingPlanTests {

    private static final int YEAR = 2030;

    @Autowired
    private KeepNumberingPlan plans;

    @Autowired
    private SomeAgencies agencies;

    @Autowired
    private Directory directory;

    @Autowired
    private People people;

    @Autowired
    private TestClock clock;

    private long agency;

    @BeforeEach
    void inADifferentYear() {
        agency = agencies.found();
        clock.setTo(LocalDateTime.of(YEAR, 1, 2, 8, 0));
    }

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }

    @Test
    @DisplayName("N15.1d Nothing holds until the head has decided; then it holds until the head decides anew")
    void goesOnFromYearToYear() {
        assertThat(plans.plan(agency, YEAR)).isEmpty();

        decide(YEAR, NumberingScheme.BY_TYPE, KeepNumberingPlan.CARRIED_OVER);
        plans.add(agency, YEAR, AbbreviationKind.FIELD, "VX", "Văn hóa, xã hội", null, Actor.SYSTEM);

        NumberingPlan next = plans.plan(agency, YEAR + 1).orElseThrow();
        assertThat(next.decision().scheme()).isEqualTo(NumberingScheme.BY_TYPE);
        assertThat(next.abbreviations()).hasSize(1);
        assertThat(next.version()).isEqualTo(KeepNumberingPlan.CARRIED_OVER);

        decide(YEAR + 1, NumberingScheme.ONE, KeepNumberingPlan.CARRIED_OVER);

        assertThat(plans.plan(agency, YEAR + 1).orElseThrow().decision().scheme())
                .isEqualTo(NumberingScheme.ONE);
        assertThat(plans.plan(agency, YEAR + 1).orElseThrow().abbreviations()).hasSize(1);
        assertThat(plans.plan(agency, YEAR).orElseThrow().decision().scheme()).isEqualTo(NumberingScheme.BY_TYPE);
    }

    @Test
    @DisplayName("N15.1d Only this year and the next can be decided")
    void refusesOtherYears() {
        for (int wrong : List.of(YEAR - 1, YEAR + 2)) {
            assertRefused(
                    () -> decide(wrong, NumberingScheme.ONE, KeepNumberingPlan.CARRIED_OVER), "register.plan.year");
        }
    }

    @Test
    @DisplayName("N15.1d Of two who change a decision at once, the later is told")
    void noticesAChangeMeanwhile() {
        decide(YEAR, NumberingScheme.ONE, KeepNumberingPlan.CARRIED_OVER);
        int seen = plans.plan(agency, YEAR).orElseThrow().version();
        decide(YEAR, NumberingScheme.BY_TYPE, seen);

        assertThatThrownBy(() -> decide(YEAR, NumberingScheme.ONE, seen))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThatThrownBy(() -> decide(YEAR, NumberingScheme.ONE, KeepNumberingPlan.CARRIED_OVER))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(plans.plan(agency, YEAR).orElseThrow().decision().scheme()).isEqualTo(NumberingScheme.BY_TYPE);
    }

    @Test
    @DisplayName("N15.1b No two notations of an agency look alike")
    void refusesTakenAbbreviations() {
        decide(YEAR, NumberingScheme.ONE, KeepNumberingPlan.CARRIED_OVER);
        plans.add(agency, YEAR, AbbreviationKind.ADVISORY_BODY, "HĐKH", "Hội đồng khoa học", null, Actor.SYSTEM);

        assertRefused(
                () -> plans.add(agency, YEAR, AbbreviationKind.TITLE, "HĐKH", "Chức danh", null, Actor.SYSTEM),
                "register.abbreviation.taken");
        int seen = plans.plan(agency, YEAR).orElseThrow().version();
        assertRefused(
                () -> plans.decide(
                        agency,
                        YEAR,
                        new NumberingDecision(NumberingScheme.ONE, "HĐKH", "Quyết định 2", List.of()),
                        seen,
                        Actor.SYSTEM),
                "register.abbreviation.taken");
    }

    @Test
    @DisplayName("I.II.3b A unit's abbreviation is that of a unit of the agency")
    void refusesUnitsOfOthers() {
        long own = people.of("vanthu.skhcn").agencyId();
        UnitView theirs = directory.units(own).get(0);
        decide(YEAR, NumberingScheme.ONE, KeepNumberingPlan.CARRIED_OVER);

        assertThatThrownBy(() -> plans.add(agency, YEAR, AbbreviationKind.UNIT, "VP", null, theirs.id(), Actor.SYSTEM))
                .isInstanceOf(RecordNotFound.class);
        assertRefused(
                () -> plans.add(agency, YEAR, AbbreviationKind.UNIT, "VP", null, null, Actor.SYSTEM),
                "register.abbreviation.unit-not-chosen");
    }

    @Test
    @DisplayName("N15.1d Groups are kept with their names and types")
    void keepsGroups() {
        NumberingDecision decision = SomeAgencies.grouped("CQT");
        plans.decide(agency, YEAR, decision, KeepNumberingPlan.CARRIED_OVER, Actor.SYSTEM);

        assertThat(plans.plan(agency, YEAR).orElseThrow().decision()).isEqualTo(decision);
        assertThat(plans.plan(agency, YEAR + 1).orElseThrow().decision()).isEqualTo(decision);
    }

    @Test
    @DisplayName("N15.1d The demonstration agencies have a plan with the abbreviations of their units")
    void plansForTheDemonstration() {
        NumberingPlan plan =
                plans.plan(people.of("vanthu.skhcn").agencyId(), YEAR).orElseThrow();

        assertThat(plan.decision().agencyAbbreviation()).isEqualTo("SKHCN");
        assertThat(plan.of(AbbreviationKind.UNIT))
                .extracting(Abbreviation::text)
                .contains("VP", "CĐS", "QLKH");
    }

    private void decide(int year, NumberingScheme scheme, int seen) {
        plans.decide(agency, year, SomeAgencies.decided(scheme, "CQT"), seen, Actor.SYSTEM);
    }

    private static void assertRefused(ThrowingCallable act, String messageKey) {
        assertThatThrownBy(act)
                .isInstanceOf(RuleBroken.class)
                .extracting("messageKey")
                .isEqualTo(messageKey);
    }
}
