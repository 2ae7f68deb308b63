package vn.gov.dongthap.vpdt.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flowable.engine.ManagementService;
import org.flowable.job.api.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.dongthap.vpdt.calendar.Term;
import vn.gov.dongthap.vpdt.calendar.WorkingCalendar;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.People;
import vn.gov.dongthap.vpdt.testing.TestClock;

/** The roads a diagram may take: in parallel, again, by message, by timer, through another diagram. */
@IntegrationTest
class RoadsTests {

    @Autowired
    CaseDriver driver;

    @Autowired
    Cases cases;

    @Autowired
    TaskInbox inbox;

    @Autowired
    People people;

    @Autowired
    ManagementService jobs;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    TestClock clock;

    SignedInPerson head;
    SignedInPerson clerk;
    SignedInPerson lead;
    SignedInPerson coordinator;

    @BeforeEach
    void people() {
        head = people.of("giamdoc.skhcn");
        clerk = people.of("vanthu.skhcn");
        lead = people.of("truongphong.skhcn");
        coordinator = people.of("truongphong2.skhcn");
        driver.release("con.bpmn");
        driver.release("phoi-hop.bpmn");
    }

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }

    @Test
    void opensOneCoordinatingTaskPerUnitAndClosesThemWhenTheLeadEnds() {
        long subject = start(List.of(coordinator.unitId()));
        TaskEntry opinion = driver.task(coordinator, subject);
        assertThat(opinion.stepId()).isEqualTo("phoiHop");
        assertThat(opinion.box()).isEqualTo(TaskBox.UNIT);

        inbox.claim(coordinator, opinion.id());
        assertThat(inbox.find(coordinator, opinion.id()).box()).isEqualTo(TaskBox.COORDINATING);
        driver.complete(lead, subject, "{}");

        assertThat(inbox.nextFor(coordinator, CaseDriver.TYPE, subject)).isEmpty();
        assertThat(driver.view(subject).openTasks())
                .extracting(TaskEntry::stepId)
                .containsExactly("traKetQua");
    }

    @Test
    void neverBlocksTheLeadByCoordinators() {
        long subject = start(List.of(coordinator.unitId()));

        driver.complete(coordinator, subject, "{}");

        assertThat(driver.view(subject).openTasks())
                .extracting(TaskEntry::stepId)
                .containsExactly("chuTri");
    }

    @Test
    void opensNoCoordinatingTaskWhenNobodyCoordinates() {
        long subject = start(List.of());

        assertThat(driver.view(subject).openTasks())
                .extracting(TaskEntry::stepId)
                .containsExactly("chuTri");
    }

    @Test
    void runsTheCalledDiagramInTheSameCaseToTheEnd() {
        long subject = start(List.of());

        driver.complete(lead, subject, "{}");
        driver.complete(clerk, subject, "{}");

        CaseView view = driver.view(subject);
        assertThat(view.endedAt()).isNotNull();
        assertThat(view.travelled()).endsWith("goi", "f7", "ketThuc");
    }

    @Test
    void startsTheStepAgainWhenTheMessageArrives() {
        long subject = start(List.of(coordinator.unitId()));
        TaskEntry before = driver.task(lead, subject);

        redirect(subject, Map.of("donViChuTri", coordinator.unitId(), "donViPhoiHop", List.of()));

        CaseView view = driver.view(subject);
        assertThat(view.openTasks()).hasSize(1);
        assertThat(view.openTasks().get(0).id()).isNotEqualTo(before.id());
        assertThat(inbox.nextFor(lead, CaseDriver.TYPE, subject)).isEmpty();
        assertThat(driver.task(coordinator, subject).fromName()).isEqualTo(head.fullName());
        assertThat(view.travelled()).containsSubsequence("chuTri", "giaoLai", "f2", "ghiLai", "f3", "giaiQuyet");
    }

    @Test
    void refusesAMessageTheCaseDoesNotWaitFor() {
        long subject = start(List.of());
        driver.complete(lead, subject, "{}");

        assertThatThrownBy(() -> redirect(subject, Map.of()))
                .isInstanceOfSatisfying(RuleBroken.class, broken -> assertThat(broken.messageKey())
                        .isEqualTo("workflow.message.not-awaited"));
    }

    @Test
    @DisplayName("A8 a timer of three working days fires when a task's term of three working days ends")
    void firesTimersByWorkingDays() {
        long subject = start(List.of());
        Job timer = timer(subject);
        assertThat(timer.getDuedate().toInstant())
                .isEqualTo(calendar.deadline(clock.instant(), new Term(3, Term.Unit.WORKING_DAYS)))
                .isEqualTo(driver.task(lead, subject).dueAt());

        clock.advance(Duration.between(clock.instant(), timer.getDuedate().toInstant())
                .plusMinutes(1));
        jobs.moveTimerToExecutableJob(timer.getId());
        jobs.executeJob(timer.getId());

        TaskEntry reminder = driver.task(head, subject);
        assertThat(reminder.stepId()).isEqualTo("nhacLanhDao");
        assertThat(reminder.fromName()).isEqualTo("Hệ thống");
        assertThat(driver.view(subject).travelled()).contains("quaHan", "f4");
    }

    @Test
    void closesEverythingStillOpenAtATerminatingEnd() {
        long subject = start(List.of());
        Job timer = timer(subject);
        jobs.moveTimerToExecutableJob(timer.getId());
        jobs.executeJob(timer.getId());

        driver.complete(lead, subject, "{}");
        driver.complete(clerk, subject, "{}");

        assertThat(driver.view(subject).endedAt()).isNotNull();
        assertThat(inbox.nextFor(head, CaseDriver.TYPE, subject)).isEmpty();
    }

    private long start(List<Long> coordinatingUnits) {
        Map<String, Object> routing = new HashMap<>();
        routing.put("donViChuTri", lead.unitId());
        routing.put("donViPhoiHop", coordinatingUnits);
        return driver.start("thu-phoi-hop", clerk, routing);
    }

    private void redirect(long subject, Map<String, Object> values) {
        cases.send(CaseDriver.TYPE, subject, "giao-lai", head.actor(), new FormInput(values));
    }

    private Job timer(long subject) {
        String engineId = transaction.execute(status -> driver.engineId(subject));
        return jobs.createTimerJobQuery().processInstanceId(engineId).singleResult();
    }
}
