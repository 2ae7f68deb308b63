package vn.gov.dongthap.vpdt.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.TestClock;
import vn.gov.dongthap.vpdt.testing.Visitor;

/** When somebody was here last, from where, and what a made-up session or address is worth. */
@IntegrationTest
class LastSeenTests {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String PASSWORD = DemonstrationProvince.PASSWORD;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    @AfterEach
    void backToRealTime() {
        clock.reset();
        jdbc.sql("delete from sign_in_attempts").update();
    }

    @Test
    @DisplayName("Q6.7 The last sign-in is the last one that succeeded, to the second")
    void remembersTheLastSignIn() {
        clock.setTo(LocalDateTime.of(2027, 3, 1, 7, 30));
        new Visitor(port).signIn("chuyenvien.stc", PASSWORD);
        clock.setTo(LocalDateTime.of(2027, 3, 2, 9, 15));
        new Visitor(port).signIn("chuyenvien.stc", PASSWORD);
        clock.setTo(LocalDateTime.of(2027, 3, 3, 10, 0));
        new Visitor(port).signIn("chuyenvien.stc", "sai");

        assertThat(Duration.between(
                        LocalDateTime.of(2027, 3, 2, 9, 15).atZone(OFFICE).toInstant(),
                        jdbc.sql("select last_sign_in_at from account where username = 'chuyenvien.stc'")
                                .query(OffsetDateTime.class)
                                .single()
                                .toInstant()))
                .isBetween(Duration.ZERO, Duration.ofMinutes(2));
    }

    @Test
    @DisplayName("Q5.4b Signing in is no document transaction")
    void tellsSignInsFromDocuments() {
        new Visitor(port).signIn("chuyenvien.stc", PASSWORD);

        assertThat(jdbc.sql("select count(last_document_at) from account where username = 'chuyenvien.stc'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    @DisplayName("Q18.1a A session somebody made up is never taken over")
    void doesNotAdoptAMadeUpSession() {
        String madeUp = "ZGFuaC1nY2FjLXBoaWVuLWxhbS1n";
        Visitor clerk = new Visitor(port).with("Cookie", "phien=" + madeUp);

        clerk.get("/dang-nhap");
        assertThat(clerk.sessionCookie()).isNotEmpty().isNotEqualTo(madeUp);

        Visitor second = new Visitor(port).with("Cookie", "phien=" + madeUp);
        assertThat(second.get("/toi").statusCode()).isEqualTo(302);
    }

    @Test
    @DisplayName("Q18.1a Ending all sessions is remembered")
    void remembersSigningOutEverywhere() {
        Visitor officer = new Visitor(port);
        officer.signIn("chuyenvien.snnmt", PASSWORD);
        officer.get("/toi");

        officer.post("/toi/phien/ket-thuc");

        assertThat(jdbc.sql("select detail from audit_event where action = 'account.sign-out' and subject_id ="
                                + " (select id from account where username = 'chuyenvien.snnmt')")
                        .query(String.class)
                        .list())
                .containsExactly("Kết thúc mọi phiên làm việc");
    }

    @Test
    @DisplayName("Q4.4b An address no proxy of ours reports is not believed, whatever stands in it")
    void survivesMadeUpAddresses() {
        for (String address : new String[] {"x".repeat(300), "' or 1=1 --", "1.2.3.4, unknown", "::ffff:::1", " "}) {
            HttpResponse<String> answer = new Visitor(port).from(address).signIn("chuyenvien.snv", "sai");

            assertThat(answer.statusCode()).as(address).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElse(""))
                    .as(address)
                    .contains("?loi=");
        }
        assertThat(jdbc.sql("select max(char_length(actor_address)) from audit_event")
                        .query(Integer.class)
                        .single())
                .isLessThanOrEqualTo(45);
    }

    @Test
    @DisplayName("Q18.1a Many requests at once of a window whose session has just begun are all answered")
    void answersManyRequestsOfANewSession() throws Exception {
        ExecutorService windows = Executors.newFixedThreadPool(8);
        for (int round = 0; round < 5; round++) {
            Visitor first = new Visitor(port);
            first.get("/dang-nhap");
            List<Callable<Integer>> requests = IntStream.range(0, 8)
                    .<Callable<Integer>>mapToObj(n -> () -> new Visitor(port)
                            .with("Cookie", "phien=" + first.sessionCookie())
                            .get("/viec?q=" + n)
                            .statusCode())
                    .toList();

            for (Future<Integer> answer : windows.invokeAll(requests)) {
                assertThat(answer.get()).isEqualTo(302);
            }
        }
        windows.shutdown();
    }
}
