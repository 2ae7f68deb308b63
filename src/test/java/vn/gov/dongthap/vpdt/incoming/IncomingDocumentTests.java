package vn.gov.dongthap.vpdt.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.test.util.ReflectionTestUtils;
import vn.gov.dongthap.vpdt.audit.Actor;
import vn.gov.dongthap.vpdt.document.DocumentMetadata;
import vn.gov.dongthap.vpdt.document.DocumentType;
import vn.gov.dongthap.vpdt.document.Secrecy;
import vn.gov.dongthap.vpdt.document.Urgency;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.register.RegisterNumber;
import vn.gov.dongthap.vpdt.signature.Outcome;

/** The aggregate refuses by itself what the law does not allow, whatever a diagram asks for. */
class IncomingDocumentTests {

    private static final long LEADER = 3;
    private static final long OFFICER = 8;
    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate LEADERS_TERM = LocalDate.of(2026, 12, 3);
    private static final Actor HEAD = new Actor(LEADER, "Trần Văn Giám", "Giám đốc", 5L, null);

    @Test
    @DisplayName("N20 The road from receipt to completion")
    void travelsFromReceiptToCompletion() {
        IncomingDocument document = handling();

        document.recordResult();
        document.complete(NOW);

        assertThat(document.state()).isEqualTo(IncomingState.COMPLETED);
        assertThat(document.state().isClosed()).isTrue();
    }

    @Test
    @DisplayName("N21.2b What fails the check is returned, not accepted")
    void refusesToAcceptWhatFailedTheCheck() {
        IncomingDocument document = received();

        assertRefused("N21.2b", () -> document.accept(Authenticity.FAILED, Outcome.INVALID));

        document.returnToSender(Authenticity.FAILED, Outcome.INVALID, "Chữ ký số không hợp lệ", NOW);
        assertThat(document.state()).isEqualTo(IncomingState.RETURNED);
        assertThat(document.inspection().signatureOutcome()).isEqualTo(Outcome.INVALID);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "PAPER_COMPARED")
    @DisplayName("N21.2a Broken signatures are accepted by nobody's word, only by the paper")
    void refusesBrokenSignatures(Authenticity finding) {
        IncomingDocument document = received();

        assertThatThrownBy(() -> document.accept(finding, Outcome.INVALID)).isInstanceOf(RuleBroken.class);
        assertThat(document.state()).isEqualTo(IncomingState.RECEIVED);

        document.accept(Authenticity.PAPER_COMPARED, Outcome.INVALID);
        assertThat(document.state()).isEqualTo(IncomingState.ACCEPTED);
        assertThat(document.inspection().signatureOutcome()).isEqualTo(Outcome.INVALID);
    }

    @Test
    @DisplayName("L4.1 Nobody confirms signatures that are not there; what is unsigned is for information, or on paper")
    void confirmsNoMissingSignature() {
        IncomingDocument document = received();

        assertRefused("N21.2a", () -> document.accept(Authenticity.SIGNATURE_CONFIRMED, Outcome.UNSIGNED));

        document.accept(Authenticity.UNSIGNED, Outcome.UNSIGNED);
        assertThat(document.state()).isEqualTo(IncomingState.ACCEPTED);
    }

    @Test
    @DisplayName("N21.2a Nothing is registered before it is accepted")
    void refusesRegistrationBeforeAcceptance() {
        IncomingDocument document = received();

        assertRefused("N22.1", () -> document.describe(described(TODAY), null, TODAY));
        assertRefused("N22.2", () -> document.number(number(1), "H20.05"));
    }

    @Test
    @DisplayName("N22.1 The register's fields come before the number")
    void refusesNumberWithoutMetadata() {
        IncomingDocument document = received();
        document.accept(Authenticity.PAPER_COMPARED, Outcome.UNSIGNED);

        assertRefused("N22.1", () -> document.number(number(1), "H20.05"));
    }

    @Test
    @DisplayName("N22.1 A document cannot have been issued tomorrow")
    void refusesDateInTheFuture() {
        IncomingDocument document = received();
        document.accept(Authenticity.PAPER_COMPARED, Outcome.UNSIGNED);

        assertRefused("N22.1", () -> document.describe(described(TODAY.plusDays(1)), null, TODAY));
    }

    @Test
    @DisplayName("N22.2 No document gets a second arrival number")
    void refusesSecondNumber() {
        IncomingDocument document = registered();

        assertRefused("N22.2", () -> document.number(number(2), "H20.05"));

        assertThat(document.arrivalNumber()).isEqualTo(1);
    }

    @Test
    @DisplayName("N22.1 No directive before a number")
    void refusesDirectiveBeforeRegistration() {
        IncomingDocument document = received();
        document.accept(Authenticity.SIGNATURE_CONFIRMED, Outcome.ORIGINAL);

        assertRefused("N22.1", () -> document.direct(directive(12), LEADER));
        assertRefused("N22.1", () -> document.note(directive(12), NOW));
    }

    @Test
    @DisplayName("N23.1a A registered document is submitted before it is directed")
    void refusesDirectiveBeforeSubmission() {
        IncomingDocument document = registered();

        assertRefused("N23.2", () -> document.direct(directive(12), LEADER));
    }

