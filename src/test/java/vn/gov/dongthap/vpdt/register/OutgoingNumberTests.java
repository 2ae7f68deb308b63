package vn.gov.dongthap.vpdt.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.dongthap.vpdt.audit.Actor;
import vn.gov.dongthap.vpdt.document.DocumentType;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.TestClock;

@IntegrationTest
class OutgoingNumberTests {

    private static final int YEAR = 2031;
    private static final CodeRequest DECISION = CodeRequest.of(DocumentType.DECISION);

    @Autowired
    private Clerk clerk;

    @Autowired
    private KeepNumberingPlan plans;

    @Autowired
    private IssueNumber numbers;

    @Autowired
    private SomeAgencies agencies;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    private long agency;

    @BeforeEach
    void anAgencyWithAPlan() {
        clock.setTo(LocalDateTime.of(YEAR, 1, 2, 8, 0));
        agency = agencies.found();
        decide(NumberingScheme.ONE);
    }

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }

    @Test
    @DisplayName("N15.1a The first number of the year is 01, with the notation of Appendix I and today's date")
    void startsWithOne() {
        IssuedCode first = clerk.number(agency, DECISION);

        assertThat(first.reference()).isEqualTo("01/QĐ-CQT");
        assertThat(first.taken().date()).isEqualTo(LocalDate.of(YEAR, 1, 2));
        assertThat(clerk.number(agency, CodeRequest.of(DocumentType.PLAN)).reference())
                .isEqualTo("02/KH-CQT");
    }

    @Test
    @DisplayName("N15.1d Under a plan by types or groups each series counts for itself")
    void countsEachSeriesForItself() {
        decide(NumberingScheme.BY_GROUP);

        assertThat(clerk.number(agency, DECISION).reference()).isEqualTo("01/QĐ-CQT");
        assertThat(clerk.number(agency, CodeRequest.of(DocumentType.PLAN)).reference())
                .isEqualTo("01/KH-CQT");
        assertThat(clerk.number(agency, CodeRequest.of(DocumentType.REPORT)).reference())
                .isEqualTo("02/BC-CQT");
        assertThat(clerk.number(agency, CodeRequest.of(NormativeType.DECISION)).reference())
                .isEqualTo("01/" + YEAR + "/QĐ-CQT");
    }

    @Test
    @DisplayName("N15.1d Without the head's decision no outgoing number is issued")
    void refusesWithoutAPlan() {
        long undecided = agencies.found();

        assertRefused(() -> clerk.number(undecided, DECISION), "register.plan.missing");
    }

    @Test
    @DisplayName("N15.1d The first number freezes the year's plan; abbreviations can still be added")
    void freezesThePlanWithTheFirstNumber() {
        clerk.number(agency, DECISION);

        assertRefused(() -> decide(NumberingScheme.BY_TYPE), "register.plan.frozen");
        plans.add(agency, YEAR, AbbreviationKind.FIELD, "VX", "Văn hóa, xã hội", null, Actor.SYSTEM);
        assertRefused(
                () -> plans.remove(agency, YEAR, AbbreviationKind.FIELD, "VX", Actor.SYSTEM), "register.plan.frozen");
        assertThat(clerk.number(agency, CodeRequest.of(DocumentType.LETTER).about("VX"))
                        .reference())
                .isEqualTo("02/CQT-VX");
        plans.decide(
                agency,
                YEAR + 1,
                SomeAgencies.decided(NumberingScheme.BY_TYPE, "CQT"),
                KeepNumberingPlan.CARRIED_OVER,
                Actor.SYSTEM);
    }

    @Test
    @DisplayName("N15.1d A first number that is rolled back leaves the plan open to change")
    void thawsThePlanOnRollback() {
        transaction.executeWithoutResult(status -> {
            numbers.toOutgoing(agency, DECISION, Clerk.document());
            status.setRollbackOnly();
        });

        decide(NumberingScheme.BY_TYPE);

        assertThat(clerk.number(agency, DECISION).taken().number()).isEqualTo(1);
        assertThat(clerk.number(agency, CodeRequest.of(DocumentType.PLAN))
                        .taken()
                        .number())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("N15.1d Clerks who issue the year's first numbers while the plan is changed all go by one plan")
    void freezesThePlanUnderRace() throws Exception {
        AtomicInteger turn = new AtomicInteger();
        Callable<Optional<IssuedCode>> work = () -> switch (turn.getAndIncrement() % 3) {
            case 0 -> Optional.of(clerk.number(agency, DECISION));
            case 1 -> Optional.of(clerk.number(agency, CodeRequest.of(DocumentType.PLAN)));
            default -> changeOfMind();
        };

        List<IssuedCode> codes =
                Clerk.atOnce(12, work).stream().flatMap(Optional::stream).toList();

        boolean together = plans.plan(agency, YEAR).orElseThrow().decision().scheme() == NumberingScheme.ONE;
        Map<String, List<Integer>> bySeries = codes.stream()
                .collect(Collectors.groupingBy(
                        code -> together ? "all" : code.codeNotation(),
                        Collectors.mapping(code -> code.taken().number(), Collectors.toList())));
        assertThat(bySeries).hasSize(together ? 1 : 2).allSatisfy((series, issued) -> assertThat(issued)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, issued.size()).boxed().toList()));
    }

    @Test
    @DisplayName("N15.1b, N18.6 A paper document keeps its number when it is released electronically as well")
    void keepsThePaperNumber() {
        NumberedDocument paper = new NumberedDocument(Clerk.TYPE, 77_001, Medium.PAPER, "Quyết định: về việc giấy");
        IssuedCode onPaper = clerk.number(agency, DECISION, paper);
        NumberedDocument electronic =
                new NumberedDocument(Clerk.TYPE, 77_001, Medium.ELECTRONIC, "Quyết định: về việc giấy");
        clock.setTo(LocalDateTime.of(YEAR + 1, 3, 1, 8, 0));

        assertThat(clerk.number(agency, DECISION, electronic)).isEqualTo(onPaper);
        assertThat(plans.plan(agency, YEAR + 1).orElseThrow().frozen()).isFalse();
        assertThat(clerk.number(agency, DECISION).reference()).isEqualTo("01/QĐ-CQT");
    }

    @Test
    @DisplayName("N15.1b Two clerks who number the same document at once get one number")
    void givesOneDocumentOneNumber() throws Exception {
        clerk.number(agency, DECISION);
        NumberedDocument document = Clerk.document();

        List<IssuedCode> codes = Clerk.atOnce(4, () -> clerk.number(agency, DECISION, document));

        assertThat(codes).extracting(IssuedCode::reference).containsOnly("02/QĐ-CQT");
        assertThat(clerk.number(agency, DECISION).reference()).isEqualTo("03/QĐ-CQT");
    }

    @Test
    @DisplayName("N15.1a At 23:59:59.999 on 31 December, number and date belong to the old year or both to the new")
    void keepsYearAndDateTogetherAtTheTurnOfTheYear() throws Exception {
        clock.setTo(LocalDateTime.of(YEAR, 12, 31, 23, 59, 59, 999_000_000));

        List<IssuedCode> codes = Clerk.atOnce(8, () -> clerk.number(agency, DECISION));
        codes.addAll(Clerk.atOnce(8, () -> clerk.number(agency, DECISION)));

        assertThat(codes).allSatisfy(code -> assertThat(code.taken().date().getYear())
                .isEqualTo(code.taken().year()));
        for (int year : List.of(YEAR, YEAR + 1)) {
            List<Integer> ofYear = codes.stream()
                    .filter(code -> code.taken().year() == year)
                    .map(code -> code.taken().number())
                    .toList();
            assertThat(ofYear)
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.rangeClosed(1, ofYear.size()).boxed().toList());
        }
        assertThat(codes).anySatisfy(code -> assertThat(code.taken().date()).isEqualTo(LocalDate.of(YEAR + 1, 1, 1)));
    }

    @Test
    @DisplayName(
            "N15.1a The last instant of 31 December in the office is the old year's, though UTC is far from midnight")
    void countsTheOfficesLastInstantToTheOldYear() {
        clock.setTo(LocalDate.of(YEAR, 12, 31).atTime(LocalTime.of(23, 59, 0)));
        IssuedCode last = clerk.number(agency, DECISION);
        clock.setTo(LocalDate.of(YEAR + 1, 1, 1).atTime(LocalTime.MIDNIGHT));
        IssuedCode first = clerk.number(agency, DECISION);

        assertThat(last.taken().date()).isEqualTo(LocalDate.of(YEAR, 12, 31));
        assertThat(last.taken().year()).isEqualTo(YEAR);
        assertThat(first.taken().date()).isEqualTo(LocalDate.of(YEAR + 1, 1, 1));
        assertThat(first.reference()).isEqualTo("01/QĐ-CQT");
    }

    @Test
    @DisplayName(
            "N15.1a When the clock goes back, no number is dated before an earlier one: it is refused, and no gap stays")
    void refusesToDateBackwards() {
        clock.setTo(LocalDateTime.of(YEAR, 5, 10, 9, 0));
        clerk.number(agency, DECISION);
        clock.setTo(LocalDateTime.of(YEAR, 5, 9, 9, 0));

        assertRefused(() -> clerk.number(agency, DECISION), "register.day-behind");

        clock.setTo(LocalDateTime.of(YEAR, 5, 10, 9, 0));
        assertThat(clerk.number(agency, DECISION).reference()).isEqualTo("02/QĐ-CQT");
    }

    @Test
    @DisplayName(
            "N15.1a A withdrawn document's number stays in the register as void, with its reason; none follows in its place")
    void keepsVoidNumbers() {
        NumberedDocument withdrawn = Clerk.document();
        clerk.number(agency, DECISION, withdrawn);

        clerk.spoil(withdrawn, " Lãnh đạo rút văn bản trước khi phát hành ");

        assertThat(reason(withdrawn)).isEqualTo("Lãnh đạo rút văn bản trước khi phát hành");
        assertThat(clerk.number(agency, DECISION).reference()).isEqualTo("02/QĐ-CQT");
        assertRefused(() -> clerk.number(agency, DECISION, withdrawn), "register.number-void");
        assertRefused(() -> clerk.spoil(withdrawn, "lần nữa"), "register.number-void");
    }

    @Test
    @DisplayName("N15.1a A number is made void only with a reason, and only where there is one")
    void refusesToVoidWithoutReason() {
        NumberedDocument document = Clerk.document();
        assertThatThrownBy(() -> clerk.spoil(document, "nhầm")).isInstanceOf(RecordNotFound.class);
        clerk.number(agency, DECISION, document);

        assertRefused(() -> clerk.spoil(document, " "), "register.void.reason");
        assertRefused(() -> clerk.spoil(document, "x".repeat(501)), "register.void.reason");
        assertThat(reason(document)).isEmpty();
    }

    @Test
    @DisplayName("N15.1a Once the number dated ahead by a wrong clock is void, numbers go on from the last valid day")
    void goesOnAfterAWrongClock() {
        clerk.number(agency, DECISION);
        clock.setTo(LocalDateTime.of(YEAR, 11, 1, 9, 0));
        NumberedDocument ahead = Clerk.document();
        clerk.number(agency, DECISION, ahead);
        clock.setTo(LocalDateTime.of(YEAR, 2, 1, 9, 0));
        assertRefused(() -> clerk.number(agency, DECISION), "register.day-behind");

        clerk.spoil(ahead, "Đồng hồ máy chủ sai");

        IssuedCode next = clerk.number(agency, DECISION);
        assertThat(next.reference()).isEqualTo("03/QĐ-CQT");
        assertThat(next.taken().date()).isEqualTo(LocalDate.of(YEAR, 2, 1));
    }

    private void decide(NumberingScheme scheme) {
        int seen = plans.plan(agency, YEAR).map(NumberingPlan::version).orElse(KeepNumberingPlan.CARRIED_OVER);
        plans.decide(agency, YEAR, SomeAgencies.decided(scheme, "CQT"), seen, Actor.SYSTEM);
    }

    private Optional<IssuedCode> changeOfMind() {
        try {
            decide(NumberingScheme.BY_TYPE);
        } catch (RuleBroken | OptimisticLockingFailureException tooLate) {
            assertThat(plans.plan(agency, YEAR)).isPresent();
        }
        return Optional.empty();
    }

    private String reason(NumberedDocument document) {
        return jdbc.sql("select coalesce(void_reason, '') from register_entry where owner_type = ? and owner_id = ?")
                .params(document.ownerType(), document.ownerId())
                .query(String.class)
                .single();
    }

    private static void assertRefused(ThrowingCallable act, String messageKey) {
        assertThatThrownBy(act)
                .isInstanceOf(RuleBroken.class)
                .extracting("messageKey")
                .isEqualTo(messageKey);
    }
}
