package vn.gov.dongthap.vpdt.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.dongthap.vpdt.document.DocumentMetadata;
import vn.gov.dongthap.vpdt.document.Secrecy;
import vn.gov.dongthap.vpdt.document.Urgency;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.signature.Outcome;
import vn.gov.dongthap.vpdt.signature.SignedDocuments;
import vn.gov.dongthap.vpdt.signature.TroubledCertificates;
import vn.gov.dongthap.vpdt.storage.FilePolicy;
import vn.gov.dongthap.vpdt.storage.FileStore;
import vn.gov.dongthap.vpdt.storage.StoredFile;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.SignIn;
import vn.gov.dongthap.vpdt.testing.TestClock;

/** All PDFs of a document are verified when it arrives, whoever sent it and whatever they found. */
@IntegrationTest
class ArrivedSignaturesTests {

    private static final String CLERK = "vanthu.snv";
    private static final AtomicInteger NUMBERS = new AtomicInteger(88_000);

    @Autowired
    private SignedDocuments signed;

    @Autowired
    private TroubledCertificates troubled;

    @Autowired
    private ReceiveFromSystem receiveFromSystem;

    @Autowired
    private VerifyArrivals verifyArrivals;

    @Autowired
    private IncomingDriver driver;

    @Autowired
    private IncomingDocuments documents;

