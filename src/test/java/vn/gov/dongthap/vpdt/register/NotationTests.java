package vn.gov.dongthap.vpdt.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gov.dongthap.vpdt.document.DocumentType;
import vn.gov.dongthap.vpdt.law.RuleBroken;

class NotationTests {

    private static final long OFFICE = 5;
    private static final List<Abbreviation> ABBREVIATIONS = List.of(
            new Abbreviation(AbbreviationKind.UNIT, "VP", "Văn phòng", OFFICE),
            new Abbreviation(AbbreviationKind.FIELD, "VX", "Văn hóa, xã hội", null),
            new Abbreviation(AbbreviationKind.TITLE, "CTUBND", "Chủ tịch Ủy ban nhân dân", null),
            new Abbreviation(AbbreviationKind.ADVISORY_BODY, "HĐKH", "Hội đồng khoa học", null),
            new Abbreviation(AbbreviationKind.SPECIALIZED_TYPE, "GP", "Giấy phép", null));

    @Test
    @DisplayName("I.II.3b A document with a type: abbreviation of the type, then of the agency")
    void writesTypeAndAgency() {
        assertThat(notation(CodeRequest.of(DocumentType.DECISION))).isEqualTo("QĐ-UBND");
        assertThat(notation(CodeRequest.of(DocumentType.RULES))).isEqualTo("QyĐ-UBND");
        assertThat(notation(CodeRequest.of(DocumentType.PROPOSAL).draftedBy(OFFICE)))
                .isEqualTo("TTr-UBND");
        assertThat(notation(CodeRequest.of(DocumentType.DECISION).issuedBy("CTUBND")))
                .isEqualTo("QĐ-CTUBND");
    }

    @Test
    @DisplayName("I.II.3b A letter: abbreviation of the agency, then of the drafting unit or the field")
    void writesAgencyAndDrafter() {
        assertThat(notation(CodeRequest.of(DocumentType.LETTER).draftedBy(OFFICE)))
                .isEqualTo("UBND-VP");
        assertThat(notation(CodeRequest.of(DocumentType.LETTER).about("VX"))).isEqualTo("UBND-VX");
        assertThat(notation(CodeRequest.of(DocumentType.COURTESY_LETTER).draftedBy(OFFICE)))
                .isEqualTo("UBND-VP");
    }

    @Test
    @DisplayName("N15.1c A legal normative document: the year in the notation, a series for each type")
    void writesTheYearOfNormativeDocuments() {
        Slot decision = slot(NumberingScheme.ONE, CodeRequest.of(NormativeType.DECISION));
        Slot resolution = slot(NumberingScheme.ONE, CodeRequest.of(NormativeType.RESOLUTION));

        assertThat(decision.notation()).isEqualTo("2027/QĐ-UBND");
        assertThat(resolution.notation()).isEqualTo("2027/NQ-UBND");
        assertThat(decision.series()).isNotEqualTo(resolution.series());
        assertThat(decision.series())
                .isNotEqualTo(slot(NumberingScheme.ONE, CodeRequest.of(DocumentType.DECISION))
                        .series());
    }

    @Test
    @DisplayName("N27.1 Copies of all kinds share one series, whatever the scheme")
    void countsCopiesTogether() {
        Set<String> series = new HashSet<>();
        for (CopyKind kind : CopyKind.values()) {
            Slot slot = slot(NumberingScheme.BY_TYPE, kind);
            series.add(slot.series());
            assertThat(slot.notation()).isEqualTo(kind.abbreviation() + "-UBND");
        }
        assertThat(series).hasSize(1);
    }

    @Test
    @DisplayName("N15.1d One series for all administrative types, or one for each, or one for each group")
    void choosesTheSeriesByTheScheme() {
        CodeRequest decision = CodeRequest.of(DocumentType.DECISION);
        CodeRequest plan = CodeRequest.of(DocumentType.PLAN);
        CodeRequest report = CodeRequest.of(DocumentType.REPORT);

        assertThat(series(NumberingScheme.ONE, decision, plan, report)).hasSize(1);
        assertThat(series(NumberingScheme.BY_TYPE, decision, plan, report)).hasSize(3);
        assertThat(series(NumberingScheme.BY_GROUP, decision, plan, report)).hasSize(2);
        assertThat(slot(NumberingScheme.BY_GROUP, decision).registerName())
                .isEqualTo("Sổ đăng ký văn bản đi: Văn bản cá biệt");
    }

    @Test
    @DisplayName("N15.1b Letters and courtesy letters, written alike, are counted together")
    void countsCourtesyLettersAsLetters() {
        assertThat(series(
                        NumberingScheme.BY_TYPE,
                        CodeRequest.of(DocumentType.LETTER).draftedBy(OFFICE),
                        CodeRequest.of(DocumentType.COURTESY_LETTER).draftedBy(OFFICE)))
                .hasSize(1);
    }

    @Test
    @DisplayName("I.II.3a A council, board or team issues in a series of its own; a state title in the agency's")
    void separatesAdvisoryBodies() {
        CodeRequest agency = CodeRequest.of(DocumentType.NOTICE);

        assertThat(series(NumberingScheme.ONE, agency, agency.issuedBy("HĐKH"))).hasSize(2);
        assertThat(series(NumberingScheme.ONE, agency, agency.issuedBy("CTUBND")))
                .hasSize(1);
        assertThat(notation(agency.issuedBy("HĐKH"))).isEqualTo("TB-HĐKH");
    }

    @Test
    @DisplayName("N15.1d A specialised type has a series of its own")
    void separatesSpecializedTypes() {
        Slot slot = slot(NumberingScheme.ONE, CodeRequest.ofSpecialized("GP"));

        assertThat(slot.notation()).isEqualTo("GP-UBND");
        assertThat(slot.registerName()).endsWith("Giấy phép");
    }

