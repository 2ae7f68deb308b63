package vn.gov.dongthap.vpdt.workflow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.People;
import vn.gov.dongthap.vpdt.testing.TableCounts;
import vn.gov.dongthap.vpdt.testing.Visitor;

/** Sends a task what no page would send: each time a sentence comes back, and everything is as it was. */
@IntegrationTest
class TaskBodyTests {

    private static final String SOUND = "{\"quyetDinh\":\"tra-lai\"}";

    @LocalServerPort
    int port;

    @Autowired
    CaseDriver driver;

    @Autowired
    People people;

    @Autowired
    TaskInbox inbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    SignedInPerson clerk;
    Visitor visitor;
    long subject;
    TaskEntry task;

    @BeforeEach
    void openATask() {
        driver.release("don-gian.bpmn");
        clerk = people.of("vanthu.skhcn");
        subject = driver.start("thu-don-gian", clerk, Map.of());
        task = driver.task(clerk, subject);
        visitor = new Visitor(port);
        visitor.signIn("vanthu.skhcn", "DongThap@2026");
        visitor.get("/viec/" + task.id());
    }

    static Stream<String> notJson() {
        return Stream.of(
                "",
                " ",
                "null",
                "1",
                "\"x\"",
                "[]",
                "[" + SOUND + "]",
                "{",
                SOUND + SOUND,
                SOUND + "x",
                "quyetDinh=tra-lai",
                "<quyetDinh>tra-lai</quyetDinh>",
                "{'quyetDinh':'tra-lai'}",
                "{quyetDinh:\"tra-lai\"}",
                "/**/" + SOUND,
                "\uFEFF" + SOUND,
                "{\"quyetDinh\":\"tra-lai\",\"quyetDinh\":\"xu-ly\"}",
                "{\"quyetDinh\":\"tra-lai\",\"ghiChu\":\"a\u0000\"}",
                "{\"nguoiXuLy\":NaN}",
                "{\"nguoiXuLy\":Infinity}",
                "{\"nguoiXuLy\":" + "9".repeat(400) + "}",
                "{\"ghiChu\":" + "[".repeat(100_000),
                "{\"x\":".repeat(5_000),
                "{\"" + "k".repeat(60_000) + "\":1}");
    }

    static Stream<String> notTheForm() {
        return Stream.of(
                "{\"la\":1}",
                "{\"__proto__\":{\"quyetDinh\":\"tra-lai\"}}",
                "{\"quyetDinh\":\"tra-lai\",\"trangThai\":\"DONE\"}",
                "{\"QuyetDinh\":\"tra-lai\"}",
                "{\"quyetDinh\":\"khac\"}",
                "{\"quyetDinh\":{}}",
                "{\"quyetDinh\":true}",
                "{\"quyetDinh\":[\"tra-lai\"]}",
                "{\"nguoiXuLy\":\"1\"}",
                "{\"nguoiXuLy\":1e999}",
                "{\"nguoiXuLy\":1e400000000}",
                "{\"tuChoi\":\"true\"}",
                "{\"ghiChu\":\"a\\u0000b\"}",
                "{\"ghiChu\":\"a\\uD83Db\"}",
                "{\"ghiChu\":\"a\\u202Efdp.b\"}",
                "{\"ghiChu\":\"" + "x".repeat(101) + "\"}",
                "{\"ghiChu\":\"" + "ạ".repeat(70_000) + "\"}");
    }

    static Stream<String> againstTheRules() {
        return Stream.of(
                "{\"quyetDinh\":\"xu-ly\"}",
                "{\"quyetDinh\":\"xu-ly\",\"nguoiXuLy\":-1}",
                "{\"quyetDinh\":\"xu-ly\",\"nguoiXuLy\":1.5}",
                "{\"quyetDinh\":\"xu-ly\",\"nguoiXuLy\":999999999999999}",
                "{\"quyetDinh\":\"xu-ly\",\"nguoiXuLy\":%d,\"hanXuLy\":\"hôm qua\"}",
                "{\"quyetDinh\":\"xu-ly\",\"nguoiXuLy\":%d,\"hanXuLy\":\"P99999WD\"}",
                "{\"quyetDinh\":\"xu-ly\",\"nguoiXuLy\":%d,\"hanXuLy\":\"2026-02-30\"}",
                "{\"quyetDinh\":\"xu-ly\",\"nguoiXuLy\":%d,\"hanXuLy\":\"Pin\"}",
                "{\"tuChoi\":true}");
    }

