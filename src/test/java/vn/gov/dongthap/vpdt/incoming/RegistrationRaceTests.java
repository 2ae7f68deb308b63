package vn.gov.dongthap.vpdt.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.gov.dongthap.vpdt.document.Urgency;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.TableCounts;
import vn.gov.dongthap.vpdt.testing.TestClock;
import vn.gov.dongthap.vpdt.workflow.FormRefused;
import vn.gov.dongthap.vpdt.workflow.TaskEntry;
import vn.gov.dongthap.vpdt.workflow.TaskInbox;

/** Clerks who register at once, twice, wrongly, or while the year turns, all through the task's form. */
@IntegrationTest
class RegistrationRaceTests {

    @Autowired
    private IncomingDriver driver;

    @Autowired
    private TaskInbox inbox;

    @Autowired
    private JsonMapper json;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    private final ExecutorService threads = Executors.newFixedThreadPool(4);

    @BeforeEach
    void aWorkingDay() {
        clock.setTo(LocalDateTime.of(2026, 11, 23, 8, 0));
    }

    @AfterEach
    void backToRealTime() {
        threads.shutdownNow();
        clock.reset();
    }

    @RepeatedTest(4)
    @DisplayName("N22.2 Two clerks registering at once get consecutive numbers, whoever is first")
    void givesTwoClerksConsecutiveNumbers() throws Exception {
        long one = accepted("vanthu.skhcn");
        long other = accepted("vanthu.skhcn");

        together(() -> register("vanthu.skhcn", one), () -> register("vanthu2.skhcn", other));

        assertThat(Math.abs(number(one) - number(other))).isEqualTo(1);
    }

    @RepeatedTest(4)
    @DisplayName("N22.2 The same document registered twice at once has one number, and no number is lost")
    void givesOneDocumentOneNumber() throws Exception {
        long before = accepted("vanthu.skhcn");
        register("vanthu.skhcn", before);
        long document = accepted("vanthu.skhcn");
        TaskEntry task = driver.task("vanthu.skhcn", document);
        String input = input(document);

        List<String> ends = together(
                () -> complete("vanthu.skhcn", task, input),
                () -> complete("vanthu.skhcn", task, input),
                () -> complete("vanthu2.skhcn", task, input));

        assertThat(ends).containsOnlyOnce("done");
        assertThat(number(document)).isEqualTo(number(before) + 1);
        long after = accepted("vanthu.skhcn");
        register("vanthu.skhcn", after);
        assertThat(number(after)).isEqualTo(number(document) + 1);
    }

