package vn.gov.dongthap.vpdt.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static vn.gov.dongthap.vpdt.outgoing.OutgoingDriver.CLERK;
import static vn.gov.dongthap.vpdt.outgoing.OutgoingDriver.SIGNER;

import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.signature.OfficialPdf;
import vn.gov.dongthap.vpdt.signature.SignPersonally;
import vn.gov.dongthap.vpdt.signature.TroubledCertificates;
import vn.gov.dongthap.vpdt.storage.FileStore;
import vn.gov.dongthap.vpdt.storage.StoredFile;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.SignIn;
import vn.gov.dongthap.vpdt.testing.TableCounts;
import vn.gov.dongthap.vpdt.testing.TestClock;

/** Certificates that must not count, at the two steps that sign: a sentence for the person, the document as it was. */
@IntegrationTest
class OutgoingCertificateTests {

    private static final String DEPUTY = "phogiamdoc.skhcn";
    private static final String AGENCY = "Sở Khoa học và Công nghệ";

    @Autowired
    private SigningCompetences rights;

    @Autowired
    private OutgoingDriver driver;

    @Autowired
    private Recipients recipients;

    @Autowired
    private TroubledCertificates certificates;

    @Autowired
    private SignPersonally signatures;

    @Autowired
    private FileStore files;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void wednesdayMorning() {
        clock.setTo(LocalDateTime.of(2026, 11, 25, 8, 0));
    }

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }

    @Test
    @DisplayName("N13.7 The leader's certificate has run out: the signing step is refused, the document stays approved")
    void refusesASignatureTooLate() throws Exception {
        long id = driver.approved();
        clock.setTo(LocalDateTime.of(2055, 3, 2, 8, 0));

        refused(id, "ky-so", SIGNER, "đã hết hạn ngày");

        unsigned(id);
    }

    @Test
    @DisplayName("N13.7 The leader's certificate was revoked: the signing step is refused, the document stays approved")
    void refusesARevokedSignature() throws Exception {
        long id = driver.approved();
        try (TroubledCertificates.Authority authority = certificates.authority("CA thu hồi của người ký")) {
            authority.giveRevoked(SIGNER, OfficialPdf.SIGNER);

            refused(id, "ky-so", SIGNER, "Chứng thư đã bị thu hồi");
        }

        unsigned(id);
        driver.sign(id);
        assertThat(driver.document(id).state()).isEqualTo(OutgoingState.SIGNED);
    }

    @Test
    @DisplayName("N11.1 Another leader, with a good certificate of their own, does not sign what is not theirs to sign")
    void refusesAnotherLeader() throws Exception {
        long id = driver.approved();

        MockHttpServletResponse answer = answer(id, "ky-so", DEPUTY);

        assertThat(answer.getStatus()).isIn(404, 422);
        assertThat(answer.getContentAsString()).contains("ãy ");
        unsigned(id);
    }

    @Test
    @DisplayName("N32.2d A file signed by the wrong person is not sealed, and stays registered")
    void refusesToSealTheWrongPersonsSignature() throws Exception {
        long id = driver.approved();
        SignedInPerson deputy = driver.person(DEPUTY);
        StoredFile draft = driver.stored(
                "du-thao.pdf",
                OfficialPdf.standard()
                        .withNumberLine("Số:           /SKHCN-CĐS")
                        .withSigner(deputy.fullName())
                        .bytes());
        StoredFile wrong = signatures.sign(deputy, draft, deputy.agencyId());
        transaction.executeWithoutResult(status -> driver.document(id)
                .attachSignature(
                        rights.named(driver.document(id)),
                        files.find(driver.document(id).files().draftFileId()),
                        wrong,
                        clock.instant()));
        driver.answer(SIGNER, id, Map.of("quyetDinh", "ky"));
        driver.answer(CLERK, id, Map.of());

        refused(id, "dong-dau", CLERK, "chưa có chữ ký số hợp lệ của người có thẩm quyền");

        unsealed(id);
    }

    @Test
    @DisplayName("N32.1 The agency's certificate has run out: the sealing step is refused, nothing leaves")
    void refusesASealTooLate() throws Exception {
        long id = driver.registered();
        clock.setTo(LocalDateTime.of(2055, 3, 2, 8, 0));

        refused(id, "dong-dau", CLERK, "đã hết hạn ngày");

        unsealed(id);
    }

    @Test
    @DisplayName("N17.2 The agency's certificate was revoked: the sealing step is refused, nothing leaves")
    void refusesARevokedSeal() throws Exception {
        long id = driver.registered();
        try (TroubledCertificates.Authority authority = certificates.authority("CA thu hồi của cơ quan")) {
            authority.giveRevoked(driver.person(CLERK).agencyId(), AGENCY);

            refused(id, "dong-dau", CLERK, "Chứng thư đã bị thu hồi");
        }

        unsealed(id);
        driver.seal(id);
        assertThat(driver.document(id).state()).isEqualTo(OutgoingState.RELEASED);
    }

    @Test
    @DisplayName("N32.2c Another agency's clerk does not seal with that agency's certificate")
    void refusesAnotherAgency() throws Exception {
        long id = driver.registered();

        MockHttpServletResponse answer = answer(id, "dong-dau", "vanthu.snv");

        assertThat(answer.getStatus()).isEqualTo(404);
        unsealed(id);
    }

    /** With one sentence, and without a row anywhere but in the audit log. */
    private void refused(long id, String act, String username, String words) throws Exception {
        driver.person(username);
        Map<String, Long> rows = TableCounts.of(jdbc);

        MockHttpServletResponse answer = answer(id, act, username);

        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains(words).contains("ãy ");
        assertThat(TableCounts.of(jdbc)).isEqualTo(rows);
    }

    private MockHttpServletResponse answer(long id, String act, String username) throws Exception {
        MockHttpServletResponse answer = mvc.perform(post("/van-ban-di/{id}/{act}", id, act)
                        .with(SignIn.as(username))
                        .with(csrf()))
                .andReturn()
                .getResponse();
        answer.setCharacterEncoding("UTF-8");
        return answer;
    }

    private void unsigned(long id) {
        assertThat(driver.document(id).state()).isEqualTo(OutgoingState.APPROVED);
        assertThat(driver.document(id).files().signedFileId()).isNull();
        assertThat(driver.hasTask(SIGNER, id)).isTrue();
    }

    private void unsealed(long id) {
        assertThat(driver.document(id).state()).isEqualTo(OutgoingState.REGISTERED);
        assertThat(driver.document(id).files().sealedFileId()).isNull();
        assertThat(recipients.of(id)).extracting(Recipient::incomingId).containsOnlyNulls();
        assertThat(driver.hasTask(CLERK, id)).isTrue();
    }
}
