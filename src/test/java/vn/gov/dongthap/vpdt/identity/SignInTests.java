package vn.gov.dongthap.vpdt.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.People;
import vn.gov.dongthap.vpdt.testing.TestClock;
import vn.gov.dongthap.vpdt.testing.Visitor;

@IntegrationTest
class SignInTests {

    private static final String PASSWORD = DemonstrationProvince.PASSWORD;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    @Autowired
    private People people;

    @AfterEach
    void resetClock() {
        clock.reset();
        jdbc.sql("delete from sign_in_attempts").update();
    }

    @Test
    @DisplayName("Q6.7 signing in is remembered on the account and leads to the page first asked for")
    void signsInAndReturnsToThePageAskedFor() {
        Visitor clerk = new Visitor(port);

        assertThat(location(clerk.get("/toi"))).endsWith("/dang-nhap");
        HttpResponse<String> answer = clerk.signIn("vanthu.snv", PASSWORD);

        assertThat(location(answer)).contains("/toi");
        assertThat(clerk.get("/toi").body()).contains("Lê Thị Ngọc Trâm", "Sở Nội vụ");
        assertThat(lastSignIn("vanthu.snv")).isEqualTo(1);
        assertThat(auditRows("account.sign-in", "vanthu.snv")).isPositive();
    }

    @Test
    void acceptsTheUserNameInAnyCase() {
        assertThat(location(new Visitor(port).signIn(" VanThu.SNV ", PASSWORD))).doesNotContain("loi");
    }

    @Test
    void givesAnotherSessionIdAtSignIn() {
        Visitor clerk = new Visitor(port);
        clerk.get("/dang-nhap");
        String before = clerk.sessionCookie();

        clerk.signIn("vanthu.snv", PASSWORD);

        assertThat(before).isNotEmpty();
        assertThat(clerk.sessionCookie()).isNotEmpty().isNotEqualTo(before);
    }

    @Test
    void answersAWrongPasswordAndAnUnknownNameAlike() {
        String wrong = location(new Visitor(port).from("198.51.100.1").signIn("vanthu.stc", "sai"));
        String unknown = location(new Visitor(port).from("198.51.100.1").signIn("khong.co.ai", "sai"));

        assertThat(wrong).isEqualTo(unknown).endsWith("?loi=sai");
        assertThat(new Visitor(port).get("/dang-nhap?loi=sai").body())
                .contains("Tên đăng nhập hoặc mật khẩu không đúng");
    }

    @Test
    void closesAnAccountForAQuarterOfAnHourAfterFiveWrongPasswords() {
        Visitor guesser = new Visitor(port).from("198.51.100.2");
        for (int i = 0; i < 5; i++) {
            assertThat(location(guesser.signIn("vanthu.stc", "sai" + i))).endsWith("?loi=sai");
        }

        assertThat(location(guesser.signIn("vanthu.stc", PASSWORD))).endsWith("?loi=tam-khoa");
        assertThat(new Visitor(port).get("/dang-nhap?loi=tam-khoa").body()).contains("hãy thử lại sau 15 phút");
        assertThat(auditRows("account.close-for-a-while", "vanthu.stc")).isEqualTo(1);

        clock.advance(Duration.ofMinutes(14));
        assertThat(location(guesser.signIn("vanthu.stc", PASSWORD))).endsWith("?loi=tam-khoa");
        clock.advance(Duration.ofMinutes(2));
        assertThat(location(guesser.signIn("vanthu.stc", PASSWORD))).doesNotContain("loi");
    }

    @Test
    void closesANameNobodyHasJustTheSame() {
        Visitor guesser = new Visitor(port).from("198.51.100.3");
        for (int i = 0; i < 5; i++) {
            guesser.signIn("ma.khong.co", "sai" + i);
        }

        assertThat(location(guesser.signIn("ma.khong.co", "sai"))).endsWith("?loi=tam-khoa");
    }

    @Test
    void forgetsEarlierFailuresAfterSuccess() {
        Visitor clerk = new Visitor(port).from("198.51.100.4");
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 4; i++) {
                clerk.signIn("vanthu.snnmt", "sai" + i);
            }
            assertThat(location(clerk.signIn("vanthu.snnmt", PASSWORD))).doesNotContain("loi");
        }
    }

    @Test
    void limitsWrongPasswordsFromOneAddressAcrossAccounts() {
        Visitor guesser = new Visitor(port).from("198.51.100.5");
        for (int i = 0; i < 50; i++) {
            assertThat(location(guesser.signIn("nguoi" + i, "sai"))).endsWith("?loi=sai");
        }

        assertThat(location(guesser.signIn("vanthu.mytho", PASSWORD))).endsWith("?loi=tam-khoa");
        assertThat(location(new Visitor(port).from("198.51.100.6").signIn("vanthu.mytho", PASSWORD)))
                .doesNotContain("loi");
    }

    @Test
    void letsNoMoreThanFiveGuessesThroughAtOnce() throws Exception {
        List<String> answers = atOnce(
                16, number -> location(new Visitor(port).from("198.51.100.7").signIn("vanthu.sadec", "sai" + number)));

        assertThat(answers).filteredOn(answer -> answer.endsWith("?loi=sai")).hasSize(5);
        assertThat(answers)
                .filteredOn(answer -> answer.endsWith("?loi=tam-khoa"))
                .hasSize(11);
    }

    @Test
    void letsOnePersonSignInOnSeveralDevicesAtOnce() throws Exception {
        List<String> answers = atOnce(
                4, number -> location(new Visitor(port).from("198.51.100.8").signIn("vanthu.thapmuoi", PASSWORD)));

        assertThat(answers).noneMatch(answer -> answer.contains("loi"));
    }

    @Test
    @DisplayName("Q2.2 a session of an agency account is its custodian's, in that agency")
    void tracesAnAgencyAccountToItsCustodian() {
        SignedInPerson custodian = people.of("vanthu.skhcn");
        Visitor clerk = new Visitor(port);

        clerk.signIn("coquan.skhcn", PASSWORD);

        assertThat(clerk.get("/toi").body()).contains(custodian.fullName());
        assertThat(people.of("coquan.skhcn").personId()).isEqualTo(custodian.personId());
    }

    @Test
    void leavesOnSignOut() {
        Visitor clerk = new Visitor(port);
        clerk.signIn("vanthu.caolanh", PASSWORD);
        clerk.get("/toi");

        assertThat(location(clerk.post("/dang-xuat"))).endsWith("/dang-nhap?da-thoat");
        assertThat(location(clerk.get("/toi"))).contains("/dang-nhap");
        assertThat(auditRows("account.sign-out", "vanthu.caolanh")).isEqualTo(1);
    }

    private static List<String> atOnce(int number, IntFunction<String> act) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(number);
        try {
            List<Callable<String>> acts = Stream.iterate(0, i -> i + 1)
                    .limit(number)
                    .map(i -> (Callable<String>) () -> act.apply(i))
                    .toList();
            List<Future<String>> done = threads.invokeAll(acts);
            List<String> answers = new ArrayList<>();
            for (Future<String> one : done) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }

    private int lastSignIn(String username) {
        return jdbc.sql("select count(*) from account where username = ? and last_sign_in_at is not null")
                .param(username)
                .query(Integer.class)
                .single();
    }

    private int auditRows(String action, String username) {
        return jdbc.sql("select count(*) from audit_event where action = ? and subject_type = 'account'"
                        + " and subject_id = (select id from account where username = ?)")
                .param(action)
                .param(username)
                .query(Integer.class)
                .single();
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElse("");
    }
}