    @Test
    @DisplayName("N22.2 The office's year turns while clerks register: each year from its own 1, without a gap")
    void turnsTheYear() throws Exception {
        clock.setTo(LocalDateTime.of(2041, 12, 31, 16, 0));
        List<Long> documents = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            documents.add(accepted("vanthu.skhcn"));
        }
        clock.setTo(LocalDateTime.of(2041, 12, 31, 23, 59, 59));
        List<Callable<String>> clerks = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            List<Long> share = documents.subList(3 * i, 3 * i + 3);
            String clerk = i % 2 == 0 ? "vanthu.skhcn" : "vanthu2.skhcn";
            clerks.add(() -> {
                share.forEach(document -> register(clerk, document));
                return "done";
            });
        }

        together(clerks);
        clock.setTo(LocalDateTime.of(2042, 1, 1, 0, 0, 1));
        long first = accepted("vanthu.skhcn");
        register("vanthu.skhcn", first);
        documents.add(first);

        Map<Integer, List<Arrival>> years = documents.stream()
                .map(this::arrival)
                .sorted(Comparator.comparingInt(Arrival::number))
                .collect(Collectors.groupingBy(arrival -> arrival.date().getYear()));
        assertThat(years.keySet()).contains(2042).isSubsetOf(2041, 2042);
        years.forEach((year, arrivals) -> {
            assertThat(arrivals)
                    .extracting(Arrival::number)
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, arrivals.size()).boxed().toList());
            assertThat(arrivals).extracting(Arrival::date).isSorted();
        });
    }

    @Test
    @DisplayName("V6.1h A likely duplicate is named and must be confirmed; nothing is numbered meanwhile")
    void wantsDuplicatesConfirmed() {
        long document = accepted("vanthu.skhcn");
        register("vanthu.skhcn", document);
        String reference = input(document);
        long twin = accepted("vanthu.skhcn");
        TaskEntry task = driver.task("vanthu.skhcn", twin);

        assertRefused("incoming.duplicate", task, reference);
        assertRefused(
                "incoming.duplicate",
                task,
                reference.replace("Ủy ban nhân dân tỉnh Đồng Tháp", "ỦY BAN NHÂN DÂN TỈNH ĐỒNG THÁP"));
        assertThat(complete("vanthu.skhcn", task, reference.replaceFirst("\\{", "{\"xacNhanTrung\":true,")))
                .isEqualTo("done");
    }

    @ParameterizedTest
    @CsvSource({
        "ngayVanBan, 2026-11-24, incoming.issued-in-future",
        "ngayVanBan, 9999-12-31, incoming.issued-in-future",
        "hanTraLoi, 2026-11-29, incoming.due-on-day-off",
        "hanTraLoi, 2027-01-01, incoming.due-on-day-off",
        "doMat, TOP_SECRET, document.secret",
        "doMat, tuyet-mat, form",
        "ngayVanBan, 2026-02-30, form",
        "ngayVanBan, 20/11/2026, form",
        "ngayVanBan, +12026-01-01, form",
        "soVanBan, 123456789012, form",
        "loaiVanBan, KHAC, form",
        "doKhan, 3, form"
    })
    @DisplayName("N22.1 What the register cannot hold is refused, and nothing is numbered")
    void refusesWhatTheRegisterCannotHold(String field, String value, String refusal) {
        long document = accepted("vanthu.skhcn");
        Map<String, Object> input = driver.registration(codeNumber(document));
        input.put(field, value);

        assertRefused(refusal, driver.task("vanthu.skhcn", document), json.writeValueAsString(input));
    }

    @Test
    @DisplayName("V6.len A subject of 10,000 characters is refused by its field")
    void refusesASubjectOfTenThousandCharacters() {
        long document = accepted("vanthu.skhcn");
        Map<String, Object> input = driver.registration(codeNumber(document));
        input.put("trichYeu", "ạ".repeat(10_000));

        assertRefused("form", driver.task("vanthu.skhcn", document), json.writeValueAsString(input));
    }

    private void assertRefused(String refusal, TaskEntry task, String input) {
        Map<String, Long> rows = TableCounts.of(jdbc);

        assertThatThrownBy(() -> inbox.complete(driver.person("vanthu.skhcn"), task.id(), task.version(), input))
                .satisfies(thrown -> assertThat(said(thrown)).isEqualTo(refusal));

        assertThat(TableCounts.of(jdbc)).isEqualTo(rows);
        assertThat(arrival(task.subject().id()).number()).isZero();
    }

    private static String said(Throwable thrown) {
        return thrown instanceof FormRefused ? "form" : thrown instanceof RuleBroken rule ? rule.messageKey() : "";
    }

    /** Taken in and accepted, with a number of its own. */
    private long accepted(String clerk) {
        long document = driver.receive(clerk, "1", Urgency.NORMAL);
        driver.accept(document);
        return document;
    }

    private void register(String clerk, long document) {
        TaskEntry task = driver.task(clerk, document);
        assertThat(complete(clerk, task, input(document))).isEqualTo("done");
    }

    private String input(long document) {
        return json.writeValueAsString(driver.registration(codeNumber(document)));
    }

    private static String codeNumber(long document) {
        return "H" + document;
    }

    private String complete(String username, TaskEntry task, String input) {
        try {
            inbox.complete(driver.person(username), task.id(), task.version(), input);
            return "done";
        } catch (RuleBroken | RecordNotFound late) {
            return String.valueOf(late.getMessage());
        }
    }

    private int number(long document) {
        return arrival(document).number();
    }

    private Arrival arrival(long document) {
        return jdbc.sql("select coalesce(arrival_number, 0) as number, arrival_date as date_of"
                        + " from incoming_document where id = ?")
                .param(document)
                .query((row, n) -> new Arrival(row.getInt("number"), row.getObject("date_of", LocalDate.class)))
                .single();
    }

    @SafeVarargs
    private List<String> together(Callable<String>... acts) throws Exception {
        return together(List.of(acts));
    }

    private List<String> together(Runnable one, Runnable other) throws Exception {
        return together(List.of(Executors.callable(one, "done"), Executors.callable(other, "done")));
    }

    private List<String> together(List<Callable<String>> acts) throws Exception {
        CyclicBarrier start = new CyclicBarrier(acts.size());
        List<Future<String>> running = new ArrayList<>();
        for (Callable<String> act : acts) {
            running.add(threads.submit(() -> {
                start.await();
                return act.call();
            }));
        }
        List<String> ends = new ArrayList<>();
        for (Future<String> end : running) {
            ends.add(end.get());
        }
        return ends;
    }

    private record Arrival(int number, LocalDate date) {}
}