    @Test
    @DisplayName("I.II.3c Numbers below ten are written with a zero in front")
    void writesSmallNumbersWithZero() {
        assertThat(Notation.written(1)).isEqualTo("01");
        assertThat(Notation.written(9)).isEqualTo("09");
        assertThat(Notation.written(10)).isEqualTo("10");
        assertThat(Notation.written(1234)).isEqualTo("1234");
    }

    @Test
    @DisplayName("I.II.3b A letter of a unit without abbreviation is refused, and so is an unknown issuer or type")
    void refusesWhatIsNotLaidDown() {
        assertRefused(CodeRequest.of(DocumentType.LETTER).draftedBy(99), "register.abbreviation.unit-missing");
        assertRefused(CodeRequest.of(DocumentType.LETTER), "register.abbreviation.unit-missing");
        assertRefused(CodeRequest.of(DocumentType.LETTER).about("ZZ"), "register.abbreviation.unknown");
        assertRefused(CodeRequest.of(DocumentType.NOTICE).issuedBy("ZZ"), "register.abbreviation.unknown");
        assertRefused(CodeRequest.ofSpecialized("ZZ"), "register.abbreviation.unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "vp", "V P", "V-P", "V/P", "VĂNPHÒNGUBNDT", "V\tP", "1V"})
    @DisplayName("I.II.3c Whatever would tear a notation apart is no abbreviation")
    void refusesAbbreviationsThatBreakNotations(String text) {
        assertThatThrownBy(() -> new Abbreviation(AbbreviationKind.FIELD, text, "Lĩnh vực", null))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    @DisplayName("Q4.7 An abbreviation typed with combining marks is kept composed")
    void composesAbbreviations() {
        assertThat(new Abbreviation(AbbreviationKind.FIELD, "ĐU\u031B", "Lĩnh vực", null).text())
                .isEqualTo("ĐƯ");
    }

    @Test
    @DisplayName("N15.1b Issuers and types of one agency never look alike")
    void refusesTwins() {
        NumberingPlan plan = plan(NumberingScheme.ONE);

        for (String taken : List.of("UBND", "CTUBND", "HĐKH", "GP", "QĐ", "SY", "TTr")) {
            assertThatThrownBy(() -> plan.requireFree(
                            new Abbreviation(AbbreviationKind.ADVISORY_BODY, taken, "Ban chỉ đạo", null)))
                    .isInstanceOf(RuleBroken.class);
        }
        plan.requireFree(new Abbreviation(AbbreviationKind.ADVISORY_BODY, "VP", "Ban chỉ đạo", null));
        assertThatThrownBy(() -> plan.requireFree(new Abbreviation(AbbreviationKind.FIELD, "VP", "Lĩnh vực", null)))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    @DisplayName("V6.len A notation never exceeds the 30 characters of Appendix VI")
    void staysWithinThirtyCharacters() {
        String longest = "ABCDEFGHIJKL";
        NumberingPlan plan = new NumberingPlan(
                2027,
                new NumberingDecision(NumberingScheme.ONE, longest, "Quyết định 1", List.of()),
                List.of(
                        new Abbreviation(AbbreviationKind.FIELD, longest, "Lĩnh vực", null),
                        new Abbreviation(AbbreviationKind.SPECIALIZED_TYPE, "XBCDEFGHIJKL", "Loại", null)),
                false,
                0);

        assertThat(Notation.slot(plan, CodeRequest.of(DocumentType.LETTER).about(longest))
                        .notation())
                .hasSizeLessThanOrEqualTo(30);
        assertThat(Notation.slot(plan, CodeRequest.ofSpecialized("XBCDEFGHIJKL"))
                        .notation())
                .hasSizeLessThanOrEqualTo(30);
    }

    @Test
    @DisplayName("N15.1d In groups, each type stands in exactly one")
    void refusesGroupsThatLeaveATypeOut() {
        List<TypeGroup> all = SomeAgencies.grouped("UBND").groups();
        List<TypeGroup> without = List.of(all.get(0));
        List<TypeGroup> twice =
                List.of(all.get(0), all.get(1), new TypeGroup(3, "Thừa", Set.of(DocumentType.DECISION)));

        for (List<TypeGroup> wrong : List.of(without, twice)) {
            assertThatThrownBy(() -> new NumberingDecision(NumberingScheme.BY_GROUP, "UBND", "Quyết định 1", wrong))
                    .isInstanceOf(RuleBroken.class)
                    .extracting("messageKey")
                    .isEqualTo("register.groups.type");
        }
    }

    private static Slot slot(NumberingScheme scheme, CopyKind kind) {
        return slot(scheme, CodeRequest.of(kind));
    }

    private static Slot slot(NumberingScheme scheme, CodeRequest request) {
        return Notation.slot(plan(scheme), request);
    }

    private static String notation(CodeRequest request) {
        return slot(NumberingScheme.ONE, request).notation();
    }

    private static Set<String> series(NumberingScheme scheme, CodeRequest... requests) {
        Set<String> series = new HashSet<>();
        for (CodeRequest request : requests) {
            series.add(slot(scheme, request).series());
        }
        return series;
    }

    private static void assertRefused(CodeRequest request, String messageKey) {
        assertThatThrownBy(() -> slot(NumberingScheme.ONE, request))
                .isInstanceOf(RuleBroken.class)
                .extracting("messageKey")
                .isEqualTo(messageKey);
    }

    private static NumberingPlan plan(NumberingScheme scheme) {
        return new NumberingPlan(2027, SomeAgencies.decided(scheme, "UBND"), ABBREVIATIONS, false, 0);
    }
}