    @Test
    @DisplayName("N23.2 A later directive supersedes and starts the handling anew")
    void directsAgainWhileHandled() {
        IncomingDocument document = handling();

        document.direct(directive(14), LEADER);

        assertThat(document.state()).isEqualTo(IncomingState.DIRECTED);
        assertThat(document.handling().leadUnitId()).isEqualTo(14L);
        assertThat(document.handling().officerId()).isNull();
    }

    @Test
    @DisplayName("N23.2 The officer's term lies inside the leader's")
    void refusesTermBeyondTheLeaders() {
        IncomingDocument document = directed();

        assertRefused("N23.2", () -> document.assign(OFFICER, LEADERS_TERM.plusDays(1)));

        assertThat(document.state()).isEqualTo(IncomingState.DIRECTED);
    }

    @Test
    @DisplayName("N24.2 Inside the leader's term the unit's leader grants more time, beyond it only the leader")
    void grantsExtensionByTerm() {
        IncomingDocument document = handling();

        assertThat(document.requestExtension(LEADERS_TERM)).isFalse();
        assertThat(document.requestExtension(LEADERS_TERM.plusDays(1))).isTrue();
        assertRefused("N23.2", () -> document.extend(LEADERS_TERM.plusDays(1), false));
        document.extend(LEADERS_TERM.plusDays(1), true);

        assertThat(document.handling().handlingDue()).isEqualTo(LEADERS_TERM.plusDays(1));
    }

    @Test
    @DisplayName("N24.2 More time must be asked for, and be more")
    void refusesExtensionNobodyAskedFor() {
        IncomingDocument document = handling();

        assertRefused("N24.2", () -> document.extend(LEADERS_TERM, false));
        assertRefused("N24.2", () -> document.refuseExtension());
        assertRefused("N24.2", () -> document.requestExtension(TODAY));
    }

    @Test
    @DisplayName("N24.2 A result that is not accepted goes back to the officer")
    void goesBackToTheOfficer() {
        IncomingDocument document = handling();
        document.recordResult();

        document.redo();

        assertThat(document.state()).isEqualTo(IncomingState.HANDLING);
        assertRefused("N24.2", () -> document.complete(NOW));
    }

    @Test
    @DisplayName("N23.4 For information only closes the document at the directive")
    void closesForInformation() {
        IncomingDocument document = submitted();

        document.note(
                Directive.toInform(
                        1,
                        HEAD,
                        "Chuyển để biết",
                        NOW,
                        List.of(DirectivePart.unit(Participation.INFORMED, 12, "Phòng A", null))),
                NOW);

        assertThat(document.state()).isEqualTo(IncomingState.NOTED);
        assertRefused("N23.2", () -> document.direct(directive(12), LEADER));
    }

    @Test
    @DisplayName("Q4.4b Neither document nor directive is ever deleted")
    void refusesDeletion() {
        assertRefused("Q4.4b", () -> registered().refuseDeletion());
        assertRefused("Q4.4b", () -> directive(12).refuseDeletion());
    }

    @ParameterizedTest
    @EnumSource(value = Secrecy.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    @DisplayName("Q4.4a State secrets are refused")
    void refusesSecrets(Secrecy secrecy) {
        assertRefused(
                "Q4.4a", () -> DocumentMetadata.onReceipt("1", "QĐ-UBND", "UBND tỉnh", "V/v", Urgency.NORMAL, secrecy));
    }

    private static IncomingDocument received() {
        Reception reception = new Reception(
                UUID.randomUUID(),
                ReceptionSource.POST,
                null,
                DocumentMetadata.onReceipt("12", "SNV-VP", "Sở Nội vụ", "V/v báo cáo", Urgency.NORMAL, Secrecy.NONE));
        IncomingDocument document = new IncomingDocument(5, reception, 2, NOW);
        ReflectionTestUtils.setField(document, "id", 1L);
        return document;
    }

    private static IncomingDocument registered() {
        IncomingDocument document = received();
        document.accept(Authenticity.SIGNATURE_CONFIRMED, Outcome.ORIGINAL);
        document.describe(described(TODAY), null, TODAY);
        document.number(number(1), "H20.05");
        return document;
    }

    private static IncomingDocument submitted() {
        IncomingDocument document = registered();
        document.submitTo(LEADER);
        return document;
    }

    private static IncomingDocument directed() {
        IncomingDocument document = submitted();
        document.direct(directive(12), LEADER);
        return document;
    }

    private static IncomingDocument handling() {
        IncomingDocument document = directed();
        document.assign(OFFICER, LEADERS_TERM.minusDays(2));
        return document;
    }

    private static Directive directive(long leadUnit) {
        return Directive.toHandle(
                1,
                HEAD,
                "Chủ trì tham mưu",
                NOW,
                List.of(DirectivePart.unit(Participation.LEAD, leadUnit, "Phòng", LEADERS_TERM)));
    }

    private static DocumentMetadata described(LocalDate issued) {
        return new DocumentMetadata(
                DocumentType.LETTER,
                "12",
                "SNV-VP",
                issued,
                "Sở Nội vụ",
                "V/v báo cáo",
                "Tiếng Việt",
                null,
                null,
                Urgency.NORMAL,
                Secrecy.NONE,
                null);
    }

    private static RegisterNumber number(int number) {
        return new RegisterNumber(1, 2026, number, TODAY);
    }

    private static void assertRefused(String clause, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(RuleBroken.class, refusal -> assertThat(refusal.clause())
                .isEqualTo(clause));
    }
}
