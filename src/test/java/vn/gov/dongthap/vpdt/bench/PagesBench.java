package vn.gov.dongthap.vpdt.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.gov.dongthap.vpdt.incoming.ReceiveDocument;
import vn.gov.dongthap.vpdt.testing.Bench;
import vn.gov.dongthap.vpdt.testing.People;
import vn.gov.dongthap.vpdt.testing.TestClock;
import vn.gov.dongthap.vpdt.testing.Visitor;
import vn.gov.dongthap.vpdt.workflow.TaskInbox;

/**
 * Pages over HTTP for a hundred people who have signed in, four of them asking at any moment. Beside them, in the same
 * run, the sign-in page: what the server takes for a page that asks the database for next to nothing.
 */
@Bench
class PagesBench {

    private static final int AGENCIES = 20;
    private static final int CLERK_DOCUMENTS = 12;
    private static final int CLIENTS = 4;
    private static final int ROUNDS = 3;
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final Duration ROUND = Duration.ofSeconds(8);
    private static final List<String> POSTS =
            List.of("van-thu", "thu-truong", "truong-phong1", "truong-phong2", "can-bo1");
    private static final String PASSWORD = "DongThap@2026";

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private ReceiveDocument receiveDocument;

    @Autowired
    private TaskInbox inbox;

    @Autowired
    private People people;

    @Autowired
    private JsonMapper json;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void measures() {
        clock.setTo(LocalDateTime.of(2026, 11, 23, 8, 0));
        BenchProvince province = new BenchProvince(jdbc, people).founded();
        DocumentRoad road = new DocumentRoad(AGENCIES, province, receiveDocument, inbox, json);
        List<Long> carried = new ArrayList<>();
        for (int agency = 1; agency <= AGENCIES; agency++) {
            carried.add(road.carry(agency, agency));
            for (int i = 0; i < CLERK_DOCUMENTS; i++) {
                road.receive(agency, 1000 * agency + i);
            }
        }
        List<String> sessions = signedIn();

        try (BenchResults results = new BenchResults("pages").takenOn(JdbcClient.create(jdbc))) {
            int most = sessions.size();
            measure(results, "sign-in page (floor)", n -> request("/dang-nhap", ""));
            measure(results, "task list", n -> request("/viec?hop=cho-nhan", sessions.get(n % most)));
            measure(
                    results,
                    "document page",
                    n -> request("/van-ban-den/" + carried.get(n % most / POSTS.size()), sessions.get(n % most)));
            measure(results, "list of documents", n -> request("/van-ban-den", sessions.get(n % most)));
        }
    }

    private void measure(BenchResults results, String page, IntFunction<HttpRequest> request) {
        Throughput throughput = new Throughput();
        AtomicLong bytes = new AtomicLong();
        ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
        Timings timings = new Timings();
        throughput.of(CLIENTS, WARM_UP, n -> ask(request.apply(n), bytes));
        List<Double> perSecond = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            nanos.clear();
            perSecond.add(throughput
                    .of(CLIENTS, ROUND, n -> {
                        long start = System.nanoTime();
                        ask(request.apply(n), bytes);
                        nanos.add(System.nanoTime() - start);
                    })
                    .perSecond());
            timings.round(nanos.stream().mapToLong(Long::longValue).toArray());
        }
        results.add(page, timings)
                .add(page, "pages_per_second", Timings.median(perSecond), "1/s")
                .add(page, "bytes_compressed", bytes.get(), "B");
    }

    private void ask(HttpRequest request, AtomicLong bytes) {
        try {
            HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).as(request.uri().getPath()).isEqualTo(200);
            bytes.set(answer.body().length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest request(String path, String session) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", "text/html")
                .header("Accept-Encoding", "gzip");
        return (session.isEmpty() ? request : request.header("Cookie", "phien=" + session)).build();
    }

    private List<String> signedIn() {
        List<String> sessions = new ArrayList<>();
        for (int agency = 1; agency <= AGENCIES; agency++) {
            for (String post : POSTS) {
                Visitor visitor = new Visitor(port).from("10.0." + agency + "." + (POSTS.indexOf(post) + 1));
                visitor.signIn(post + ".b" + agency, PASSWORD);
                sessions.add(visitor.sessionCookie());
            }
        }
        assertThat(sessions).doesNotContain("").doesNotHaveDuplicates();
        return sessions;
    }
}
