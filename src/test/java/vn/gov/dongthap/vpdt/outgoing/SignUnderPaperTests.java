package vn.gov.dongthap.vpdt.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static vn.gov.dongthap.vpdt.outgoing.OutgoingDriver.CLERK;
import static vn.gov.dongthap.vpdt.outgoing.OutgoingDriver.DRAFTER;
import static vn.gov.dongthap.vpdt.outgoing.OutgoingDriver.SIGNER;
import static vn.gov.dongthap.vpdt.outgoing.OutgoingDriver.UNIT_LEADER;
import static vn.gov.dongthap.vpdt.outgoing.SigningPapersDesk.AUTHORIZED;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.dongthap.vpdt.document.DocumentType;
import vn.gov.dongthap.vpdt.document.SignerInfo;
import vn.gov.dongthap.vpdt.drafting.DraftContent;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.register.RegisterRange;
import vn.gov.dongthap.vpdt.report.OutgoingRegisterRow;
import vn.gov.dongthap.vpdt.signature.CertificateFacts;
import vn.gov.dongthap.vpdt.signature.CheckedSignature;
import vn.gov.dongthap.vpdt.signature.OfficialPdf;
import vn.gov.dongthap.vpdt.signature.SignatureOwner;
import vn.gov.dongthap.vpdt.signature.SignatureReport;
import vn.gov.dongthap.vpdt.signature.VerifySignatures;
import vn.gov.dongthap.vpdt.storage.FileStore;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.SignIn;
import vn.gov.dongthap.vpdt.testing.TestClock;
import vn.gov.dongthap.vpdt.workflow.FormRefused;