    @Autowired
    private FileStore files;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void mondayMorning() {
        clock.setTo(LocalDateTime.of(2026, 11, 23, 8, 0));
    }

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }

    @Test
    @DisplayName("N21.2a, I.II.8b a sealed document with a sealed annex is worth an original")
    void acceptsSealedAnnexes() throws IOException {
        SignedDocuments.WithAnnex both = signed.sealedWithAnnex();

        assertThat(accepted(arrive(both.main(), both.annex()))).isEqualTo(Outcome.ORIGINAL);
    }

    @Test
    @DisplayName("N21.2a an annex changed after it was sealed makes the whole document one to be returned")
    void refusesAChangedAnnex() throws Exception {
        SignedDocuments.WithAnnex both = signed.sealedWithAnnex();
        long document = arrive(both.main(), signed.tampered(both.annex()));

        open(document)
                .andExpect(content().string(containsString(Outcome.INVALID.label())))
                .andExpect(content().string(containsString("phu-luc-1.pdf – Chữ ký của cơ quan")));
        assertThatThrownBy(() -> decide(document))
                .isInstanceOfSatisfying(RuleBroken.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo("incoming.signature-invalid"));
    }

    @Test
    @DisplayName("N21.2a, I.II.8b an annex stripped of its seal is shown and leaves no document worth an original")
    void showsAnUnsealedAnnex() throws Exception {
        SignedDocuments.WithAnnex both = signed.sealedWithAnnex();
        long document = arrive(both.main(), both.annex(), signed.unsigned());

        open(document)
                .andExpect(content().string(containsString(Outcome.WITH_RESERVATIONS.label())))
                .andExpect(content().string(containsString("phu-luc-2.pdf – " + Outcome.UNSIGNED.label())))
                .andExpect(content().string(containsString("Phụ lục “phu-luc-2.pdf” không có chữ ký số của cơ quan")));
        assertThat(accepted(document)).isEqualTo(Outcome.WITH_RESERVATIONS);
    }

    @Test
    @DisplayName("Q15.1b signatures are verified on arrival, before anybody opens the document, and once")
    void verifiesOnArrival() throws IOException {
        long document = arrive(signed.sealed());
        assertThat(verified(document)).isEmpty();

        verifyArrivals.verifyArrived();
        verifyArrivals.verifyArrived();

        assertThat(verified(document)).containsExactly(Outcome.ORIGINAL.name());
        assertThat(logged(document)).containsExactly("kiểm tra chữ ký số khi văn bản đến: " + Outcome.ORIGINAL.label());
    }

    @Test
    @DisplayName("Q15.1b, N21.2a what the sender found does not count: a certificate revoked since is noticed")
    void noticesWhatWasRevokedSince() throws Exception {
        try (TroubledCertificates.Authority authority = troubled.authority("CA thu hồi sau khi ký")) {
            Runnable takeBack =
                    authority.giveSound(driver.person("vanthu.skhcn").agencyId(), "Sở Khoa học và Công nghệ");
            byte[] sealed = signed.sealed();
            long document = arrive(sealed);
            takeBack.run();
            clock.advance(Duration.ofMinutes(40));

            verifyArrivals.verifyArrived();

            assertThat(verified(document)).containsExactly(Outcome.INVALID.name());
            open(document).andExpect(content().string(containsString("Chứng thư đã bị thu hồi.")));
            assertThatThrownBy(() -> decide(document)).isInstanceOf(RuleBroken.class);
        }
    }

    @Test
    @DisplayName("Q15.1b nodes share what has arrived: each document is verified by one of them")
    void verifiesOnceOnManyNodes() throws Exception {
        byte[] sealed = signed.sealed();
        List<Long> arrived = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            arrived.add(arrive(sealed));
        }
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                running.add(nodes.submit(verifyArrivals::verifyArrived));
            }
            for (Future<?> node : running) {
                node.get(1, TimeUnit.MINUTES);
            }
        } finally {
            nodes.shutdownNow();
        }

        assertThat(arrived).allSatisfy(document -> {
            assertThat(verified(document)).hasSize(1);
            assertThat(logged(document)).hasSize(1);
        });
    }

    @Test
    @DisplayName("Q15.1b an arrival that is undone is not verified")
    void verifiesNothingThatWasUndone() throws IOException {
        StoredFile file = stored("van-ban.pdf", signed.sealed());
        Long undone = transaction.execute(status -> {
            status.setRollbackOnly();
            return receiveFromSystem.receive(driver.person(CLERK).agencyId(), delivery(List.of(file)));
        });

        assertThat(jdbc.sql("select count(*) from incoming_arrival_check where document_id = ?")
                        .param(undone)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private long arrive(byte[] main, byte[]... annexes) throws IOException {
        List<StoredFile> all = new ArrayList<>();
        all.add(stored("van-ban.pdf", main));
        for (int i = 0; i < annexes.length; i++) {
            all.add(stored("phu-luc-" + (i + 1) + ".pdf", annexes[i]));
        }
        return Objects.requireNonNull(transaction.execute(
                status -> receiveFromSystem.receive(driver.person(CLERK).agencyId(), delivery(all))));
    }

    private ReceiveFromSystem.Delivery delivery(List<StoredFile> all) {
        return new ReceiveFromSystem.Delivery(
                UUID.randomUUID(),
                driver.person("vanthu.skhcn").agencyId(),
                DocumentMetadata.onReceipt(
                        String.valueOf(NUMBERS.incrementAndGet()),
                        "SKHCN-CNTT",
                        "Sở Khoa học và Công nghệ",
                        "V/v chữ ký số trên phụ lục",
                        Urgency.NORMAL,
                        Secrecy.NONE),
                all);
    }

    private StoredFile stored(String name, byte[] pdf) throws IOException {
        return files.takeIn(name, new ByteArrayInputStream(pdf), FilePolicy.PDF);
    }

    private ResultActions open(long document) throws Exception {
        return mvc.perform(get("/van-ban-den/{id}", document).with(SignIn.as(CLERK)))
                .andExpect(status().isOk());
    }

    private void decide(long document) {
        driver.answer(CLERK, document, Map.of("xacThuc", "chu-ky-hop-le", "quyetDinh", "tiep-nhan"));
    }

    private Outcome accepted(long document) {
        decide(document);
        return documents.require(document).inspection().signatureOutcome();
    }

    private List<String> verified(long document) {
        return jdbc.sql(
                        "select outcome from incoming_arrival_check where document_id = ? and checked_at is not null and due_at is null")
                .param(document)
                .query(String.class)
                .list();
    }

    private List<String> logged(long document) {
        return jdbc.sql("""
                        select detail from audit_event
                        where subject_type = 'incoming' and subject_id = ? and action = 'incoming.verify'
                        """).param(document).query(String.class).list();
    }
}
