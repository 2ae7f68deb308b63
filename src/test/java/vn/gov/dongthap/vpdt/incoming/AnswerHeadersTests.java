package vn.gov.dongthap.vpdt.incoming;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.gov.dongthap.vpdt.document.Attachment;
import vn.gov.dongthap.vpdt.document.Attachments;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.TestClock;
import vn.gov.dongthap.vpdt.testing.Visitor;

/** Every kind of answer, over HTTP: the same strict headers on pages, files, refusals and faults. */
@IntegrationTest
class AnswerHeadersTests {

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'"
            + " data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none';"
            + " form-action 'self'; frame-ancestors 'none'";

    @LocalServerPort
    private int port;

    @Autowired
    private IncomingDriver driver;

    @Autowired
    private Attachments attachments;

    @Autowired
    private TestClock clock;

    private Visitor clerk;
    private long document;
    private List<Attachment> files;

    @BeforeEach
    void signInAtTheDesk() {
        clock.setTo(LocalDateTime.of(2026, 11, 23, 8, 0));
        document = driver.receive("12");
        files = attachments.of(IncomingDocument.TYPE, document);
        clerk = new Visitor(port);
        clerk.signIn("vanthu.skhcn", "DongThap@2026");
        clerk.get("/viec");
    }

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }

    @Test
    @DisplayName("Q4.3 Pages, files and data tell the browser to refuse everything foreign, and to keep nothing")
    void areStrictOnEverythingThatIsShown() {
        for (String address : List.of(
                "/",
                "/viec",
                "/viec/" + driver.task("vanthu.skhcn", document).id(),
                "/van-ban-den",
                "/van-ban-den/tiep-nhan",
                "/van-ban-den/" + document,
                "/van-ban-den/" + document + "/so-do.bpmn",
                "/van-ban-den/" + document + "/tep/" + files.get(0).id(),
                "/van-ban-den/" + document + "/tep/" + files.get(1).id() + "?tai",
                "/so-van-ban-den",
                "/thong-bao",
                "/thong-bao/chua-doc",
                "/toi",
                "/toi/mat-khau")) {
            assertStrict(clerk.get(address), address);
        }
        assertStrict(new Visitor(port).get("/dang-nhap"), "/dang-nhap");
    }

    @Test
    @DisplayName("Q4.3 Refusals and faults do as well, and say nothing about the server")
    void areStrictOnEverythingThatIsRefused() {
        Visitor stranger = new Visitor(port);
        long task = driver.task("vanthu.skhcn", document).id();
        assertRefusal(stranger.get("/viec"), 302);
        assertRefusal(stranger.with("Accept", "application/json").get("/viec"), 401);
        assertRefusal(clerk.get("/khong-co"), 404);
        assertRefusal(clerk.get("/van-ban-den/999999999"), 404);
        assertRefusal(clerk.get("/van-ban-den/99999999999999999999"), 404);
        assertRefusal(clerk.get("/quan-tri/nguoi-dung"), 404);
        assertRefusal(clerk.get("/viec/" + task + "/nhan"), 405);
        assertRefusal(clerk.post("/viec/" + task + "/nhap", "a", "b"), 415);
        assertRefusal(clerk.get("/viec?sau=x"), 422);
        assertRefusal(clerk.postJson("/viec/" + task + "/hoan-thanh?phien-ban=0", "{".getBytes(UTF_8)), 422);
        assertRefusal(clerk.withoutToken().post("/toi/phien/ket-thuc"), 403);
    }

    @Test
    @DisplayName("Q4.5b A file comes under its checked type and name, and only a PDF into the page")
    void namesFilesForWhatTheyAre() {
        HttpHeaders shown = clerk.get(
                        "/van-ban-den/" + document + "/tep/" + files.get(0).id())
                .headers();
        HttpHeaders kept = clerk.get(
                        "/van-ban-den/" + document + "/tep/" + files.get(0).id() + "?tai")
                .headers();

        assertThat(shown.firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(shown.firstValue("Content-Disposition").orElse("")).startsWith("inline");
        assertThat(kept.firstValue("Content-Disposition").orElse("")).startsWith("attachment");
    }

    @Test
    void saysNothingAboutItselfEvenWhenItCannotReadTheRequest() throws IOException {
        for (String request : List.of(
                "GET /\0 HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /viec?q=<x> HTTP/1.1\r\nHost: x\r\n\r\n",
                "NONSENSE\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nX: " + "y".repeat(20_000) + "\r\n\r\n",
                "TRACE / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")) {
            assertThat(raw(request)).startsWith("HTTP/1.1 4").doesNotContainIgnoringCase("tomcat", "exception", "java");
        }
    }

    private static void assertRefusal(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertStrict(answer, answer.uri().getPath());
        assertThat(answer.body()).doesNotContainIgnoringCase("tomcat", "exception", "vn.gov.dongthap", "whitelabel");
    }

    private static void assertStrict(HttpResponse<String> answer, String address) {
        HttpHeaders headers = answer.headers();
        assertThat(headers.allValues("Content-Security-Policy")).as(address).containsExactly(POLICY);
        assertThat(headers.firstValue("X-Content-Type-Options")).as(address).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).as(address).hasValue("same-origin");
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).as(address).hasValue("same-origin");
        assertThat(headers.firstValue("Permissions-Policy")).as(address).isPresent();
        assertThat(headers.firstValue("Cache-Control").orElse("")).as(address).contains("no-store");
        assertThat(headers.firstValue("Server")).as(address).isEmpty();
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(UTF_8));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
