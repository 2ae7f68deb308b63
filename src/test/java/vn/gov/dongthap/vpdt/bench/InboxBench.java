package vn.gov.dongthap.vpdt.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flowable.engine.TaskService;
import org.flowable.task.api.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.organization.ActingFor;
import vn.gov.dongthap.vpdt.organization.Role;
import vn.gov.dongthap.vpdt.organization.StandIns;
import vn.gov.dongthap.vpdt.testing.Bench;
import vn.gov.dongthap.vpdt.testing.People;
import vn.gov.dongthap.vpdt.workflow.TaskBox;
import vn.gov.dongthap.vpdt.workflow.TaskFilter;
import vn.gov.dongthap.vpdt.workflow.TaskInbox;
import vn.gov.dongthap.vpdt.workflow.TaskPage;

/**
 * Task lists of a province: 200 agencies, 2,000 people, 10,000 to 1,000,000 open tasks. Asked for by the hundred people
 * with the longest lists. Beside it the same page by the barest statement on the same index, and by the engine's own
 * task query on the engine's tables.
 */
@Bench
class InboxBench {

    private static final int SMALL = 10_000;
    private static final int MIDDLE = 100_000;
    private static final int LARGE = 1_000_000;
    private static final int PAGE = 20;
    private static final int ROUNDS = 9;
    private static final int CALLS = 300;
    private static final TaskFilter OFTEN = text("chuyển đổi số");
    private static final TaskFilter NOWHERE = text("kiểm định số 99999999");

    @Autowired
    private TaskInbox inbox;

    @Autowired
    private TaskService engineTasks;

    @Autowired
    private StandIns standIns;

    @Autowired
    private People people;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private DataSource dataSource;

    private final Random chance = new Random(7);
    private List<SignedInPerson> busy = List.of();

    @Test
    void measures() {
        BenchProvince province = new BenchProvince(jdbc, people).founded();
        busy = IntStream.rangeClosed(1, InboxLoad.BUSY)
                .mapToObj(agency -> province.person("van-thu", agency))
                .toList();
        InboxLoad load = new InboxLoad(jdbc);
        try (BenchResults results = new BenchResults("inbox").takenOn(JdbcClient.create(jdbc))) {
            load.growTo(SMALL);
            measure(SMALL); // warms up
            Map<String, Timings> small = report(results, SMALL, measure(SMALL));
            load.growTo(MIDDLE);
            report(results, MIDDLE, measure(MIDDLE));
            load.growTo(LARGE);
            Map<String, Timings> large = report(results, LARGE, measure(LARGE));
            small.forEach((kase, timings) -> results.add(
                    kase, "p95_ratio_1000000_to_10000", large.get(kase).p95() / timings.p95(), ""));
        }
    }

    private Map<String, Timings> report(BenchResults results, int open, Map<String, Timings> timings) {
        timings.forEach((kase, taken) -> results.add(kase + " at " + open, taken));
        return timings;
    }

    private Map<String, Timings> measure(int open) {
        Map<String, Consumer<SignedInPerson>> calls = new LinkedHashMap<>();
        calls.put("first page mine", person -> full(page(person, TaskBox.MINE, TaskFilter.NONE)));
        calls.put("first page unit", person -> full(page(person, TaskBox.UNIT, TaskFilter.NONE)));
        calls.put("first page done", person -> full(page(person, TaskBox.DONE, TaskFilter.NONE)));
        calls.put(
                "first page mine and of two absent",
                person -> full(page(inTwoPlaces(person), TaskBox.MINE, TaskFilter.NONE)));
        calls.put("places held", person -> standIns.heldBy(person.personId(), person.agencyId()));
        calls.put("capped counts", inbox::counts);
        calls.put("capped due counts", person -> inbox.dueCounts(person, TaskBox.MINE));
        calls.put("text found often", person -> page(person, TaskBox.MINE, OFTEN));
        calls.put("text found nowhere", person -> page(person, TaskBox.MINE, NOWHERE));
        calls.put("text found nowhere in done", person -> page(person, TaskBox.DONE, NOWHERE));
        calls.put("bare statement mine", this::barePage);
        Map<String, Timings> timings = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            calls.forEach((kase, call) ->
                    timings.computeIfAbsent(kase, k -> new Timings()).round(CALLS, () -> call.accept(anybody())));
            timings.computeIfAbsent("engine query", k -> new Timings())
                    .round(open == LARGE ? 10 : 40, () -> enginePage(anybody()));
        }
        return timings;
    }

    /** With the places of two others, in whatever scope; their lists are as long. */
    private SignedInPerson inTwoPlaces(SignedInPerson person) {
        return person.holding(Stream.of(1L, 2L)
                .map(other -> new ActingFor(
                        other,
                        person.personId() + other,
                        "Ai đó",
                        other,
                        person.unitId(),
                        Set.of(Role.OFFICER),
                        Set.of(),
                        Set.of("van-ban-den", "van-ban-di"),
                        "1/QĐ"))
                .toList());
    }

    private SignedInPerson anybody() {
        return busy.get(chance.nextInt(busy.size()));
    }

    private TaskPage page(SignedInPerson person, TaskBox box, TaskFilter filter) {
        return inbox.page(person, box, filter, null, PAGE);
    }

    private static void full(TaskPage page) {
        assertThat(page.entries()).hasSize(PAGE);
        assertThat(page.next()).isNotNull();
    }

    private void enginePage(SignedInPerson person) {
        List<Task> found = engineTasks
                .createTaskQuery()
                .or()
                .taskAssignee(String.valueOf(person.personId()))
                .taskCandidateGroupIn(person.groups())
                .endOr()
                .orderByTaskPriority()
                .desc()
                .orderByTaskDueDate()
                .asc()
                .listPage(0, PAGE);
        assertThat(found).hasSize(PAGE);
    }

    private void barePage(SignedInPerson person) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                        select * from task_entry where holder = ? and box = 'MINE' and agency_id = ?
                        order by queue_rank, sort_due, id limit 21
                        """)) {
            statement.setString(1, "p:" + person.personId());
            statement.setLong(2, person.agencyId());
            try (ResultSet rows = statement.executeQuery()) {
                int found = 0;
                while (rows.next()) {
                    found++;
                }
                assertThat(found).isEqualTo(PAGE + 1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TaskFilter text(String words) {
        return new TaskFilter(words, null, null, null);
    }
}
