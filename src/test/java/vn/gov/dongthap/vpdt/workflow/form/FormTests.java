package vn.gov.dongthap.vpdt.workflow.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormTests {

    private static final Form FORM = Form.read("""
            {"type":"default","schemaVersion":19,"components":[
              {"type":"text","text":"## Đăng ký"},
              {"type":"textfield","key":"kyHieu","label":"Ký hiệu",
               "validate":{"required":true,"maxLength":50,"pattern":"^\\\\d+/.+$","patternErrorMessage":"Ví dụ: 125/UBND-VX"}},
              {"type":"textarea","key":"trichYeu","label":"Trích yếu","validate":{"required":true,"minLength":3,"maxLength":500}},
              {"type":"datetime","subtype":"date","key":"ngay","dateLabel":"Ngày văn bản"},
              {"type":"number","key":"soTrang","label":"Số trang","decimalDigits":0,"validate":{"min":1,"max":2000}},
              {"type":"textfield","key":"thu","label":"Thư","validate":{"validationType":"email"}},
              {"type":"radio","key":"quyetDinh","label":"Quyết định","validate":{"required":true},
               "values":[{"label":"Giao","value":"giao"},{"label":"Trả lại","value":"tra-lai"}]},
              {"type":"textfield","key":"lyDo","label":"Lý do","conditional":{"hide":"=quyetDinh != \\"tra-lai\\""},
               "validate":{"required":true}},
              {"type":"select","key":"donVi","label":"Đơn vị","valuesKey":"donViChuTri"},
              {"type":"taglist","key":"phoiHop","label":"Phối hợp","valuesKey":"donViPhoiHop"},
              {"type":"checkbox","key":"banChinh","label":"Có bản chính"},
              {"type":"textfield","key":"soDen","label":"Số đến","disabled":true},
              {"type":"group","label":"Nhóm","conditional":{"hide":"=not(quyetDinh = \\"giao\\")"},"components":[
                {"type":"textfield","key":"trongNhom","label":"Trong nhóm"}]},
              {"type":"group","path":"luu","label":"Lưu trữ","components":[
                {"type":"textfield","key":"hop","label":"Hộp số","validate":{"maxLength":5}}]},
              {"type":"dynamiclist","path":"noiNhan","label":"Nơi nhận","components":[
                {"type":"textfield","key":"ten","label":"Tên","validate":{"required":true}}]}
            ]}""");
    private static final Map<String, Set<String>> OFFERED =
            Map.of("donViChuTri", Set.of("1", "2"), "donViPhoiHop", Set.of("1", "2", "3"));

    @Test
    void keepsWhatWasFilledInAndDropsWhatWasLeftEmpty() {
        Map<String, Object> values = FORM.check("""
                {"kyHieu":" 125/SNV ","trichYeu":"Báo cáo\\r\\nnăm 2027","ngay":"2026-11-18","soTrang":2,"thu":"",
                 "quyetDinh":"giao","donVi":"2","phoiHop":["1","3"],"banChinh":false,"trongNhom":null,
                 "luu":{"hop":""},"noiNhan":[{"ten":"Xã A"}]}""", OFFERED);

        assertThat(values)
                .containsOnly(
                        entry("kyHieu", "125/SNV"),
                        entry("trichYeu", "Báo cáo\nnăm 2027"),
                        entry("ngay", "2026-11-18"),
                        entry("soTrang", 2),
                        entry("quyetDinh", "giao"),
                        entry("donVi", "2"),
                        entry("phoiHop", List.of("1", "3")),
                        entry("banChinh", false),
                        entry("luu", Map.of()),
                        entry("noiNhan", List.of(Map.of("ten", "Xã A"))));
    }

    @Test
    @DisplayName("Q4.7 decomposed Unicode is kept composed, and counted composed")
    void composesDecomposedText() {
        String subject = "Ế".repeat(500);
        String decomposed = Normalizer.normalize(subject, Normalizer.Form.NFD);

        Map<String, Object> values = check("trichYeu", "\"" + decomposed + "\"");

        assertThat(values).containsEntry("trichYeu", subject);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "kyHieu | null | required",
                "kyHieu | `\"   \"` | required",
                "kyHieu | \"abc\" | pattern",
                "trichYeu | \"ab\" | too-short",
                "trichYeu | 5 | kind",
                "trichYeu | {\"$ne\":1} | kind",
                "trichYeu | \"ngắn\\u0000gọn\" | unseen",
                "trichYeu | \"ngắn\\u202Egọn\" | unseen",
                "ngay | \"2026-02-30\" | date",
                "ngay | \"2026-13-01\" | date",
                "ngay | \"18/11/2026\" | date",
                "ngay | \"+12026-01-01\" | date",
                "ngay | \"2026-11-18T00:00:00Z\" | date",
                "soTrang | 0 | minimum",
                "soTrang | 2001 | maximum",
                "soTrang | 1.5 | digits",
                "soTrang | \"2\" | kind",
                "soTrang | 1e30 | maximum",
                "thu | \"không phải thư\" | email",
                "quyetDinh | \"xoa-het\" | option",
                "quyetDinh | null | required",
                "donVi | \"99\" | option",
                "donVi | [\"1\"] | kind",
                "phoiHop | [\"1\",\"99\"] | option",
                "phoiHop | [\"1\",\"1\"] | twice",
                "banChinh | \"yes\" | kind",
                "soDen | \"17\" | unknown",
                "donViChuTri | [] | unknown",
                "la | 1 | unknown",
                "la | null | unknown",
                "lyDo | \"vì thế\" | hidden",
                "noiNhan | \"x\" | kind",
            })
    void namesTheFieldAndTheRule(String field, String value, String rule) {
        assertThat(refusal(field, value)).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo(field);
            assertThat(problem.messageKey()).isEqualTo("workflow.input." + rule).matches(Sentences::exist);
        });
    }

    @Test
    void namesFieldsInGroupsAndRows() {
        assertThat(refusal("luu", "{\"hop\":\"123456\"}")).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo("luu.hop");
            assertThat(problem.label()).isEqualTo("Lưu trữ, Hộp số");
        });
        assertThat(refusal("noiNhan", "[{\"ten\":\"A\"},{\"ten\":\"\"}]"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.field()).isEqualTo("noiNhan.1.ten");
                    assertThat(problem.label()).isEqualTo("Nơi nhận 2, Tên");
                });
        assertThat(refusal("noiNhan", "[{\"ten\":\"A\",\"la\":1}]"))
                .extracting(InputProblem::field)
                .containsExactly("noiNhan.0.la");
    }

    @Test
    void showsTheSentenceOfTheFormsAuthor() {
        assertThat(refusal("kyHieu", "\"abc\""))
                .extracting(InputProblem::ownMessage)
                .containsExactly("Ví dụ: 125/UBND-VX");
    }

    @Test
    void refusesASubjectOfTenThousandCharacters() {
        assertThat(refusal("trichYeu", "\"" + "ạ".repeat(10_000) + "\""))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.messageKey()).isEqualTo("workflow.input.too-long");
                    assertThat(problem.arguments()).containsExactly(500);
                });
    }

    @Test
    void asksForFieldsTheChoiceShows() {
        assertThat(refusal("quyetDinh", "\"tra-lai\""))
                .extracting(InputProblem::field)
                .containsExactly("lyDo");
        assertThat(FORM.check(
                        "{\"kyHieu\":\"1/A\",\"trichYeu\":\"Nội dung\",\"quyetDinh\":\"tra-lai\",\"lyDo\":\"Sai nơi\"}",
                        OFFERED))
                .containsEntry("lyDo", "Sai nơi");
    }

    @Test
    void asksForFieldsOfAHiddenGroupToStayAway() {
        assertThatExceptionOfType(InputRefused.class)
                .isThrownBy(() -> FORM.check(
                        "{\"kyHieu\":\"1/A\",\"trichYeu\":\"Nội dung\",\"quyetDinh\":\"tra-lai\",\"lyDo\":\"a\","
                                + "\"trongNhom\":\"b\"}",
                        OFFERED))
                .satisfies(e ->
                        assertThat(e.problems()).extracting(InputProblem::field).containsExactly("trongNhom"));
    }

    @Test
    void offersNothingWhenTheProcedureOffersNothing() {
        assertThatExceptionOfType(InputRefused.class)
                .isThrownBy(() -> FORM.check(with("donVi", "\"1\""), Map.of()))
                .satisfies(e ->
                        assertThat(e.problems()).extracting(InputProblem::field).containsExactly("donVi"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"x\"",
                "{",
                "{} {}",
                "{\"a\":1,\"a\":2}",
                "{\"a\":[[[[[[[[[[1]]]]]]]]]]}",
                "{\"a\":11111111111111111111111111111111111111111111111111}"
            })
    void refusesWhatIsNoSingleObject(String json) {
        assertThatExceptionOfType(InputRefused.class)
                .isThrownBy(() -> FORM.check(json, OFFERED))
                .satisfies(e -> assertThat(e.problems())
                        .extracting(InputProblem::messageKey)
                        .containsExactly("workflow.input.whole-shape"));
    }

    @Test
    void refusesInputBeyondTwoHundredKilobytes() {
        assertThatExceptionOfType(InputRefused.class)
                .isThrownBy(() -> FORM.check("{\"trichYeu\":\"" + "ạ".repeat(70_000) + "\"}", OFFERED))
                .satisfies(e -> assertThat(e.problems())
                        .extracting(InputProblem::messageKey)
                        .containsExactly("workflow.input.whole-size"));
    }

    @Test
    void givesUpOnPatternsThatRunAway() {
        Form runaway = Form.read("""
                {"type":"default","components":[{"type":"textfield","key":"a","label":"A",
                "validate":{"pattern":"^(a+)+$"}}]}""");

        assertThatThrownBy(() -> assertTimeoutPreemptively(
                        Duration.ofSeconds(5), () -> runaway.check("{\"a\":\"" + "a".repeat(60) + "!\"}", Map.of())))
                .isInstanceOf(InputRefused.class);
    }

    private static Map<String, Object> check(String field, String value) {
        return FORM.check(with(field, value), OFFERED);
    }

    private static List<InputProblem> refusal(String field, String value) {
        return Assertions.catchThrowableOfType(InputRefused.class, () -> check(field, value))
                .problems();
    }

    private static String with(String field, String value) {
        Map<String, String> values = new TreeMap<>(Map.of(
                "kyHieu", "\"1/A\"",
                "trichYeu", "\"Nội dung\"",
                "quyetDinh", "\"giao\""));
        values.put(field, value);
        return values.entrySet().stream()
                .map(e -> "\"" + e.getKey() + "\":" + e.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }
}
