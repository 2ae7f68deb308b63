package vn.gov.dongthap.vpdt.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.gov.dongthap.vpdt.document.DocumentMetadata;
import vn.gov.dongthap.vpdt.document.DocumentType;
import vn.gov.dongthap.vpdt.document.Secrecy;
import vn.gov.dongthap.vpdt.document.Urgency;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.organization.AgencyView;
import vn.gov.dongthap.vpdt.organization.PersonInPosition;
import vn.gov.dongthap.vpdt.organization.Role;
import vn.gov.dongthap.vpdt.register.IssuedCode;
import vn.gov.dongthap.vpdt.register.RegisterNumber;
import vn.gov.dongthap.vpdt.storage.StoredFile;

/** The law of outgoing documents, asked step by step. */
class OutgoingDocumentTests {

    private static final Instant NOW = Instant.parse("2026-11-25T01:00:00Z");
    private static final long AGENCY = 5;
    private static final long UNIT = 12;
    private static final PersonInPosition DRAFTER = person(1, UNIT, Role.OFFICER);
    private static final PersonInPosition LEADER = person(2, UNIT, Role.UNIT_LEADER);
    private static final PersonInPosition CHECKER = person(3, 13L, Role.CLERK);
    private static final PersonInPosition SIGNER = person(4, null, Role.HEAD);
    private static final SigningCompetence RIGHT = right(SIGNER);
    private static final SigningCompetence ANOTHER = right(person(8, null, Role.LEADER));
    private static final StoredFile WORD = file(10, "w");
    private static final StoredFile PDF = file(11, "p");
    private static final StoredFile SIGNED = file(12, "s");
    private static final StoredFile SEALED = file(13, "d");

    @Test
    @DisplayName("N14 From draft to release in the one order the law allows")
    void travelsFromDraftToRelease() {
        OutgoingDocument document = sealed();
        document.seal();
        document.release(NOW);

        assertThat(document.state()).isEqualTo(OutgoingState.RELEASED);
        assertThat(document.metadata().reference()).isEqualTo("07/SKHCN-CĐS");
    }

    @Test
    @DisplayName("N14 No step after the signature can be taken before its turn")
    void refusesStepsOutOfOrder() {
        OutgoingDocument approved = approved();
        refused("N14", () -> approved.number(code("SKHCN-CĐS")));
        refused("N16.1", approved::register);
        refused("N14", approved::seal);
        refused("N14", () -> approved.release(NOW));

        OutgoingDocument signed = signed();
        refused("N16.1", signed::register);
        refused("N14", () -> signed.attachSeal(9, SIGNED, SEALED, null, NOW));
        signed.number(code("SKHCN-CĐS"));
        refused("N14", () -> signed.attachSeal(9, SIGNED, SEALED, null, NOW));
        refused("N14", () -> signed.number(code("SKHCN-CĐS")));
    }

    @Test
    @DisplayName("N10.1 Only somebody of a unit drafts: the unit's leader answers for the content")
    void refusesDraftersWithoutUnit() {
        refused(
                "N10.1",
                () -> new OutgoingDocument(
                        SIGNER.agencyId(), new Parties(SIGNER), UUID.randomUUID(), metadata(), new Occasion(), NOW));
    }

    @Test
    @DisplayName("N10.2a Nothing incomplete is submitted: type, notation, signer and recipients are there")
    void refusesIncompleteDrafts() {
        OutgoingDocument document = started();
        document.revise(WORD, PDF, DRAFTER.personId());
        refused("N10.2a", () -> document.submit(1));
        document.describe(metadata(), RIGHT, CHECKER, NOW);
        refused("N10.2a", () -> document.submit(0));
    }

    @Test
    @DisplayName("N10.2b Nothing is submitted without a draft, and every version gets its number")
    void refusesSubmissionWithoutDraft() {
        OutgoingDocument document = described();
        refused("N10.2b", () -> document.submit(1));

        assertThat(document.revise(WORD, PDF, DRAFTER.personId())).isEqualTo(1);
        assertThat(document.revise(WORD, PDF, DRAFTER.personId())).isEqualTo(2);
    }

    @Test
    @DisplayName("N10.3 What the signer returns lies with the unit's leader, and only they pass it on")
    void returnsInTwoHops() {
        OutgoingDocument document = checked();
        refused("N10.3", () -> document.returnToUnitLeader(LEADER.personId()));

        document.returnToUnitLeader(SIGNER.personId());
        assertThat(document.state()).isEqualTo(OutgoingState.RETURNED);
        refused("N11.2", () -> document.revise(WORD, PDF, DRAFTER.personId()));
        refused("N12.1", () -> document.passReturnOn(DRAFTER));
        document.passReturnOn(LEADER);
        assertThat(document.state()).isEqualTo(OutgoingState.DRAFTING);
    }

    @Test
    @DisplayName("N10.4 Only the drafter adds versions")
    void refusesVersionsOfOthers() {
        refused("N10.4", () -> described().revise(WORD, PDF, LEADER.personId()));
    }

