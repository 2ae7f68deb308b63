package vn.gov.dongthap.vpdt.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.gov.dongthap.vpdt.outgoing.OutgoingDriver.DRAFTER;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.dongthap.vpdt.audit.AuditLog;
import vn.gov.dongthap.vpdt.document.DocumentMetadata;
import vn.gov.dongthap.vpdt.document.Secrecy;
import vn.gov.dongthap.vpdt.document.Urgency;
import vn.gov.dongthap.vpdt.incoming.IncomingDriver;
import vn.gov.dongthap.vpdt.incoming.ReceiveFromSystem;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.TestClock;
import vn.gov.dongthap.vpdt.workflow.Cases;
import vn.gov.dongthap.vpdt.workflow.TaskEntry;
import vn.gov.dongthap.vpdt.workflow.TaskInbox;

/** Documents that answer an incoming one. */
@IntegrationTest
class AnswerTests {

    @Autowired
    private AuditLog audit;

    @Autowired
    private OutgoingDriver driver;

    @Autowired
    private IncomingDriver incomingDriver;

    @Autowired
    private TaskInbox inbox;

    @Autowired
    private Cases cases;

    @Autowired
    private ReceiveFromSystem receive;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void morning() {
        clock.setTo(LocalDateTime.of(2026, 11, 25, 8, 0));
    }

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }

    @Test
    @DisplayName(
            "N24.2 The release of an answer is noted on the incoming document, with number and notation; no other act is")
    void isNotedOnTheDocumentAnswered() {
        long incoming = arrived();
        long answer = driver.answerTo(incoming, true);
        assertThat(answers(incoming)).isEmpty();

        driver.seal(answer);

        assertThat(answers(incoming))
                .containsExactly(driver.document(answer).metadata().reference());
    }

    @Test
    @DisplayName("N24.2 N10.1 the release of the lead unit's answer settles the document, if the drafter said so")
    void settlesTheDocument() {
        long incoming = handled("881001");

        driver.seal(driver.answerTo(incoming, true));

        assertThat(state(incoming)).isEqualTo("COMPLETED");
        assertThat(cases.about("incoming", incoming).orElseThrow().endedAt()).isNotNull();
        assertThat(inbox.nextFor(driver.person(DRAFTER), "incoming", incoming)).isEmpty();
    }

    @Test
    @DisplayName("N24.2 an interim answer settles nothing, and neither does an answer to what is not being handled now")
    void leavesTheDocumentOpen() {
        long interim = handled("881002");
        driver.seal(driver.answerTo(interim, false));
        long recorded = handled("881003");
        TaskEntry work =
                inbox.nextFor(driver.person(DRAFTER), "incoming", recorded).orElseThrow();
        inbox.complete(
                driver.person(DRAFTER),
                work.id(),
                work.version(),
                "{\"quyetDinh\":\"hoan-thanh\",\"ketQua\":\"Đã làm việc trực tiếp.\"}");
        long answer = driver.answerTo(recorded, true);
        driver.seal(answer);

        assertThat(state(interim)).isEqualTo("HANDLING");
        assertThat(inbox.nextFor(driver.person(DRAFTER), "incoming", interim)).isPresent();
        assertThat(state(recorded)).isEqualTo("RESULT_RECORDED");
        assertThat(answers(recorded)).hasSize(1);
        assertThat(told(answer))
                .as("the drafter learns that it settled nothing")
                .isEqualTo(1);
        assertThat(audit.about("outgoing", answer))
                .anySatisfy(event -> assertThat(event.action()).isEqualTo("outgoing.not-settled"));
    }

    @Test
    @DisplayName("N10.1 What was sent back or cancelled is not answered")
    void answersOnlyWhatCounts() {
        for (String state : List.of("RETURNED", "CANCELLED")) {
            long incoming = arrived();
            jdbc.sql("update incoming_document set state = ? where id = ?")
                    .params(state, incoming)
                    .update();

            assertThatThrownBy(() -> driver.answerTo(incoming, true))
                    .isInstanceOf(RuleBroken.class)
                    .hasMessageContaining("incoming.not-answerable");
        }
    }

    private long told(long answer) {
        return jdbc.sql(
                        "select count(*) from notice where link = ? and person_id = ? and event_key like 'outgoing-not-settled-%'")
                .params("/van-ban-di/" + answer, driver.person(DRAFTER).personId())
                .query(Long.class)
                .single();
    }

    private long handled(String codeNumber) {
        clock.setTo(LocalDateTime.of(2026, 11, 23, 8, 0));
        long id = incomingDriver.handled(codeNumber);
        clock.setTo(LocalDateTime.of(2026, 11, 25, 8, 0));
        return id;
    }

    private String state(long incoming) {
        return jdbc.sql("select state from incoming_document where id = ?")
                .param(incoming)
                .query(String.class)
                .single();
    }

    private List<String> answers(long incoming) {
        return jdbc.sql("select content from incoming_remark where document_id = ? and kind = 'ANSWERED'")
                .param(incoming)
                .query(String.class)
                .list();
    }

    /** A document on the desk of the drafter's agency that the drafter may see. */
    private long arrived() {
        DocumentMetadata metadata = DocumentMetadata.onReceipt(
                "77", "UBND-VX", "Ủy ban nhân dân tỉnh Đồng Tháp", "V/v báo cáo", Urgency.NORMAL, Secrecy.NONE);
        ReceiveFromSystem.Delivery delivery = new ReceiveFromSystem.Delivery(
                UUID.randomUUID(),
                driver.agency("H20"),
                metadata,
                List.of(driver.stored("cong-van.pdf", OutgoingDriver.pdf())));
        long id = Objects.requireNonNull(
                transaction.execute(status -> receive.receive(driver.agency("H20.05"), delivery)));
        jdbc.sql("insert into incoming_participant (document_id, holder) values (?, ?)")
                .params(id, "p:" + driver.id(DRAFTER))
                .update();
        return id;
    }
}
