package vn.gov.dongthap.vpdt.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.gov.dongthap.vpdt.outgoing.OutgoingDriver.CLERK;
import static vn.gov.dongthap.vpdt.outgoing.OutgoingDriver.DRAFTER;
import static vn.gov.dongthap.vpdt.outgoing.OutgoingDriver.FORMAT_CHECKER;
import static vn.gov.dongthap.vpdt.outgoing.OutgoingDriver.SIGNER;
import static vn.gov.dongthap.vpdt.outgoing.OutgoingDriver.UNIT_LEADER;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.gov.dongthap.vpdt.audit.Actor;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.outgoing.DraftFiles.Sent;
import vn.gov.dongthap.vpdt.testing.ActingPeople;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.SignIn;
import vn.gov.dongthap.vpdt.testing.TestClock;
import vn.gov.dongthap.vpdt.workflow.ActionCall;
import vn.gov.dongthap.vpdt.workflow.CaseAction;
import vn.gov.dongthap.vpdt.workflow.FormInput;
import vn.gov.dongthap.vpdt.workflow.TaskBox;
import vn.gov.dongthap.vpdt.workflow.TaskEntry;
import vn.gov.dongthap.vpdt.workflow.TaskFilter;
import vn.gov.dongthap.vpdt.workflow.TaskInbox;

/** What somebody may do with a draft in the place of somebody absent, and what the law keeps for the person. */
@IntegrationTest
class SubstituteForDraftTests {

    private static final String ACTING = "chuyenvien3.skhcn";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @Autowired
    private OutgoingDriver driver;

    @Autowired
    private ActingPeople acting;

    @Autowired
    private AddVersion addVersion;

    @Autowired
    private SignOutgoing signing;

    @Autowired
    private SealOutgoing sealing;

    @Autowired
    private ApproveDraft approveDraft;

    @Autowired
    private RecordSignature recordSignature;

    @Autowired
    private RecordSeal recordSeal;

    @Autowired
    private TaskInbox inbox;

    @Autowired
    private OutgoingLog log;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JsonMapper json;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void wednesdayMorning() {
        clock.setTo(LocalDateTime.of(2026, 11, 25, 8, 0));
    }

    @AfterEach
    void backToRealTime() {
        clock.setTo(LocalDateTime.of(2026, 11, 25, 9, 0));
        acting.endAll();
        clock.reset();
    }

    @Test
    @DisplayName("N10.2b N12.1 N12.2 Drafts, checks content and checks format for the absent, each in both names")
    void draftsAndChecks() throws IOException {
        long id = driver.start();
        acting.record(DRAFTER, ACTING, TODAY, TODAY, "van-ban-di");
        acting.record(UNIT_LEADER, ACTING, TODAY, TODAY);
        acting.record(FORMAT_CHECKER, ACTING, TODAY, TODAY);
        SignedInPerson hand = acting.of(ACTING);

        addVersion.add(
                hand,
                id,
                UUID.randomUUID(),
                null,
                new Sent("du-thao.pdf", new ByteArrayResource(OutgoingDriver.pdf())),
                null);
        answer(hand, id, driver.facts("trinh"));
        answer(hand, id, Map.of("quyetDinh", "dat"));
        answer(hand, id, Map.of("quyetDinh", "dat", "yKien", "Đúng thể thức."));

        Checks checks = driver.document(id).checks();
        assertThat(driver.document(id).state()).isEqualTo(OutgoingState.APPROVAL);
        assertThat(checks.contentCheckerName())
                .isEqualTo("Ngô Thị Thanh Tâm (thay Võ Minh Khang, theo QĐ số 15/QĐ-SKHCN)");
        assertThat(checks.formatCheckerName())
                .isEqualTo("Ngô Thị Thanh Tâm (thay Phạm Ngọc Yến, theo QĐ số 15/QĐ-SKHCN)");
        assertThat(checks.formatCheckerId())
                .isEqualTo(driver.person(FORMAT_CHECKER).personId());
        assertThat(jdbc.sql("select author_name from outgoing_draft where document_id = ? and author_id = ?")
                        .params(id, hand.personId())
                        .query(String.class)
                        .single())
                .isEqualTo("Ngô Thị Thanh Tâm (thay Đặng Hoàng Phúc, theo QĐ số 15/QĐ-SKHCN)");
        assertThat(log.remarks(id))
                .extracting(OutgoingRemark::authorName)
                .allMatch(name -> name.startsWith("Ngô Thị Thanh Tâm (thay "));
        assertThat(driver.hasTask(SIGNER, id)).isTrue();
    }

