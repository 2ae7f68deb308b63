package vn.gov.dongthap.vpdt.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.gov.dongthap.vpdt.outgoing.OutgoingDriver.CLERK;
import static vn.gov.dongthap.vpdt.outgoing.OutgoingDriver.DRAFTER;
import static vn.gov.dongthap.vpdt.outgoing.OutgoingDriver.SIGNER;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.organization.AgencyKind;
import vn.gov.dongthap.vpdt.organization.AgencyList;
import vn.gov.dongthap.vpdt.organization.AgencyRow;
import vn.gov.dongthap.vpdt.organization.AgencyStatus;
import vn.gov.dongthap.vpdt.organization.DissolveAgency;
import vn.gov.dongthap.vpdt.organization.EstablishAgency;
import vn.gov.dongthap.vpdt.organization.OrganId;
import vn.gov.dongthap.vpdt.storage.FileStore;
import vn.gov.dongthap.vpdt.storage.StoredFile;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.TableCounts;
import vn.gov.dongthap.vpdt.testing.TestClock;

/** A recipient that was dissolved yesterday, found out at each step it can still be found out at. */
@IntegrationTest
class DissolvedRecipientTests {

    private static final LocalDate YESTERDAY = LocalDate.of(2026, 11, 24);

    @Autowired
    private OutgoingDriver driver;

    @Autowired
    private Recipients recipients;

    @Autowired
    private Withdrawal withdrawal;

    @Autowired
    private EstablishAgency establish;

    @Autowired
    private DissolveAgency dissolve;

    @Autowired
    private AgencyList agencies;

    @Autowired
    private FileStore files;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    private long doomed;
    private String name;

    @BeforeEach
    void foundAnAgency() {
        clock.setTo(LocalDateTime.of(2026, 11, 25, 8, 0));
        int nth = jdbc.sql("select count(*) from agency").query(Integer.class).single();
        name = "Ban Quản lý dự án số " + nth;
        doomed = establish.establish(
                driver.agency("H20"), AgencyKind.DEPARTMENT, new OrganId("H20.9" + nth), name, "bqlda" + nth, true);
    }

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }

    @Test
    @DisplayName("Q5.5b Release with a recipient dissolved yesterday is refused by its name before anything leaves")
    void refusesToSealAndRelease() {
        long id = registered();
        dissolve.dissolve(doomed, YESTERDAY);
        Map<String, Long> rows = TableCounts.of(jdbc);

        assertRefused(() -> driver.seal(id), "outgoing.recipient-dissolved-after-signature");

        assertThat(TableCounts.of(jdbc)).isEqualTo(rows);
        assertThat(driver.document(id).state()).isEqualTo(OutgoingState.REGISTERED);
        assertThat(recipients.of(id)).extracting(Recipient::incomingId).containsOnlyNulls();
        withdrawal.withdraw(driver.person(SIGNER), id, "Nơi nhận đã giải thể.");
        assertThat(driver.document(id).state()).isEqualTo(OutgoingState.WITHDRAWN);
    }

    @Test
    @DisplayName(
            "Q5.5b Dissolved while the clerk was sealing: the release is taken back whole, at no desk lies anything")
    void takesTheReleaseBack() {
        long id = registered();
        dissolve.dissolve(doomed, YESTERDAY);
        Map<String, Long> rows = TableCounts.of(jdbc);

        assertRefused(() -> release(id), "outgoing.recipient-dissolved-after-signature");

        assertThat(TableCounts.of(jdbc)).isEqualTo(rows);
        assertThat(driver.document(id).state()).isEqualTo(OutgoingState.REGISTERED);
        assertThat(driver.hasTask(CLERK, id)).isTrue();
    }

    @Test
    @DisplayName("Q5.5b No number is spent, nothing signed and nothing submitted with a dissolved recipient")
    void refusesEveryStepBefore() {
        long drafted = driver.start();
        driver.addVersion(drafted);
        driver.answer(DRAFTER, drafted, with("luu"));
        long approved = approved();
        long signed = approved();
        driver.sign(signed);
        dissolve.dissolve(doomed, YESTERDAY);

        assertRefused(() -> driver.sign(approved), "outgoing.recipient-dissolved");
        assertRefused(() -> driver.answer(CLERK, signed, Map.of()), "outgoing.recipient-dissolved-after-signature");
        assertThatThrownBy(() -> driver.answer(DRAFTER, drafted, with("trinh"))).isNotNull();

        assertThat(driver.document(drafted).state()).isEqualTo(OutgoingState.DRAFTING);
        assertThat(driver.document(approved).state()).isEqualTo(OutgoingState.APPROVED);
        assertThat(driver.document(signed).registerNumber()).isNull();
        driver.answer(DRAFTER, drafted, driver.facts("trinh"));
        assertThat(driver.document(drafted).state()).isEqualTo(OutgoingState.CONTENT_CHECK);
    }

    @Test
    @DisplayName(
            "Q5.5b An agency is sent documents until the day before, is dissolved once, and told as such from then on")
    void countsTheDay() {
        long id = registered();
        dissolve.dissolve(doomed, LocalDate.of(2026, 11, 26));
        assertThatThrownBy(() -> dissolve.dissolve(doomed, YESTERDAY))
                .isInstanceOf(RuleBroken.class)
                .extracting("messageKey")
                .isEqualTo("organization.dissolved-already");

        driver.seal(id);

        assertThat(recipients.of(id)).extracting(Recipient::incomingId).doesNotContainNull();
        assertThat(status()).isEqualTo(AgencyStatus.ACTIVE);
        clock.setTo(LocalDateTime.of(2026, 11, 26, 0, 0));
        assertThat(status()).isEqualTo(AgencyStatus.DISSOLVED);
    }

    private AgencyStatus status() {
        return agencies.page("H20.8").rows().stream()
                .filter(row -> row.name().equals(name))
                .map(AgencyRow::status)
                .findFirst()
                .orElseThrow();
    }

    private long approved() {
        long id = driver.start();
        driver.addVersion(id);
        driver.answer(DRAFTER, id, with("trinh"));
        driver.check(id);
        driver.answer(SIGNER, id, Map.of("quyetDinh", "duyet"));
        return id;
    }

    private long registered() {
        long id = approved();
        driver.sign(id);
        driver.answer(CLERK, id, Map.of());
        return id;
    }

    private Map<String, Object> with(String next) {
        Map<String, Object> facts = driver.facts(next);
        facts.put("noiNhan", List.of(String.valueOf(driver.agency("H20.02")), String.valueOf(doomed)));
        return facts;
    }

    private void assertRefused(ThrowingCallable act, String messageKey) {
        assertThatThrownBy(act).isInstanceOfSatisfying(RuleBroken.class, refusal -> {
            assertThat(refusal.messageKey()).isEqualTo(messageKey);
            assertThat(refusal.arguments()).containsExactly(name);
        });
    }

    /** What the sealing step does with a seal that was made before. */
    private void release(long id) {
        transaction.executeWithoutResult(status -> {
            StoredFile signed = files.find(driver.document(id).files().signedFileId());
            driver.document(id).attachSeal(driver.person(CLERK).personId(), signed, signed, null, clock.instant());
            driver.answer(CLERK, id, Map.of());
        });
    }
}