    @Test
    @DisplayName("N10.1 A draft goes on with somebody else of its unit only, and is theirs from then on")
    void passesTheDraftInsideTheUnit() {
        OutgoingDocument document = described();
        refused("N10.1", () -> document.passToDrafter(CHECKER));

        document.passToDrafter(LEADER);

        refused("N10.4", () -> document.revise(WORD, PDF, DRAFTER.personId()));
        assertThat(document.revise(WORD, PDF, LEADER.personId())).isEqualTo(1);
    }

    @Test
    @DisplayName("N12.2 Somebody else may be named to check the format, and answers for it")
    void passesTheFormatCheck() {
        OutgoingDocument document = submitted();
        document.checkContent(LEADER, NOW);

        document.passToFormatChecker(DRAFTER);

        refused("N12.2", () -> document.checkFormat(CHECKER, NOW));
        document.checkFormat(DRAFTER, NOW);
        assertThat(document.checks().formatCheckerName()).isEqualTo(DRAFTER.fullName());
    }

    @Test
    @DisplayName("N11.1 Only the competent signer approves and signs")
    void refusesApprovalOfOthers() {
        refused("N11.1", () -> checked().approve(ANOTHER, NOW));
        refused("N11.1", () -> approved().attachSignature(ANOTHER, PDF, SIGNED, NOW));
    }

    @Test
    @DisplayName("N11.2 The approval is for one file: other bytes are not signed, and a return takes it back")
    void clearsTheApproval() {
        OutgoingDocument document = approved();
        assertThat(document.checks().approvedSha256()).isEqualTo(PDF.sha256());
        refused("N11.2", () -> document.attachSignature(RIGHT, file(99, "x"), SIGNED, NOW));
        refused("N11.2", () -> document.revise(WORD, PDF, DRAFTER.personId()));

        document.returnToUnitLeader(SIGNER.personId());

        assertThat(document.checks().approvedSha256()).isNull();
        assertThat(document.checks().contentCheckedAt()).isNull();
        refused("N14", () -> document.attachSignature(RIGHT, PDF, SIGNED, NOW));
    }

    @Test
    @DisplayName("N12.1 A leader of the drafting unit answers for the content, named and dated")
    void leavesTheContentToTheUnitLeader() {
        OutgoingDocument document = submitted();
        refused("N12.1", () -> document.checkContent(person(7, 99L, Role.UNIT_LEADER), NOW));
        refused("N12.1", () -> document.checkContent(DRAFTER, NOW));

        document.checkContent(LEADER, NOW);

        assertThat(document.checks().contentCheckerName()).isEqualTo(LEADER.fullName());
        assertThat(document.checks().contentCheckedAt()).isEqualTo(NOW);
    }

    @Test
    @DisplayName("N12.2 The person named answers for the format, and nobody else, after the content")
    void leavesTheFormatToTheNamedPerson() {
        OutgoingDocument document = submitted();
        refused("N12.2", () -> document.checkFormat(CHECKER, NOW));
        document.checkContent(LEADER, NOW);
        refused("N12.2", () -> document.checkFormat(LEADER, NOW));

        document.checkFormat(CHECKER, NOW);

        assertThat(document.checks().formatCheckerName()).isEqualTo(CHECKER.fullName());
        assertThat(document.checks().formatCheckedAt()).isEqualTo(NOW);
    }

    @Test
    @DisplayName("N13 Only the head or a deputy is named to sign")
    void refusesSignersWithoutRight() {
        refused("N13", () -> right(LEADER));
    }

    @Test
    @DisplayName("N13.7 The signature counts only when the signed file is there")
    void refusesSignatureWithoutFile() {
        refused("N13.7", () -> approved().sign(RIGHT, NOW, NOW));
    }

    @Test
    @DisplayName("N15.3, N16.1 Number and date are the system's, given once, and the register follows them")
    void isNumberedThenRegistered() {
        OutgoingDocument document = signed();
        refused("N16.1", document::register);
        document.number(code("SKHCN-CĐS"));
        assertThat(document.metadata().issuedDate()).isEqualTo(LocalDate.of(2026, 11, 25));
        document.register();

        assertThat(document.state()).isEqualTo(OutgoingState.REGISTERED);
        refused("N16.1", document::register);
    }

    @Test
    @DisplayName("N15.1b The number goes with the notation that stands on the signed page")
    void refusesAnotherNotation() {
        refused("N15.1b", () -> signed().number(code("SKHCN-VP")));
    }

    @Test
    @DisplayName("Q4.5a Nothing is sealed or released without the agency's signature")
    void refusesReleaseWithoutSeal() {
        OutgoingDocument document = registered();
        refused("Q4.5a", document::seal);
        refused("N14", () -> document.release(NOW));
    }

    @Test
    @DisplayName("N32.2d The agency signs the very file the competent person signed")
    void refusesToSealAnotherFile() {
        refused("N32.2d", () -> registered().attachSeal(9, PDF, SEALED, null, NOW));
    }

