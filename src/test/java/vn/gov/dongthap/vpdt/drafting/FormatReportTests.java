package vn.gov.dongthap.vpdt.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

class FormatReportTests {

    @Test
    @DisplayName("N12.2 a report is kept as JSON and comes back the same")
    void survivesJson() throws IOException {
        Docx draft = BrokenDrafts.finished(BrokenDrafts.LETTER).replace("Nguyễn Văn Bình", "NGUYỄN VĂN BÌNH");
        FormatReport report;
        try (WordFile word = WordFile.open("Dự thảo.docx", new ByteArrayInputStream(draft.bytes()))) {
            report = new FormatCheck(Sentences.SOURCE).check(word, BrokenDrafts.LETTER);
        }

        JsonMapper json = JsonMapper.builder().build();
        String kept = json.writeValueAsString(report);

        assertThat(json.readValue(kept, FormatReport.class)).isEqualTo(report);
        assertThat(report.count(FindingLevel.ERROR)).isOne();
        assertThat(report.findings())
                .filteredOn(finding -> finding.level() == FindingLevel.ERROR)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.point()).isEqualTo(FormatPoint.SIGNER);
                    assertThat(finding.sentence())
                            .isEqualTo(
                                    "Họ tên người ký chưa đúng kiểu: chữ in hoa. Hãy dùng chữ in thường, cỡ 13 đến 14,"
                                            + " đứng, đậm, canh giữa dưới chức vụ.");
                    assertThat(finding.places())
                            .singleElement()
                            .extracting(Finding.Place::beginning)
                            .isEqualTo("NGUYỄN VĂN BÌNH");
                    assertThat(finding.citation())
                            .isEqualTo("điểm đ khoản 7 Mục II Phần I Phụ lục I Nghị định số 30/2020/NĐ-CP");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "I.I.1, khoản 1 Mục I Phần I Phụ lục I Nghị định số 30/2020/NĐ-CP",
        "I.II.6đ, điểm đ khoản 6 Mục II Phần I Phụ lục I Nghị định số 30/2020/NĐ-CP",
        "I.V, Mục V Phần I Phụ lục I Nghị định số 30/2020/NĐ-CP",
        "III, Phụ lục III Nghị định số 30/2020/NĐ-CP",
        "N15.3, khoản 3 Điều 15 Nghị định số 30/2020/NĐ-CP"
    })
    void citesClausesAsPeopleDo(String clause, String citation) {
        Finding finding = new Finding(FormatPoint.PAPER, FindingLevel.ERROR, "X", clause, "", List.of(), 0);

        assertThat(finding.citation()).isEqualTo(citation);
    }

    @ParameterizedTest
    @EnumSource
    void everyRuleHasAClauseThatCanBeCited(FormatRule rule) {
        Finding finding = new Finding(rule.point(), rule.level(), rule.name(), rule.clause(), "", List.of(), 0);

        assertThat(finding.citation().isEmpty()).isEqualTo(rule.point() == FormatPoint.UNFINISHED);
    }
}
