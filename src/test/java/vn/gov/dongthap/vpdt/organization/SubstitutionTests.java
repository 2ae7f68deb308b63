package vn.gov.dongthap.vpdt.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.gov.dongthap.vpdt.audit.AuditEvent;
import vn.gov.dongthap.vpdt.audit.AuditLog;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.organization.RecordSubstitution.Terms;
import vn.gov.dongthap.vpdt.testing.ActingPeople;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.People;
import vn.gov.dongthap.vpdt.testing.TestClock;

/** Records of who acts for whom: what they need, whose they are, and when they count. */
@IntegrationTest
class SubstitutionTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @Autowired
    private RecordSubstitution substitutions;

    @Autowired
    private StandIns standIns;

    @Autowired
    private SubstitutionList list;

    @Autowired
    private ActingPeople acting;

    @Autowired
    private People people;

    @Autowired
    private AuditLog audit;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    private SignedInPerson absent;
    private SignedInPerson stand;

    @BeforeEach
    void wednesday() {
        clock.setTo(LocalDateTime.of(2026, 11, 25, 8, 0));
        absent = people.of("truongphong.skhcn");
        stand = people.of("chuyenvien2.skhcn");
    }

    @AfterEach
    void backToRealTime() {
        clock.setTo(LocalDateTime.of(2026, 11, 25, 9, 0));
        acting.endAll();
        clock.reset();
    }

    @Test
    @DisplayName("A substitution counts from the first to the last day, both included, by the province's calendar")
    void countsByLocalDays() {
        acting.record("truongphong.skhcn", "chuyenvien2.skhcn", TODAY.plusDays(1), TODAY.plusDays(2));

        assertThat(placesAt(LocalDateTime.of(2026, 11, 25, 23, 59, 58))).isEmpty();
        assertThat(placesAt(LocalDateTime.of(2026, 11, 26, 0, 0, 1))).containsExactly(absent.personId());
        assertThat(placesAt(LocalDateTime.of(2026, 11, 27, 23, 59, 50))).containsExactly(absent.personId());
        assertThat(placesAt(LocalDateTime.of(2026, 11, 28, 0, 0, 1))).isEmpty();
    }

    @Test
    @DisplayName("What is recorded stays: who, for whom, by which decision, who ended it and why")
    void keepsEverything() {
        long id = acting.record("truongphong.skhcn", "chuyenvien2.skhcn", TODAY, TODAY.plusDays(3), "van-ban-den");

        acting.end("  Đã đi làm lại ");

        SubstitutionView kept = list.ofPerson(absent.agencyId(), stand.personId(), null).entries().stream()
                .filter(entry -> entry.id() == id)
                .findFirst()
                .orElseThrow();
        assertThat(kept.absentName()).isEqualTo("Võ Minh Khang");
        assertThat(kept.actingName()).isEqualTo("Huỳnh Thị Kim Ngân");
        assertThat(kept.decisionNumber()).isEqualTo(ActingPeople.DECISION);
        assertThat(kept.processes()).containsExactly("van-ban-den");
        assertThat(kept.state()).isEqualTo(SubstitutionView.State.ENDED);
        assertThat(kept.endedBy()).isEqualTo("Võ Minh Khang");
        assertThat(kept.endReason()).isEqualTo("Đã đi làm lại");
        assertThat(audit.about("substitution", id))
                .extracting(AuditEvent::action)
                .containsExactly("substitution.end", "substitution.record");
        assertThat(standIns.heldBy(stand.personId(), stand.agencyId())).isEmpty();
        refuses(
                "organization.substitution.over",
                () -> substitutions.end(absent.agencyId(), id, "lần nữa", absent.actor()));
        assertThat(notices(stand.personId(), id)).isEqualTo(2);
        assertThat(notices(absent.personId(), id)).isEqualTo(2);
    }

    @Test
    @DisplayName("Nobody acts for themselves, in the past, by no decision, or by one not yet signed")
    void refusesSenselessTerms() {
        refuses("organization.substitution.oneself", () -> record(absent, absent, terms(TODAY, TODAY)));
        refuses("organization.substitution.days", () -> record(absent, stand, terms(TODAY.plusDays(1), TODAY)));
        refuses("organization.substitution.past", () -> record(absent, stand, terms(TODAY.minusDays(1), TODAY)));
        for (String number : List.of("", "   ", "x".repeat(51), "15\n/QĐ")) {
            refuses(
                    "organization.substitution.decision",
                    () -> record(absent, stand, new Terms(TODAY, TODAY, Set.of(), number, TODAY)));
        }
        refuses(
                "organization.substitution.decision-date",
                () -> record(absent, stand, new Terms(TODAY, TODAY, Set.of(), "1/QĐ", TODAY.plusDays(1))));
    }

    @Test
    @DisplayName("The absent person, a clerk and the unit administrator record it; nobody gives themselves the work")
    void isRecordedByThoseEntitled() {
        Terms day = terms(TODAY, TODAY);
        SignedInPerson clerk = people.of("vanthu.skhcn");
        SignedInPerson administrator = people.of("quantri.skhcn");
        SignedInPerson colleague = people.of("chuyenvien.skhcn");

        refuses("organization.substitution.not-entitled", () -> recordBy(colleague, absent, stand, day));
        refuses("organization.substitution.not-entitled", () -> recordBy(stand, absent, stand, day));
        refuses("organization.substitution.own-hand", () -> recordBy(clerk, absent, clerk, day));
        for (SignedInPerson entitled : List.of(clerk, administrator)) {
            long id = recordBy(entitled, absent, stand, day);
            refuses(
                    "organization.substitution.not-entitled",
                    () -> substitutions.end(absent.agencyId(), id, "x", stand.actor()));
            substitutions.end(absent.agencyId(), id, "nhập nhầm", entitled.actor());
        }
    }

    @Test
    @DisplayName("Q4.4b People and records of another agency do not exist")
    void staysInTheAgency() {
        SignedInPerson elsewhere = people.of("vanthu.snv");
        Terms day = terms(TODAY, TODAY);

        assertThatExceptionOfType(RecordNotFound.class).isThrownBy(() -> recordBy(absent, absent, elsewhere, day));
        assertThatExceptionOfType(RecordNotFound.class).isThrownBy(() -> recordBy(elsewhere, absent, stand, day));
        long id = acting.record("truongphong.skhcn", "chuyenvien2.skhcn", TODAY, TODAY);
        assertThatExceptionOfType(RecordNotFound.class)
                .isThrownBy(() -> substitutions.end(elsewhere.agencyId(), id, "x", elsewhere.actor()));
    }

    @Test
    @DisplayName("One person acts for the same work on the same day; other days and other work may go to another")
    void refusesTwoForTheSameWork() {
        acting.record("truongphong.skhcn", "chuyenvien2.skhcn", TODAY, TODAY.plusDays(2), "van-ban-den");

        SignedInPerson other = people.of("chuyenvien.skhcn");
        refuses(
                "organization.substitution.clash",
                () -> record(absent, other, terms(TODAY.plusDays(2), TODAY.plusDays(9))));
        acting.record("truongphong.skhcn", "chuyenvien.skhcn", TODAY, TODAY.plusDays(2), "van-ban-di");
        acting.record("truongphong.skhcn", "chuyenvien.skhcn", TODAY.plusDays(3), TODAY.plusDays(9));
        acting.end("đổi người");
        acting.record("truongphong.skhcn", "chuyenvien2.skhcn", TODAY.plusDays(3), TODAY.plusDays(9));
    }

    @RepeatedTest(3)
    @DisplayName("Two records for the same person at the same moment: one is kept")
    void keepsOneOfTwo() throws Exception {
        SignedInPerson other = people.of("chuyenvien.skhcn");
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<String>> both = List.of(stand, other).stream()
                    .map(person -> threads.submit(() -> {
                        start.await();
                        try {
                            return "id " + record(absent, person, terms(TODAY, TODAY));
                        } catch (RuleBroken refusal) {
                            return refusal.messageKey();
                        }
                    }))
                    .toList();
            List<String> ends = List.of(both.get(0).get(), both.get(1).get());

            assertThat(ends).containsOnlyOnce("organization.substitution.clash");
            String kept = ends.stream()
                    .filter(end -> end.startsWith("id "))
                    .findFirst()
                    .orElseThrow();
            substitutions.end(absent.agencyId(), Long.parseLong(kept.substring(3)), "xong", absent.actor());
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    @DisplayName("A place brings the groups only the absent person belongs to")
    void bringsGroupsOfOne() {
        acting.record("truongphong.skhcn", "chuyenvien2.skhcn", TODAY, TODAY);
        acting.record("vanthu.skhcn", "kiemtoan.skhcn", TODAY, TODAY);

        assertThat(standIns.heldBy(stand.personId(), stand.agencyId()))
                .singleElement()
                .satisfies(place ->
                        assertThat(place.soleGroups()).containsExactly(Role.UNIT_LEADER.inUnit(absent.unitId())));
        assertThat(acting.of("kiemtoan.skhcn").places())
                .singleElement()
                .satisfies(place -> assertThat(place.soleGroups()).isEmpty());
    }

    private List<Long> placesAt(LocalDateTime moment) {
        clock.setTo(moment);
        return standIns.heldBy(stand.personId(), stand.agencyId()).stream()
                .map(ActingFor::personId)
                .toList();
    }

    private long record(SignedInPerson gone, SignedInPerson person, Terms terms) {
        return recordBy(gone, gone, person, terms);
    }

    private long recordBy(SignedInPerson recorder, SignedInPerson gone, SignedInPerson person, Terms terms) {
        return substitutions.record(recorder.agencyId(), gone.personId(), person.personId(), terms, recorder.actor());
    }

    private static Terms terms(LocalDate from, LocalDate to) {
        return new Terms(from, to, Set.of(), "7/QĐ-SKHCN", TODAY);
    }

    private static void refuses(String messageKey, Runnable act) {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(act::run)
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo(messageKey));
    }

    private int notices(long personId, long id) {
        return jdbc.sql("select count(*) from notice where person_id = ? and event_key in (?, ?)")
                .params(personId, "substitution:" + id, "substitution-ended:" + id)
                .query(Integer.class)
                .single();
    }
}