    @Test
    @DisplayName("Q4.5b Signed file and original file are two: release without an original is refused")
    void refusesReleaseWithoutOriginal() {
        OutgoingDocument document = described();
        document.revise(SEALED, PDF, DRAFTER.personId());
        document.submit(1);
        document.checkContent(LEADER, NOW);
        document.checkFormat(CHECKER, NOW);
        document.approve(RIGHT, NOW);
        document.attachSignature(RIGHT, PDF, SIGNED, NOW);
        document.sign(RIGHT, NOW, NOW);
        document.number(code("SKHCN-CĐS"));
        document.register();
        document.attachSeal(9, SIGNED, SEALED, null, NOW);
        document.seal();

        refused("Q4.5b", () -> document.release(NOW));
    }

    @Test
    @DisplayName("N15.1a Withdrawn before release, it says whether a number was spent on it")
    void tellsOfASpentNumber() {
        assertThat(approved().withdraw("Không còn cần.", NOW)).isFalse();
        assertThat(registered().withdraw("Không còn cần.", NOW)).isTrue();
    }

    @Test
    @DisplayName("N18.3 What is released stays as it is")
    void isNotWithdrawnAfterRelease() {
        OutgoingDocument document = sealed();
        document.seal();
        document.release(NOW);

        refused("N18.3", () -> document.withdraw("Nhầm.", NOW));
    }

    @Test
    @DisplayName("Q4.4b No document is deleted")
    void refusesDeletion() {
        refused("Q4.4b", () -> started().refuseDeletion());
    }

    @Test
    @DisplayName("Q4.4a No state secrets are drafted here")
    void refusesSecrets() {
        refused("Q4.4a", () -> metadata(Secrecy.SECRET));
    }

    private static OutgoingDocument started() {
        DocumentMetadata first = new DocumentMetadata(
                DocumentType.LETTER,
                null,
                null,
                null,
                "Sở Khoa học và Công nghệ",
                "báo cáo",
                DocumentMetadata.VIETNAMESE,
                null,
                null,
                Urgency.NORMAL,
                Secrecy.NONE,
                null);
        return new OutgoingDocument(
                DRAFTER.agencyId(), new Parties(DRAFTER), UUID.randomUUID(), first, new Occasion(), NOW);
    }

    private static OutgoingDocument described() {
        OutgoingDocument document = started();
        document.describe(metadata(), RIGHT, CHECKER, NOW);
        return document;
    }

    private static OutgoingDocument submitted() {
        OutgoingDocument document = described();
        document.revise(WORD, PDF, DRAFTER.personId());
        document.submit(1);
        return document;
    }

    private static OutgoingDocument checked() {
        OutgoingDocument document = submitted();
        document.checkContent(LEADER, NOW);
        document.checkFormat(CHECKER, NOW);
        return document;
    }

    private static OutgoingDocument approved() {
        OutgoingDocument document = checked();
        document.approve(RIGHT, NOW);
        return document;
    }

    private static OutgoingDocument signed() {
        OutgoingDocument document = approved();
        document.attachSignature(RIGHT, PDF, SIGNED, NOW);
        document.sign(RIGHT, NOW, NOW);
        return document;
    }

    private static OutgoingDocument registered() {
        OutgoingDocument document = signed();
        document.number(code("SKHCN-CĐS"));
        document.register();
        return document;
    }

    private static OutgoingDocument sealed() {
        OutgoingDocument document = registered();
        document.attachSeal(9, SIGNED, SEALED, null, NOW);
        return document;
    }

    private static IssuedCode code(String notation) {
        return new IssuedCode(new RegisterNumber(1, 2026, 7, LocalDate.of(2026, 11, 25)), "07", notation);
    }

    private static DocumentMetadata metadata() {
        return metadata(Secrecy.NONE);
    }

    private static DocumentMetadata metadata(Secrecy secrecy) {
        return new DocumentMetadata(
                DocumentType.LETTER,
                null,
                "SKHCN-CĐS",
                null,
                "Sở Khoa học và Công nghệ",
                "báo cáo",
                DocumentMetadata.VIETNAMESE,
                null,
                RIGHT.info(),
                Urgency.NORMAL,
                secrecy,
                null);
    }

    private static SigningCompetence right(PersonInPosition signer) {
        AgencyView agency = new AgencyView(AGENCY, null, "H20.05", "Sở Khoa học và Công nghệ", "SKHCN");
        return SigningCompetence.byPosition(signer, new Leadership(agency, List.of(SIGNER, signer)));
    }

    private static PersonInPosition person(long id, @Nullable Long unitId, Role role) {
        return new PersonInPosition(id, id, "Người " + id, null, "Chức vụ", AGENCY, unitId, Set.of(role));
    }

    private static StoredFile file(long id, String hash) {
        return new StoredFile(id, "tep.pdf", "application/pdf", 1, hash.repeat(64), 1);
    }

    private static void refused(String clause, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(RuleBroken.class, broken -> assertThat(List.of(String.valueOf(broken.clause())))
                        .containsExactly(clause));
    }
}