    @ParameterizedTest
    @MethodSource("notJson")
    void asksForTheFormAgainWhenTheBodyIsNone(String body) {
        JsonNode answer = refused(complete("?phien-ban=" + task.version(), body));

        assertThat(answer.path("errors").path(0).path("message").asString()).startsWith("Không đọc được nội dung");
    }

    @ParameterizedTest
    @MethodSource("notTheForm")
    void namesTheFieldThatBreaksTheForm(String body) {
        JsonNode answer = refused(complete("?phien-ban=" + task.version(), body));

        assertThat(answer.path("errors").path(0).path("message").asString()).endsWith(".");
    }

    @ParameterizedTest
    @MethodSource("againstTheRules")
    void undoesTheStepWhenARuleBreaksBehindTheForm(String body) {
        long officer = people.of("chuyenvien.skhcn").personId();

        refused(complete("?phien-ban=" + task.version(), body.replace("%d", String.valueOf(officer))));
    }

    @Test
    void refusesMoreThanAnyFormTakes() {
        JsonNode answer =
                refused(complete("?phien-ban=" + task.version(), "{\"ghiChu\":\"" + "x".repeat(2_000_000) + "\"}"));

        assertThat(answer.path("message").asString()).startsWith("Nội dung gửi lên quá dài");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?phien-ban=",
                "?phien-ban=x",
                "?phien-ban=1.0",
                "?phien-ban=-1",
                "?phien-ban=7",
                "?phien-ban=2147483647",
                "?phien-ban=99999999999",
                "?phien-ban=0%20or%201=1"
            })
    void wantsTheVersionThePersonSaw(String version) {
        refused(complete(version, SOUND));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/viec/%d/hoan-thanh?phien-ban=0", "/viec/%d/nhap"})
    void takesJsonOnly(String address) {
        unchanged(() -> assertThat(visitor.post(address.formatted(task.id()), "quyetDinh", "tra-lai")
                        .statusCode())
                .isEqualTo(415));
        unchanged(() -> assertThat(visitor.get(address.formatted(task.id())).statusCode())
                .isEqualTo(405));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "null", "{\"a\":1}{}", "{\"quyetDinh\":\"\u0000\"}"})
    void keepsNoDraftThatIsNone(String body) {
        refused(visitor.postJson("/viec/" + task.id() + "/nhap", body.getBytes(UTF_8)));

        assertThat(inbox.form(clerk, task.id()).draft()).isFalse();
    }

    @Test
    void stillCompletesAfterAllThat() {
        refused(complete("?phien-ban=" + task.version(), "{"));

        assertThat(complete("?phien-ban=" + task.version(), SOUND).statusCode()).isEqualTo(200);
        assertThat(driver.view(subject).endedAt()).isNotNull();
    }

    private HttpResponse<String> complete(String version, String body) {
        CaseView before = driver.view(subject);
        Map<String, Long> rows = TableCounts.of(jdbc);
        HttpResponse<String> answer =
                visitor.postJson("/viec/" + task.id() + "/hoan-thanh" + version, body.getBytes(UTF_8));
        if (answer.statusCode() != 200) {
            assertThat(TableCounts.of(jdbc)).isEqualTo(rows);
            assertThat(driver.view(subject)).isEqualTo(before);
            assertThat(inbox.find(clerk, task.id())).isEqualTo(task);
        }
        return answer;
    }

    private void unchanged(Runnable act) {
        Map<String, Long> rows = TableCounts.of(jdbc);
        act.run();
        assertThat(TableCounts.of(jdbc)).isEqualTo(rows);
    }

    private JsonNode refused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
        JsonNode said = json.readTree(answer.body());
        assertThat(said.path("message").asString()).containsIgnoringCase("hãy").endsWith(".");
        return said;
    }
}
