package vn.gov.dongthap.vpdt.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.People;
import vn.gov.dongthap.vpdt.workflow.CaseSubject;
import vn.gov.dongthap.vpdt.workflow.TaskAssigned;

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
                Instant.parse("2026-11-25T10:00:00Z"));

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
                null));

        assertThat(noticesOfTask()).isEqualTo(1);
    }

    private void publish(TaskAssigned event) {
        transaction.executeWithoutResult(status -> events.publishEvent(event));
    }

    private long noticesOfTask() {
        return jdbc.queryForObject(
                "select count(*) from notice where event_key = ?", Long.class, "task-assigned:" + taskId);
    }

    private static CaseSubject subject(String title) {
        return new CaseSubject("incoming", 1, 1, title, null, null, 0);
    }
}