/** Documents whose signer has the right by a paper, along the whole road. */
@IntegrationTest
class SignUnderPaperTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final String NAME = "Bùi Quốc Thịnh";

    @Autowired
    private OutgoingDriver driver;

    @Autowired
    private SigningPapersDesk desk;

    @Autowired
    private SigningCompetences rights;

    @Autowired
    private SignOutgoing signOutgoing;

    @Autowired
    private OpenOutgoing openOutgoing;

    @Autowired
    private OutgoingRegisterLines lines;

    @Autowired
    private VerifySignatures verify;

    @Autowired
    private FileStore files;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TransactionTemplate transaction;

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
            "N13.3a, N13.3c, N13.5 Signed by authorization: the paper is kept with it, the sheet, number and seal are"
                    + " the agency's, and page, register and recipients name the authority")
    void isSignedByAuthorization() throws Exception {
        long paper = desk.authorize(TODAY.plusMonths(1), DocumentType.LETTER);
        long id = approved(paper);
        signOutgoing.sign(driver.person(AUTHORIZED), id);
        driver.answer(CLERK, id, Map.of());
        driver.seal(id);

        OutgoingDocument document = driver.document(id);
        assertThat(document.state()).isEqualTo(OutgoingState.RELEASED);
        assertThat(document.parties().signer()).hasToString(desk.choice(AUTHORIZED, paper));
        assertThat(document.metadata().signer()).isEqualTo(new SignerInfo("Trưởng phòng", NAME, "TUQ."));
        assertThat(document.metadata().codeNotation()).isEqualTo("SKHCN-CĐS");
        SignatureReport report =
                verify.of(files.find(Objects.requireNonNull(document.files().sealedFileId())));
        assertThat(report.signatures()).hasSize(2).allMatch(CheckedSignature::isValid);
        assertThat(report.signatures())
                .extracting(CheckedSignature::owner)
                .containsExactly(SignatureOwner.PERSON, SignatureOwner.AGENCY);
        assertThat(report.signatures())
                .extracting(CheckedSignature::signer)
                .extracting(CertificateFacts::name)
                .containsExactly(NAME, "Sở Khoa học và Công nghệ");
        assertThat(jdbc.sql("select signer_name || ' ' || signer_competence from incoming_document where id ="
                                + " (select max(incoming_id) from outgoing_recipient where document_id = ?)")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo(NAME + " TUQ.");
        assertThat(registered(document).signer()).isEqualTo(NAME + " (TUQ.)");
        mvc.perform(get("/van-ban-di/{id}", id).with(SignIn.as(CLERK)))
                .andExpect(content().string(containsString("TUQ. theo 31/GUQ-SKHCN ngày 20/11/2026")))
                .andExpect(content().string(containsString("Người ký: " + NAME + " (TUQ.)")));
    }

    @Test
    @DisplayName("N13.3a Signed until the last minute of the last day, and not a minute later")
    void holdsUntilMidnight() {
        long id = approved(desk.authorize(TODAY, DocumentType.LETTER));
        clock.setTo(LocalDateTime.of(2026, 11, 26, 0, 0));

        refused("N13.3a", "outgoing.paper.expired", () -> signOutgoing.sign(driver.person(AUTHORIZED), id));
        assertThat(driver.document(id).state()).isEqualTo(OutgoingState.APPROVED);
        assertThat(driver.document(id).files().signedFileId()).isNull();

        clock.setTo(LocalDateTime.of(2026, 11, 25, 23, 59));
        signOutgoing.sign(driver.person(AUTHORIZED), id);
        assertThat(driver.document(id).state()).isEqualTo(OutgoingState.SIGNED);
    }

    @Test
    @DisplayName("N13.3a Nothing is approved after the last day, and the signer can still give it back")
    void isNotApprovedAfterTheLastDay() {
        long id = checked(desk.authorize(TODAY, DocumentType.LETTER));
        clock.setTo(LocalDateTime.of(2026, 11, 26, 8, 0));

        refused("N13.3a", "outgoing.paper.expired", () -> driver.answer(AUTHORIZED, id, Map.of("quyetDinh", "duyet")));
        assertThat(driver.document(id).state()).isEqualTo(OutgoingState.APPROVAL);

        driver.answer(AUTHORIZED, id, Map.of("quyetDinh", "tra-lai", "lyDo", "Hết hạn ủy quyền."));
        assertThat(driver.document(id).state()).isEqualTo(OutgoingState.RETURNED);
    }

    @Test
    @DisplayName("N13.3a A paper ended between approval and signature gives no right to sign")
    void isNotSignedUnderAnEndedPaper() {
        long paper = desk.authorize(TODAY.plusMonths(1), DocumentType.LETTER);
        long id = approved(paper);
        desk.end(paper, "Người đứng đầu rút ủy quyền.");

        refused("N13.3a", "outgoing.paper.ended", () -> signOutgoing.sign(driver.person(AUTHORIZED), id));
        assertThat(signOutgoing.signAll(driver.person(AUTHORIZED), List.of(id)))
                .singleElement()
                .extracting(SignOutgoing.Result::problem)
                .asString()
                .contains("đã chấm dứt: Người đứng đầu rút ủy quyền.");
        assertThat(driver.document(id).state()).isEqualTo(OutgoingState.APPROVED);
    }

    @Test
    @DisplayName("N13.3a A paper is not ended while somebody is signing under it: the end waits for the signature")
    void isNotEndedDuringASignature() throws Exception {
        long paper = desk.authorize(TODAY.plusMonths(1), DocumentType.LETTER);
        OutgoingDocument document = driver.document(approved(paper));
        ExecutorService clerk = Executors.newSingleThreadExecutor();
        try {
            Future<?> end = transaction.execute(status -> {
                rights.held(document);
                Future<?> ending = clerk.submit(() -> desk.end(paper, "Rút ủy quyền."));
                assertThatExceptionOfType(TimeoutException.class)
                        .isThrownBy(() -> ending.get(500, TimeUnit.MILLISECONDS));
                return ending;
            });
            Objects.requireNonNull(end).get(30, TimeUnit.SECONDS);
        } finally {
            clerk.shutdown();
        }
        refused("N13.3a", "outgoing.paper.ended", () -> signOutgoing.sign(driver.person(AUTHORIZED), document.id()));
    }

    @Test
    @DisplayName("N13.3a A type outside the paper is refused when the signer is named, and nothing of it is kept")
    void isNotNamedForOtherTypes() {
        long paper = desk.authorize(TODAY.plusMonths(1), DocumentType.NOTICE);
        long id = driver.start();
        driver.addVersion(id, pdf("TUQ."));

        refused("N13.3a", "outgoing.paper.other-type", () -> driver.answer(DRAFTER, id, facts(paper)));
        assertThat(driver.document(id).parties().signerId()).isNull();
    }

    @Test
    @DisplayName("N13.3a What is expired or ended is not offered to drafters")
    void offersOnlyWhatHolds() {
        long expired = desk.authorize(TODAY.minusDays(1), DocumentType.LETTER);
        long ended = desk.authorize(TODAY.plusMonths(1), DocumentType.LETTER);
        desk.end(ended, "Nhầm.");
        long id = driver.start();

        for (long paper : List.of(expired, ended)) {
            assertThatExceptionOfType(FormRefused.class).isThrownBy(() -> driver.answer(DRAFTER, id, facts(paper)));
        }
        assertThat(driver.document(id).parties().signerId()).isNull();
    }

    @Test
    @DisplayName("N13.4 Signed by order: the template carries TL., and the same person may hold more than one right")
    void isSignedByOrder() {
        long order = desk.order(AUTHORIZED, DocumentType.LETTER);
        long authorization = desk.authorize(TODAY.plusMonths(1), DocumentType.LETTER);
        assertThat(rights.offered(driver.agency("H20.05")))
                .map(SignerChoice::of)
                .map(SignerChoice::toString)
                .contains(
                        desk.choice(AUTHORIZED, order),
                        desk.choice(AUTHORIZED, authorization),
                        driver.id(SIGNER),
                        driver.id("phogiamdoc.skhcn"))
                .doesNotContain(driver.id(AUTHORIZED), desk.choice(UNIT_LEADER, order));
        long id = approved(order, "TL.");
        DraftContent content = openOutgoing.content(driver.person(DRAFTER), id);
        assertThat(Objects.requireNonNull(content.signature()).authorities())
                .singleElement()
                .hasToString("AuthorityLine[authority=TL, onBehalfOf=Giám đốc]");

        signOutgoing.sign(driver.person(AUTHORIZED), id);

        assertThat(driver.document(id).metadata().signer()).isEqualTo(new SignerInfo("Trưởng phòng", NAME, "TL."));
    }

    @Test
    @DisplayName("N13 A signer whose position changed after the draft was described does not sign it as it was written")
    void isNotSignedInAnotherRight() {
        long id = approved(desk.authorize(TODAY.plusMonths(1), DocumentType.LETTER));
        String was = position(AUTHORIZED, "Trưởng phòng kiêm nhiệm");
        try {
            refused("N13", "outgoing.authority-changed", () -> signOutgoing.sign(driver.person(AUTHORIZED), id));
        } finally {
            position(AUTHORIZED, was);
        }
        String head = position(AUTHORIZED, "Phó Trưởng phòng");
        try {
            refused("N13.3b", "outgoing.paper.not-the-holder", () -> signOutgoing.sign(driver.person(AUTHORIZED), id));
        } finally {
            position(AUTHORIZED, head);
        }
    }

    private String position(String username, String title) {
        long assignment = driver.person(username).assignmentId();
        String before = driver.person(username).position();
        jdbc.sql("update assignment set position = ? where id = ?")
                .params(title, assignment)
                .update();
        return before;
    }

    private OutgoingRegisterRow registered(OutgoingDocument document) {
        long register = jdbc.sql("""
                        select register_id from register_entry where owner_type = 'outgoing' and owner_id = ?
                        """).param(document.id()).query(Long.class).single();
        int number = Objects.requireNonNull(document.registerNumber());
        return lines.of(register, new RegisterRange(number, number, null, null)).next();
    }

    private long approved(long paper) {
        return approved(paper, "TUQ.");
    }

    private long approved(long paper, String mark) {
        long id = checked(paper, mark);
        driver.answer(AUTHORIZED, id, Map.of("quyetDinh", "duyet"));
        return id;
    }

    private long checked(long paper) {
        return checked(paper, "TUQ.");
    }

    private long checked(long paper, String mark) {
        long id = driver.start();
        driver.addVersion(id, pdf(mark));
        driver.answer(DRAFTER, id, facts(paper));
        driver.check(id);
        return id;
    }

    private Map<String, Object> facts(long paper) {
        Map<String, Object> facts = driver.facts("trinh");
        facts.put("nguoiKy", desk.choice(AUTHORIZED, paper));
        return facts;
    }

    private static byte[] pdf(String mark) {
        return OfficialPdf.standard()
                .withSigner(NAME)
                .withPosition(mark + " GIÁM ĐỐC", "TRƯỞNG PHÒNG")
                .withNumberLine("Số:           /SKHCN-CĐS")
                .bytes();
    }

    private static void refused(String clause, String key, ThrowingCallable act) {
        assertThatExceptionOfType(RuleBroken.class).isThrownBy(act).satisfies(broken -> {
            assertThat(broken.messageKey()).isEqualTo(key);
            assertThat(broken.clause()).isEqualTo(clause);
        });
    }
}
