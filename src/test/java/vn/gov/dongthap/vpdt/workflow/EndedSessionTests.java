package vn.gov.dongthap.vpdt.workflow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.People;
import vn.gov.dongthap.vpdt.testing.TableCounts;
import vn.gov.dongthap.vpdt.testing.Visitor;

/** The session ends while somebody fills in a form: the page is told, nothing is done, and the draft is there again. */
@IntegrationTest
class EndedSessionTests {

    private static final String PASSWORD = "DongThap@2026";
    private static final String HALF = "{\"ghiChu\":\"đang viết dở\"}";

    @LocalServerPort
    int port;

    @Autowired
    CaseDriver driver;

    @Autowired
    TaskInbox inbox;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    SignedInPerson officer;
    long subject;
    TaskEntry task;
    Visitor visitor;

    @BeforeEach
    void fillInHalfAForm() {
        driver.release("don-gian.bpmn");
        officer = people.of("vanthu2.skhcn");
        subject = driver.start("thu-don-gian", officer, Map.of());
        task = driver.task(officer, subject);
        visitor = signedIn();
        assertThat(visitor.postJson("/viec/" + task.id() + "/nhap", HALF.getBytes(UTF_8))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("Q18.1a What was typed survives the session: the next sign-in finds the draft")
    void keepsTheDraft() {
        endSessions();
        Map<String, Long> rows = TableCounts.of(jdbc);

        for (String act : new String[] {"/nhap", "/hoan-thanh?phien-ban=0"}) {
            HttpResponse<String> answer = visitor.postJson("/viec/" + task.id() + act, "{}".getBytes(UTF_8));
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("X-Session-Ended")).hasValue("true");
        }

        assertThat(TableCounts.of(jdbc)).isEqualTo(rows);
        assertThat(signedIn().get("/viec/" + task.id()).body()).contains("đang viết dở", "data-draft=\"true\"");
    }

    @Test
    @DisplayName("Q18.1a Nobody else at the same computer finds it")
    void showsTheDraftToNobodyElse() {
        endSessions();
        Visitor other = new Visitor(port);
        other.signIn("vanthu.skhcn", PASSWORD);

        assertThat(other.get("/viec/" + task.id()).body()).doesNotContain("đang viết dở");
    }

    @Test
    void goesOnWhereItStoppedAndSendsTheDraft() {
        endSessions();
        visitor.get("/viec/" + task.id());
        visitor = signedIn();

        HttpResponse<String> done = visitor.postJson(
                "/viec/" + task.id() + "/hoan-thanh?phien-ban=" + task.version(),
                "{\"quyetDinh\":\"tra-lai\",\"ghiChu\":\"viết xong\"}".getBytes(UTF_8));

        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(driver.view(subject).endedAt()).isNotNull();
        assertThat(jdbc.sql("select count(*) from task_draft where task_id = ?")
                        .param(task.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private Visitor signedIn() {
        Visitor signedIn = new Visitor(port);
        signedIn.signIn("vanthu2.skhcn", PASSWORD);
        signedIn.get("/viec/" + task.id());
        return signedIn;
    }

    private void endSessions() {
        jdbc.sql("delete from spring_session where principal_name = 'vanthu2.skhcn'")
                .update();
    }
}
