package vn.gov.dongthap.vpdt.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.dongthap.vpdt.outgoing.OutgoingDriver.CLERK;
import static vn.gov.dongthap.vpdt.outgoing.OutgoingDriver.DRAFTER;
import static vn.gov.dongthap.vpdt.outgoing.OutgoingDriver.SIGNER;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.dongthap.vpdt.document.DocumentMetadata;
import vn.gov.dongthap.vpdt.document.DocumentType;
import vn.gov.dongthap.vpdt.document.Secrecy;
import vn.gov.dongthap.vpdt.document.Urgency;
import vn.gov.dongthap.vpdt.incoming.ReceiveFromSystem;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.TestClock;

/** Documents that answer an incoming one. */
@IntegrationTest
class AnswerTests {

    @Autowired
    private OutgoingDriver driver;

    @Autowired
    private StartDraft startDraft;

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
        long answer = startDraft.start(
                driver.person(DRAFTER),
                new StartDraft.NewDraft(UUID.randomUUID(), DocumentType.LETTER, "phúc đáp", Urgency.NORMAL, incoming));
        driver.addVersion(answer);
        driver.answer(DRAFTER, answer, driver.facts("trinh"));
        driver.check(answer);
        driver.answer(SIGNER, answer, Map.of("quyetDinh", "duyet"));
        driver.sign(answer);
        driver.answer(CLERK, answer, Map.of());
        assertThat(answers(incoming)).isEmpty();

        driver.seal(answer);

        assertThat(answers(incoming))
                .containsExactly(driver.document(answer).metadata().reference());
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
