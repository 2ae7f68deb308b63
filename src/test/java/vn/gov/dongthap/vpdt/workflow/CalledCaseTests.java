package vn.gov.dongthap.vpdt.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.gov.dongthap.vpdt.audit.AuditEvent;
import vn.gov.dongthap.vpdt.audit.AuditLog;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.People;

/** A case that calls a procedure about another record, and waits for it. */
@IntegrationTest
class CalledCaseTests {

    @Autowired
    CaseDriver driver;

    @Autowired
    Cases cases;

    @Autowired
    TaskInbox inbox;

    @Autowired
    AuditLog audit;

    @Autowired
    People people;

    SignedInPerson clerk;
    SignedInPerson other;
    long called;
    long calling;

    @BeforeEach
    void aCallingCase() {
        clerk = people.of("vanthu.skhcn");
        other = people.of("vanthu2.skhcn");
        driver.release("con.bpmn");
        driver.release("goi-ho-so.bpmn");
        called = System.nanoTime();
        ChoosingForms.CALLED.put(
                called,
                new CaseSubject(ChoosingForms.TYPE, called, clerk.agencyId(), "Thông báo kết quả", "15/TB", null, 1));
        calling = driver.start("thu-goi-ho-so", clerk, Map.of("hoSoGoi", key(called)));
    }

    @Test
    void beginsACaseOfItsOwn() {
        CaseView view = calledView();

        assertThat(view.processKey()).isEqualTo("thu-con");
        assertThat(view.current()).containsExactly("traKetQua");
        assertThat(view.travelled()).containsExactly("batDau", "f1", "traKetQua");
        assertThat(view.openTasks()).extracting(task -> task.subject().title()).containsExactly("Thông báo kết quả");
        assertThat(driver.view(calling).current()).contains("goi");
        assertThat(driver.view(calling).travelled()).containsExactly("batDau", "f1", "goi");
        assertThat(driver.view(calling).openTasks()).isEmpty();
        assertThat(audit.about(ChoosingForms.TYPE, called))
                .extracting(AuditEvent::action)
                .containsExactly("case.start");
    }

    @Test
    void goesOnInTheNameOfWhoeverEndedTheCalledCase() {
        completeCalled(other);

        assertThat(calledView().endedAt()).isNotNull();
        assertThat(calledView().travelled()).endsWith("f2", "ketThuc");
        TaskEntry next = driver.task(clerk, calling);
        assertThat(next.stepId()).isEqualTo("xem");
        assertThat(next.fromName()).isEqualTo(other.fullName());
        assertThat(driver.view(calling).travelled()).endsWith("goi", "f3", "xem");
        assertThat(driver.view(calling).endedAt()).isNull();
    }

    @Test
    void endsTogetherWithTheCaseThatCalledIt() {
        cases.send(CaseDriver.TYPE, calling, "giao-lai", clerk.actor(), new FormInput(Map.of()));

        assertThat(driver.view(calling).endedAt()).isNotNull();
        assertThat(driver.view(calling).travelled()).endsWith("giaoLai", "f2", "thoi");
        assertThat(calledView().endedAt()).isNotNull();
        assertThat(calledView().openTasks()).isEmpty();
        assertThat(inbox.nextFor(other, ChoosingForms.TYPE, called)).isEmpty();
    }

    @Test
    void keepsMessagesOfTheTwoApart() {
        assertThatThrownBy(() ->
                        cases.send(ChoosingForms.TYPE, called, "giao-lai", clerk.actor(), new FormInput(Map.of())))
                .isInstanceOfSatisfying(RuleBroken.class, broken -> assertThat(broken.messageKey())
                        .isEqualTo("workflow.message.not-awaited"));
        assertThat(driver.view(calling).current()).contains("goi");
    }

    @Test
    void startsNothingAboutARecordThatCannotBeCalled() {
        for (String key : List.of(key(1), "khac:1")) {
            assertThatThrownBy(() -> driver.start("thu-goi-ho-so", clerk, Map.of("hoSoGoi", key)))
                    .as(key)
                    .isInstanceOf(RecordNotFound.class);
        }
    }

    private static String key(long subjectId) {
        return CaseForms.Called.key(ChoosingForms.TYPE, subjectId);
    }

    private CaseView calledView() {
        return cases.about(ChoosingForms.TYPE, called).orElseThrow();
    }

    private void completeCalled(SignedInPerson person) {
        TaskEntry task = inbox.nextFor(person, ChoosingForms.TYPE, called).orElseThrow();
        inbox.complete(person, task.id(), task.version(), "{}");
    }
}
