package vn.gov.dongthap.vpdt.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gov.dongthap.vpdt.law.RuleBroken;

class FileNameTests {

    @ParameterizedTest
    @MethodSource
    void cleansNames(String claimed, String kept) {
        assertThat(FileName.clean(claimed).text()).isEqualTo(kept);
    }

    static Stream<Arguments> cleansNames() {
        return Stream.of(
                Arguments.of("Công văn 15.pdf", "Công văn 15.pdf"),
                Arguments.of("../../etc/passwd.pdf", "passwd.pdf"),
                Arguments.of("C:\\Users\\van thu\\Báo cáo.docx", "Báo cáo.docx"),
                Arguments.of("/tmp/..\\a/b.pdf", "b.pdf"),
                Arguments.of("bao\u0000cao\r\n.pdf", "baocao.pdf"),
                Arguments.of("hoa\u202Efdp.exe", "hoafdp.exe"),
                Arguments.of("a\u200Bb.pdf", "ab.pdf"),
                Arguments.of("  Tờ   trình\u00A0số 1 .pdf. ", "Tờ trình số 1 .pdf"),
                Arguments.of("...an.pdf", "an.pdf"),
                Arguments.of("số<1>:\"2\"|?*.pdf", "số_1___2____.pdf"));
    }

    @Test
    @DisplayName("Q4.7 a decomposed name is kept composed")
    void composesNames() {
        String decomposed = Normalizer.normalize("Quyết định số ữ.pdf", Normalizer.Form.NFD);

        assertThat(FileName.clean(decomposed).text()).isEqualTo("Quyết định số ữ.pdf");
    }

    @Test
    void shortensLongNamesAndKeepsTheirExtension() {
        assertThat(FileName.clean("ệ".repeat(10_000) + ".pdf").text())
                .hasSize(255)
                .endsWith("ệ.pdf");
        assertThat(FileName.clean("a" + "😀".repeat(500) + ".pdf").text())
                .hasSizeLessThanOrEqualTo(255)
                .doesNotContain("?")
                .endsWith("😀.pdf");
        assertThat(FileName.clean("x".repeat(100) + "." + "y".repeat(1000)).text())
                .hasSize(255);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "../", "\u0000", "...", "a/b/"})
    void refusesNamesWithNothingLeft(String claimed) {
        assertThatThrownBy(() -> FileName.clean(claimed))
                .isInstanceOf(RuleBroken.class)
                .extracting("messageKey")
                .isEqualTo("storage.name.missing");
    }

    @Test
    void readsExtensionsInLowerCase() {
        assertThat(FileName.clean("A.tar.PDF").extension()).isEqualTo("pdf");
        assertThat(FileName.clean("khong-duoi").extension()).isEmpty();
    }
}