    @Test
    @DisplayName("N10.4 Without the place, or outside its scope, nobody else adds to the draft")
    void keepsToTheScope() {
        long id = driver.start();
        Sent file = new Sent("du-thao.pdf", new ByteArrayResource(OutgoingDriver.pdf()));
        acting.record(DRAFTER, "chuyenvien2.skhcn", TODAY, TODAY, "van-ban-den");

        SignedInPerson hand = acting.of("chuyenvien2.skhcn");

        assertThat(hand.places()).hasSize(1);
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> addVersion.add(hand, id, UUID.randomUUID(), null, file, null))
                .satisfies(refusal -> assertThat(refusal.clause()).isEqualTo("N10.4"));
        assertThat(inbox.nextFor(hand, OutgoingDocument.TYPE, id)).isEmpty();
    }

    @Test
    @DisplayName(
            "N11.1 Approving is the signer's own: not shown to whoever acts for them, and refused with the way out")
    void neverApproves() throws Exception {
        long id = driver.checked();
        TaskEntry approval = driver.task(SIGNER, id);

        refusesInPerson(approval, id, "N11.1", Map.of("quyetDinh", "duyet"));

        assertThat(driver.document(id).state()).isEqualTo(OutgoingState.APPROVAL);
        mvc.perform(get("/van-ban-di/{id}", id).with(SignIn.as("phogiamdoc.skhcn")))
                .andExpect(status().isOk());
        mvc.perform(get("/van-ban-di/{id}", id)
                        .param("viec", String.valueOf(approval.id()))
                        .with(SignIn.as("phogiamdoc.skhcn")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("ký thừa ủy quyền (TUQ.) theo Điều 13")));
    }

    @Test
    @DisplayName("N13.7 The personal signature is nobody else's, not even by a substitution for all work")
    void neverSigns() {
        long id = driver.approved();

        refusesInPerson(driver.task(SIGNER, id), id, "N13.7", Map.of());

        SignedInPerson hand = acting.of("phogiamdoc.skhcn");
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> signing.sign(hand, id))
                .matches(refusal -> refusal instanceof RuleBroken || refusal instanceof RecordNotFound);
        assertThat(driver.document(id).state()).isEqualTo(OutgoingState.APPROVED);
    }

    @Test
    @DisplayName("N32.2c The agency's key stays in the clerk's own hand; numbering may be done for an absent clerk")
    void neverSeals() {
        long id = driver.signed();
        acting.record(CLERK, ACTING, TODAY, TODAY);
        SignedInPerson hand = acting.of(ACTING);
        inbox.claim(driver.person(CLERK), driver.task(CLERK, id).id());
        answer(hand, id, Map.of());
        assertThat(driver.document(id).state()).isEqualTo(OutgoingState.REGISTERED);
        inbox.claim(driver.person(CLERK), driver.task(CLERK, id).id());
        TaskEntry seal = driver.task(CLERK, id);

        assertThat(inbox.nextFor(hand, OutgoingDocument.TYPE, id)).isEmpty();
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> inbox.complete(hand, seal.id(), seal.version(), "{}"))
                .satisfies(refusal -> assertThat(refusal.clause()).isEqualTo("N32.2c"));
        assertThatExceptionOfType(RecordNotFound.class).isThrownBy(() -> sealing.seal(hand, id));
    }

    @Test
    @DisplayName("N11.1 N13.7 N32.2c Whatever a diagram says, the steps themselves refuse whoever acts for somebody")
    void refusesOnAnyRoad() {
        long id = driver.checked();
        SignedInPerson signer = driver.person(SIGNER);
        Actor inPlace = new Actor(
                driver.person("phogiamdoc.skhcn").personId(),
                "Lê Thị Bích Vân (thay Nguyễn Thành Nhân, theo QĐ số 15/QĐ-SKHCN)",
                "Phó Giám đốc Sở",
                signer.agencyId(),
                null,
                signer.personId());

        refuses("N11.1", approveDraft, id, inPlace);
        refuses("N13.7", recordSignature, id, inPlace);
        refuses("N32.2c", recordSeal, id, inPlace);
    }

    private void refusesInPerson(TaskEntry task, long id, String clause, Map<String, ?> input) {
        acting.record(SIGNER, "phogiamdoc.skhcn", TODAY, TODAY);
        SignedInPerson hand = acting.of("phogiamdoc.skhcn");

        assertThat(inbox.page(hand, TaskBox.MINE, TaskFilter.NONE, null, 100).entries())
                .noneMatch(entry -> entry.subject().type().equals(OutgoingDocument.TYPE)
                        && entry.subject().id() == id);
        assertThat(inbox.nextFor(hand, OutgoingDocument.TYPE, id)).isEmpty();
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> inbox.complete(hand, task.id(), task.version(), json.writeValueAsString(input)))
                .satisfies(refusal -> {
                    assertThat(refusal.clause()).isEqualTo(clause);
                    assertThat(refusal.messageKey()).isEqualTo("workflow.substitution.in-person");
                });
    }

    private void refuses(String clause, CaseAction action, long id, Actor actor) {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> transaction.executeWithoutResult(status -> action.run(new Call(id, actor))))
                .satisfies(refusal -> {
                    assertThat(refusal.clause()).isEqualTo(clause);
                    assertThat(refusal.messageKey()).isEqualTo("outgoing.in-person");
                });
    }

    private void answer(SignedInPerson hand, long id, Map<String, ?> input) {
        TaskEntry task = inbox.nextFor(hand, OutgoingDocument.TYPE, id).orElseThrow();
        inbox.complete(hand, task.id(), task.version(), json.writeValueAsString(input));
    }

    /** A step reached by a road nobody drew. */
    private record Call(long subjectId, Actor actor) implements ActionCall {

        @Override
        public long caseId() {
            return 0;
        }

        @Override
        public FormInput input() {
            return new FormInput(Map.of());
        }

        @Override
        public String field(String name) {
            return null;
        }

        @Override
        public Object variable(String name) {
            return null;
        }

        @Override
        public void route(String name, Object value) {
            throw new AssertionError("went on to " + name);
        }

        @Override
        public String elementName() {
            return "Bước lạ";
        }

        @Override
        public void settleBy(java.time.Instant dueAt) {
            throw new AssertionError("went on");
        }
    }
}
