package vn.gov.dongthap.vpdt.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.gov.dongthap.vpdt.audit.Actor;
import vn.gov.dongthap.vpdt.document.DocumentType;
import vn.gov.dongthap.vpdt.document.SignerInfo;
import vn.gov.dongthap.vpdt.document.SigningAuthority;
import vn.gov.dongthap.vpdt.drafting.AuthorityLine;
import vn.gov.dongthap.vpdt.drafting.SignatureBlock;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.organization.AgencyView;
import vn.gov.dongthap.vpdt.organization.PersonInPosition;
import vn.gov.dongthap.vpdt.organization.Role;

/** What papers may give whom the right to sign, for what, how long, and with which words above the name. */
class SigningPaperTests {

    private static final AgencyView DEPARTMENT = new AgencyView(5, 1L, "H20.05", "Sở Khoa học và Công nghệ", "SKHCN");
    private static final AgencyView COMMITTEE = new AgencyView(5, null, "H20", "UBND tỉnh Đồng Tháp", "UBND");
    private static final PersonInPosition HEAD = person(1, null, "Giám đốc Sở", Role.HEAD);
    private static final PersonInPosition DEPUTY = person(2, null, "Phó Giám đốc Sở", Role.LEADER);
    private static final PersonInPosition UNIT_HEAD = person(3, 12L, "Trưởng phòng", Role.UNIT_LEADER);
    private static final PersonInPosition UNIT_DEPUTY = person(4, 12L, "Phó Trưởng phòng", Role.UNIT_LEADER);
    private static final PersonInPosition OFFICER = person(6, 12L, "Chuyên viên", Role.OFFICER);
    private static final Actor CLERK = new Actor(9L, "Văn thư", "Văn thư", null, null);
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 20);
    private static final LocalDate LAST = LocalDate.of(2026, 11, 25);
    private static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");

    @Test
    @DisplayName("N13.3a An authorization without a term, without words or without types is refused")
    void asksForScopeAndTerm() {
        refused("N13.3a", "outgoing.paper.no-term", () -> authorization(limits(FIRST, null, "trả lời")));
        refused("N13.3a", "outgoing.paper.no-scope", () -> authorization(limits(FIRST, LAST, " ")));
        refused(
                "N13.3a",
                "outgoing.paper.no-scope",
                () -> authorization(new PaperLimits(Set.of(), "trả lời", FIRST, LAST)));
        refused(
                "N13.3a",
                "outgoing.paper.term-backwards",
                () -> authorization(limits(FIRST, FIRST.minusDays(1), "trả lời")));
    }

    @Test
    @DisplayName("N13.3a Only the head of a unit is authorized, by somebody else, from the paper's day on")
    void isForHeadsOfUnits() {
        refused("N13.3a", "outgoing.paper.heads-no-unit", () -> authorized(UNIT_DEPUTY));
        refused("N13.3a", "outgoing.paper.heads-no-unit", () -> authorized(OFFICER));
        refused("N13.3a", "outgoing.paper.heads-no-unit", () -> authorized(DEPUTY));
        refused("N13.3a", "outgoing.paper.no-holder", () -> authorized(null));
        refused(
                "N13.3a",
                "outgoing.paper.to-oneself",
                () -> paper(grant(
                        SigningPaperKind.TUQ, UNIT_HEAD, UNIT_HEAD, null, false, limits(FIRST, LAST, "trả lời"))));
        refused(
                "N13.3a",
                "outgoing.paper.no-grantor",
                () -> paper(grant(SigningPaperKind.TUQ, null, UNIT_HEAD, null, false, limits(FIRST, LAST, "trả lời"))));
        refused(
                "N13.3a",
                "outgoing.paper.before-basis",
                () -> authorization(limits(FIRST.minusDays(1), LAST, "trả lời")));
    }

    @Test
    @DisplayName("N13.4 A right by order is listed: types, the unit whose head signs, and the paper it stands in")
    void listsWhatIsSignedByOrder() {
        refused(
                "N13.4",
                "outgoing.paper.no-types",
                () -> paper(grant(
                        SigningPaperKind.TL, HEAD, null, 12L, true, new PaperLimits(Set.of(), null, FIRST, null))));
        refused(
                "N13.4",
                "outgoing.paper.no-unit",
                () -> paper(grant(SigningPaperKind.TL, HEAD, null, null, true, limits(FIRST, null, null))));

        assertThat(byOrder(true).caption()).isEqualTo("TL. theo 12/GUQ-SKHCN ngày 20/11/2026");
    }

    @Test
    @DisplayName("N13 Whoever acts as head does so until it is ended, for everything, and is a leader")
    void actsUntilEnded() {
        refused(
                "N13",
                "outgoing.paper.acting-unlimited",
                () -> paper(grant(
                        SigningPaperKind.Q, null, DEPUTY, null, false, new PaperLimits(Set.of(), null, FIRST, LAST))));
        refused("N13", "outgoing.paper.leads-nothing", () -> acting(OFFICER));
        refused(
                "N13",
                "outgoing.paper.no-grantor",
                () -> paper(grant(
                        SigningPaperKind.Q, HEAD, DEPUTY, null, false, new PaperLimits(Set.of(), null, FIRST, null))));
    }

    static Stream<Arguments> days() {
        return Stream.of(
                Arguments.of("2026-11-19T16:59:59.999Z", "outgoing.paper.not-yet"),
                Arguments.of("2026-11-19T17:00:00Z", null),
                Arguments.of("2026-11-25T16:59:59.999Z", null),
                Arguments.of("2026-11-25T17:00:00Z", "outgoing.paper.expired"));
    }

    @ParameterizedTest
    @MethodSource("days")
    @DisplayName("N13.3a The term is whole days in the province: from midnight of the first to midnight after the last")
    void holdsForWholeDays(Instant moment, @Nullable String refusal) {
        SigningCompetence right =
                SigningCompetence.byPaper(authorized(UNIT_HEAD), UNIT_HEAD.personId(), leadership(DEPARTMENT, HEAD));

        if (refusal == null) {
            right.requireFor(DocumentType.LETTER, moment);
        } else {
            refused("N13.3a", refusal, () -> right.requireFor(DocumentType.LETTER, moment));
        }
    }

    @Test
    @DisplayName("N13.3a, N13.4 Other types than the paper names are not signed under it")
    void coversItsTypesOnly() {
        SigningPaper paper = authorized(UNIT_HEAD);
        paper.requireCovers(DocumentType.NOTICE, LAST);

        refused("N13.3a", "outgoing.paper.other-type", () -> paper.requireCovers(DocumentType.DECISION, LAST));
        refused("N13.4", "outgoing.paper.other-type", () -> byOrder(true).requireCovers(DocumentType.DECISION, LAST));
        acting(DEPUTY).requireCovers(DocumentType.DECISION, LAST.plusYears(3));
    }

    @Test
    @DisplayName("N13.3a Ended early it holds no more, with its reason, once, and it is never deleted")
    void endsOnce() {
        SigningPaper paper = authorized(UNIT_HEAD);
        refused("N22.1", "document.missing", () -> paper.end(" ", CLERK, NOW));
        assertThat(paper.isInForce(LAST)).isTrue();

        paper.end("Có văn bản ủy quyền mới.", CLERK, NOW);

        assertThat(paper.isInForce(LAST)).isFalse();
        refused("N13.3a", "outgoing.paper.ended", () -> paper.requireCovers(DocumentType.LETTER, LAST));
        refused("N13.3a", "outgoing.paper.ended-already", () -> paper.end("Nữa.", CLERK, NOW));
        refused("Q4.4b", "outgoing.paper.never-deleted", paper::refuseDeletion);
    }

    @Test
    @DisplayName("N13.3a TUQ. stands before the head's title, the unit head's own below it")
    void writesAuthorization() {
        SigningCompetence right =
                SigningCompetence.byPaper(authorized(UNIT_HEAD), UNIT_HEAD.personId(), leadership(DEPARTMENT, HEAD));

        assertThat(right.lines()).isEqualTo(block("Trưởng phòng", UNIT_HEAD, line(SigningAuthority.TUQ, "Giám đốc")));
        assertThat(right.info()).isEqualTo(new SignerInfo("Trưởng phòng", UNIT_HEAD.fullName(), "TUQ."));
    }

    @Test
    @DisplayName(
            "N13.3b Nobody but the one authorized signs under the paper, not the unit's deputy for its head either")
    void isNotPassedOn() {
        for (PersonInPosition other : List.of(UNIT_DEPUTY, DEPUTY, HEAD, OFFICER)) {
            refused(
                    "N13.3b",
                    "outgoing.paper.not-the-holder",
                    () -> SigningCompetence.byPaper(
                            authorized(UNIT_HEAD), other.personId(), leadership(DEPARTMENT, HEAD)));
        }
    }

    @Test
    @DisplayName("N13.4 By order signs the unit's head, and the deputy for that head when it was passed on, once")
    void writesOrders() {
        Leadership leadership = leadership(DEPARTMENT, HEAD);
        SigningPaper passedOn = byOrder(true);

        assertThat(SigningCompetence.byPaper(passedOn, UNIT_HEAD.personId(), leadership)
                        .lines())
                .isEqualTo(block("Trưởng phòng", UNIT_HEAD, line(SigningAuthority.TL, "Giám đốc")));
        SigningCompetence deputy = SigningCompetence.byPaper(passedOn, UNIT_DEPUTY.personId(), leadership);
        assertThat(deputy.lines())
                .isEqualTo(block(
                        "Phó Trưởng phòng",
                        UNIT_DEPUTY,
                        line(SigningAuthority.TL, "Giám đốc"),
                        line(SigningAuthority.KT, "Trưởng phòng")));
        assertThat(deputy.marks()).isEqualTo("TL. KT.");
        refused(
                "N13.4",
                "outgoing.paper.not-passed-on",
                () -> SigningCompetence.byPaper(byOrder(false), UNIT_DEPUTY.personId(), leadership));
        refused(
                "N13.4",
                "outgoing.paper.not-of-the-unit",
                () -> SigningCompetence.byPaper(passedOn, OFFICER.personId(), leadership));
        refused(
                "N13.4",
                "outgoing.paper.not-of-the-unit",
                () -> SigningCompetence.byPaper(passedOn, DEPUTY.personId(), leadership));
    }

    @Test
    @DisplayName("N13 Q. stands before the head's title and instead of one's own, below TM. in a committee, while the"
            + " seat is empty")
    void writesActingHeads() {
        assertThat(SigningCompetence.byPaper(acting(DEPUTY), DEPUTY.personId(), leadership(DEPARTMENT))
                        .lines())
                .isEqualTo(block(null, DEPUTY, line(SigningAuthority.Q, "Giám đốc")));
        SigningCompetence collective =
                SigningCompetence.byPaper(acting(DEPUTY), DEPUTY.personId(), leadership(COMMITTEE));
        assertThat(collective.lines())
                .isEqualTo(block(
                        null,
                        DEPUTY,
                        line(SigningAuthority.TM, "Ủy ban nhân dân"),
                        line(SigningAuthority.Q, "Giám đốc")));
        assertThat(collective.info()).isEqualTo(new SignerInfo("Giám đốc", DEPUTY.fullName(), "TM. Q."));
        refused(
                "N13",
                "outgoing.paper.seat-taken",
                () -> SigningCompetence.byPaper(acting(DEPUTY), DEPUTY.personId(), leadership(DEPARTMENT, HEAD)));
    }

    @Test
    @DisplayName("N13 The form names a person with one of their rights, and nothing else")
    void readsTheChoice() {
        assertThat(SignerChoice.parse("12")).isEqualTo(new SignerChoice(12, null));
        assertThat(SignerChoice.parse("12-7"))
                .isEqualTo(new SignerChoice(12, 7L))
                .hasToString("12-7");
        for (String other : List.of("", "-7", "12-", "12-7-1", "x", "9999999999999999999")) {
            assertThatExceptionOfType(RecordNotFound.class).isThrownBy(() -> SignerChoice.parse(other));
        }
    }

    private static Leadership leadership(AgencyView agency, PersonInPosition... heads) {
        return new Leadership(
                agency,
                Stream.concat(Stream.of(heads), Stream.of(DEPUTY, UNIT_DEPUTY, UNIT_HEAD))
                        .toList());
    }

    private static SigningPaper authorized(@Nullable PersonInPosition holder) {
        return paper(grant(SigningPaperKind.TUQ, HEAD, holder, null, false, limits(FIRST, LAST, "trả lời")));
    }

    private static SigningPaper authorization(PaperLimits limits) {
        return paper(grant(SigningPaperKind.TUQ, HEAD, UNIT_HEAD, null, false, limits));
    }

    private static SigningPaper byOrder(boolean deputies) {
        return paper(grant(SigningPaperKind.TL, HEAD, null, 12L, deputies, limits(FIRST, null, null)));
    }

    private static SigningPaper acting(PersonInPosition holder) {
        return paper(
                grant(SigningPaperKind.Q, null, holder, null, false, new PaperLimits(Set.of(), null, FIRST, null)));
    }

    private static PaperLimits limits(LocalDate from, @Nullable LocalDate to, @Nullable String matters) {
        return new PaperLimits(Set.of(DocumentType.LETTER, DocumentType.NOTICE), matters, from, to);
    }

    private static SigningPaper.Grant grant(
            SigningPaperKind kind,
            @Nullable PersonInPosition grantor,
            @Nullable PersonInPosition holder,
            @Nullable Long unit,
            boolean deputies,
            PaperLimits limits) {
        return new SigningPaper.Grant(
                5,
                UUID.randomUUID(),
                kind,
                grantor,
                kind == SigningPaperKind.Q ? "Chủ tịch UBND tỉnh" : null,
                "Giám đốc",
                holder,
                unit,
                deputies,
                "12/GUQ-SKHCN",
                FIRST,
                null,
                limits);
    }

    private static SigningPaper paper(SigningPaper.Grant grant) {
        return new SigningPaper(grant, CLERK, NOW);
    }

    private static AuthorityLine line(SigningAuthority authority, String onBehalfOf) {
        return new AuthorityLine(authority, onBehalfOf);
    }

    private static SignatureBlock block(
            @Nullable String position, PersonInPosition signer, AuthorityLine... authorities) {
        return new SignatureBlock(List.of(authorities), position, signer.fullName());
    }

    private static PersonInPosition person(long id, @Nullable Long unitId, String position, Role role) {
        return new PersonInPosition(id, id, "Người " + id, null, position, 5, unitId, Set.of(role));
    }

    private static void refused(String clause, String key, ThrowingCallable act) {
        assertThatExceptionOfType(RuleBroken.class).isThrownBy(act).satisfies(broken -> {
            assertThat(broken.messageKey()).isEqualTo(key);
            assertThat(broken.clause()).isEqualTo(clause);
        });
    }
}
