package vn.gov.dongthap.vpdt.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.gov.dongthap.vpdt.document.DocumentType;

class FormatCheckTests {

    private final FormatCheck check = new FormatCheck(Sentences.SOURCE);

    @ParameterizedTest
    @EnumSource
    @DisplayName("N12.2 our own templates of all 29 types have no error, and a warning only of what is left to write")
    void passesOwnTemplates(DocumentType type) throws IOException {
        DraftContent content = SampleDrafts.of(type);

        FormatReport report = check(SampleDrafts.template(content), content);

        assertThat(broken(report)).containsExactly("PLACEHOLDER");
        assertThat(report.findings()).extracting(Finding::point).contains(FormatPoint.values());
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("N12.2 a finished draft of each of the 29 types has nothing against it")
    void passesFinishedDrafts(DocumentType type) throws IOException {
        DraftContent content = SampleDrafts.of(type);

        assertThat(broken(check(BrokenDrafts.finished(content).bytes(), content)))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    @DisplayName("I.I, I.II, I.III, N15.3 each rule is broken by what breaks it, and by nothing else")
    void findsExactlyWhatIsBroken(BrokenDrafts.Case broken) throws IOException {
        byte[] draft =
                broken.breaking().apply(BrokenDrafts.finished(broken.content())).bytes();

        FormatReport report = check(draft, broken.content());

        assertThat(broken(report)).containsExactly(broken.rule().name());
        assertThat(report.findings())
                .filteredOn(finding -> finding.rule() != null)
                .allSatisfy(finding -> {
                    assertThat(finding.sentence()).containsIgnoringCase("hãy ").doesNotContain("{");
                    assertThat(finding.level()).isEqualTo(broken.rule().level());
                });
    }

    static List<BrokenDrafts.Case> findsExactlyWhatIsBroken() {
        return BrokenDrafts.all();
    }

    @Test
    void everyRuleIsBrokenSomewhere() {
        assertThat(BrokenDrafts.all().stream().map(BrokenDrafts.Case::rule)).contains(FormatRule.values());
    }

    private static List<String> broken(FormatReport report) {
        return report.findings().stream()
                .map(Finding::rule)
                .filter(Objects::nonNull)
                .toList();
    }

    private FormatReport check(byte[] bytes, DraftContent content) throws IOException {
        try (WordFile word = WordFile.open("Dự thảo.docx", new ByteArrayInputStream(bytes))) {
            return check.check(word, content);
        }
    }
}
