package vn.gov.dongthap.vpdt.workflow.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTests {

    private static final Map<String, Object> VALUES = new HashMap<>(Map.of(
            "quyetDinh", "tra-lai", "khan", true, "mucKhan", 2, "han", "2026-11-22", "donVi", List.of(), "trong", " "));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "${quyetDinh == 'tra-lai' and khan}                    | true",
                "${quyetDinh == \"tra-lai\"}                           | true",
                "${quyetDinh != 'tra-lai' or mucKhan >= 2}             | true",
                "${not khan}                                           | false",
                "${not (quyetDinh == 'a' or quyetDinh == 'b')}         | true",
                "${mucKhan > 1.5}                                      | true",
                "${mucKhan == 2.0}                                     | true",
                "${mucKhan < -1}                                       | false",
                "${han <= '2026-12-01'}                                | true",
                "${empty donVi and empty trong and empty khongCo}      | true",
                "${empty quyetDinh}                                    | false",
                "${khongCo == null}                                    | true",
                "${khongCo}                                            | false",
                "${quyetDinh}                                          | false",
                "${mucKhan == '2'}                                     | false",
                "${quyetDinh < 5}                                      | false",
                "${true or khongCo and khongCo}                        | true",
                "  ${ khan }                                           | true"
            })
    void decidesInDiagrams(String text, boolean expected) {
        assertThat(FormulaParser.diagram(text).isTrue(VALUES::get)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "=quyetDinh != \"tra-lai\"              | false",
                "=quyetDinh = \"tra-lai\" and khan      | true",
                "=not(khan)                             | false",
                "= mucKhan >= 2                         | true"
            })
    void decidesInForms(String text, boolean expected) {
        assertThat(FormulaParser.form(text).isTrue(VALUES::get)).isEqualTo(expected);
    }

    @Test
    void knowsTheNamesItReads() {
        assertThat(FormulaParser.diagram("${b == 'x' and not (a or empty c)}").names())
                .containsExactly("a", "b", "c");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${''.getClass().forName('java.lang.Runtime')}",
                "${a.b}",
                "${a[0]}",
                "${bean.run()}",
                "${run()}",
                "${a + 1}",
                "${a = 1}",
                "${a && b}",
                "${!a}",
                "${a ? b : c}",
                "${}",
                "${a",
                "#{a}",
                "a",
                "${a} ${b}",
                "x${a}",
                "${'a}",
                "${'a\\'b'}",
                "${${a}}",
                "${a == }",
                "${(a}",
                "${a)}",
                "${and}",
                "${a b}",
                "${a == b == c}",
                "${x -> x}",
                "${T(java.lang.Runtime)}",
                "${@bean}",
                "${a;b}",
                "${\u0430 == 1}"
            })
    void refusesEverythingElseInDiagrams(String text) {
        assertThatExceptionOfType(FormulaRefused.class).isThrownBy(() -> FormulaParser.diagram(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a = 1", "=a == 1", "='a'", "=for x in y return x", "=a.b", "=sum(1)", "=a in [1..2]", "="})
    void refusesEverythingElseInForms(String text) {
        assertThatExceptionOfType(FormulaRefused.class).isThrownBy(() -> FormulaParser.form(text));
    }

    @Test
    void saysWhereItStopped() {
        assertThatThrownBy(() -> FormulaParser.diagram("${khan and a.b}"))
                .isInstanceOfSatisfying(FormulaRefused.class, refused -> {
                    assertThat(refused.position()).isEqualTo(13);
                    assertThat(refused.rule()).contains("“.”");
                });
    }

    @Test
    void refusesTextsThatAreTooLongOrTooDeep() {
        assertThatExceptionOfType(FormulaRefused.class)
                .isThrownBy(() -> FormulaParser.diagram("${" + "a or ".repeat(300) + "a}"));
        assertThatExceptionOfType(FormulaRefused.class)
                .isThrownBy(() -> FormulaParser.diagram("${" + "(".repeat(50) + "a" + ")".repeat(50) + "}"));
        assertThatExceptionOfType(FormulaRefused.class)
                .isThrownBy(() -> FormulaParser.diagram("${" + "not ".repeat(50) + "a}"));
    }
}
