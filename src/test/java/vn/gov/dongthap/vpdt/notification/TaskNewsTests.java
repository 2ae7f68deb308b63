package vn.gov.dongthap.vpdt.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.People;
import vn.gov.dongthap.vpdt.workflow.CaseSubject;
import vn.gov.dongthap.vpdt.workflow.TaskAssigned;
import vn.gov.dongthap.vpdt.workflow.TaskDue;

@IntegrationTest
class TaskNewsTests {

    private final long taskId = ThreadLocalRandom.current().nextLong(1_000_000_000L, Long.MAX_VALUE);

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private NoticeBoard board;

    @Autowired
    private Outbox outbox;

    @Autowired
    private MailWriter writer;

    @Autowired
    private People people;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void tellsEachPersonOnceOfATask() {
        long one = people.of("chuyenvien.snv").personId();
        long other = people.of("truongphong.snv").personId();
        TaskAssigned event = new TaskAssigned(
                taskId,
                List.of(one, other),
                subject("Báo cáo quý"),
                "Giải quyết",
                Instant.parse("2026-11-25T10:00:00Z"),
                0);

        publish(event);
        publish(event);

        assertThat(noticesOfTask()).isEqualTo(2);
        NoticeLine newest = board.unread(one, null, 1).get(0);
        assertThat(newest.title()).isEqualTo("Giải quyết: Báo cáo quý");
        assertThat(newest.link()).isEqualTo("/viec/" + taskId);
        assertThat(writer.write(outbox.find(newest.id()).orElseThrow(), "A").plain())
                .contains("Hạn xử lý: 17:00 ngày 25/11/2026", "Văn bản: Báo cáo quý");
    }

    @Test
    void shortensSubjectsOfTenThousandCharacters() {
        publish(new TaskAssigned(
                taskId,
                List.of(people.of("chuyenvien.snv").personId()),
                subject("Kính gửi \"ủy ban\" ".repeat(600)),
                "Giải quyết",
                null,
                0));

        assertThat(noticesOfTask()).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "N4.2c Whoever has a task is reminded of its due day and of its being overdue, once each, again when it moves")
    void remindsOnThePageAndByMail() {
        long officer = people.of("chuyenvien.snv").personId();
        Instant due = Instant.parse("2026-11-25T10:00:00Z");

        for (Instant term : List.of(due, due, due.plus(Duration.ofDays(7)))) {
            publish(new TaskDue(taskId, List.of(officer), subject("Báo cáo quý"), "Giải quyết", term, false));
        }
        publish(new TaskDue(taskId, List.of(officer), subject("Báo cáo quý"), "Giải quyết", due, true));

        List<NoticeLine> newest = board.unread(officer, null, 3);
        assertThat(newest)
                .extracting(NoticeLine::title)
                .containsExactly(
                        "Quá hạn – Giải quyết: Báo cáo quý",
                        "Đến hạn hôm nay – Giải quyết: Báo cáo quý",
                        "Đến hạn hôm nay – Giải quyết: Báo cáo quý");
        assertThat(newest).extracting(NoticeLine::link).containsOnly("/viec/" + taskId);
        assertThat(writer.write(outbox.find(newest.get(0).id()).orElseThrow(), "A")
                        .plain())
                .contains("Việc đã quá hạn", "Hạn xử lý: 17:00 ngày 25/11/2026");
    }

    private void publish(Object event) {
        transaction.executeWithoutResult(status -> events.publishEvent(event));
    }

    private long noticesOfTask() {
        return jdbc.queryForObject(
                "select count(*) from notice where event_key = ?", Long.class, "task-assigned:" + taskId);
    }

    private static CaseSubject subject(String title) {
        return new CaseSubject("test", 1, 1, title, null, null, 0);
    }
}
