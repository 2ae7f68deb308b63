package vn.gov.dongthap.vpdt.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.dongthap.vpdt.organization.Directory;
import vn.gov.dongthap.vpdt.organization.PersonInPosition;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.People;
import vn.gov.dongthap.vpdt.testing.TestClock;

@IntegrationTest
class SendMailTests {

    @RegisterExtension
    private static final GreenMailExtension GREEN_MAIL = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    @Autowired
    private Notifications notifications;

    @Autowired
    private Outbox outbox;

    @Autowired
    private MailWriter writer;

    @Autowired
    private MailSettings settings;

    @Autowired
    private Directory directory;

    @Autowired
    private People people;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void emptyTheOutbox() {
        jdbc.update("update notice set mail_state = 'KEPT' where mail_state = 'WAITING'");
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void deliversInTextAndHtml() throws MessagingException, IOException {
        Mail mail = publish("Việc mới: Báo cáo <khẩn> & \"hỏa tốc\"");

        sendOver(GREEN_MAIL.getSmtp().getPort()).sendDue();

        MimeMessage received = received();
        assertThat(received.getSubject()).isEqualTo("Việc mới: Báo cáo <khẩn> & \"hỏa tốc\"");
        assertThat(received.getMessageID()).isEqualTo(mail.messageId("localhost"));
        assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        MailText text = writer.write(mail, "Nguyễn Văn A");
        assertThat(text.plain()).contains("Kính gửi Nguyễn Văn A", "Báo cáo <khẩn>", "http://localhost:8080/viec/1");
        assertThat(text.html()).contains("Báo cáo &lt;khẩn&gt;").doesNotContain("<khẩn>");
        assertThat(outbox.find(mail.id()).orElseThrow().state()).isEqualTo(MailState.SENT);
    }

    @Test
    void sendsOnceHoweverOftenTheEventIsPublished() {
        String key = "event-" + UUID.randomUUID();
        transaction.executeWithoutResult(status -> notifications.publish(notice(key, "Một lần")));
        transaction.executeWithoutResult(status -> notifications.publish(notice(key, "Một lần")));

        SendMail sender = sendOver(GREEN_MAIL.getSmtp().getPort());
        sender.sendDue();
        sender.sendDue();

        assertThat(GREEN_MAIL.getReceivedMessages()).hasSize(1);
    }

    @Test
    void sendsNothingOfATransactionThatIsUndone() {
        transaction.executeWithoutResult(status -> {
            notifications.publish(notice("event-" + UUID.randomUUID(), "Chưa từng có"));
            status.setRollbackOnly();
        });

        sendOver(GREEN_MAIL.getSmtp().getPort()).sendDue();

        assertThat(GREEN_MAIL.getReceivedMessages()).isEmpty();
    }

    @Test
    void sendsEachMailOnceFromTwoNodesAtTheSameTime() throws Exception {
        // two first mails at once make this server open the mailbox twice and lose one of them
        GREEN_MAIL.setUser(recipient().email(), "thu");
        IntStream.range(0, 20).forEach(n -> publish("Thư " + n));
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            Callable<Void> node = () -> {
                sendOver(GREEN_MAIL.getSmtp().getPort(), Duration.ofSeconds(20)).sendDue();
                return null;
            };
            for (var done : nodes.invokeAll(List.of(node, node))) {
                done.get();
            }
        } finally {
            nodes.shutdown();
        }

        assertThat(GREEN_MAIL.waitForIncomingEmail(20)).isTrue();
        assertThat(GREEN_MAIL.getReceivedMessages())
                .extracting(MimeMessage::getSubject)
                .doesNotHaveDuplicates()
                .hasSize(20);
    }

    @Test
    void givesUpAtOnceWhenTheServerKnowsNoSuchAddress() throws IOException {
        Mail mail = publish("Không có người nhận");

        try (StubbornSmtp server = new StubbornSmtp(StubbornSmtp.Habit.REFUSES_RECIPIENT)) {
            sendOver(server.port()).sendDue();
        }

        Mail refused = outbox.find(mail.id()).orElseThrow();
        assertThat(refused.state()).isEqualTo(MailState.FAILED);
        assertThat(refused.problem())
                .hasValueSatisfying(problem -> assertThat(problem).contains("550"));
    }

    @Test
    void triesAgainAfterGrowingPausesAndThenGivesUp() throws IOException {
        Mail mail = publish("Máy chủ bận");

        try (StubbornSmtp server = new StubbornSmtp(StubbornSmtp.Habit.IS_BUSY)) {
            SendMail sender = sendOver(server.port());
            sender.sendDue();
            sender.sendDue();
            assertThat(outbox.find(mail.id()).orElseThrow().attempts()).isEqualTo(1);
            for (Duration pause : List.of(
                    Duration.ofMinutes(2),
                    Duration.ofMinutes(6),
                    Duration.ofMinutes(16),
                    Duration.ofHours(2),
                    Duration.ofHours(5),
                    Duration.ofHours(13))) {
                assertThat(outbox.find(mail.id()).orElseThrow().state()).isEqualTo(MailState.WAITING);
                clock.advance(pause);
                sender.sendDue();
            }
        }

        assertThat(outbox.find(mail.id()).orElseThrow().state()).isEqualTo(MailState.FAILED);
    }

    @Test
    void doesNotHangWithAServerThatDoes() throws IOException {
        Mail mail = publish("Máy chủ treo");

        try (StubbornSmtp server = new StubbornSmtp(StubbornSmtp.Habit.HANGS)) {
            sendOver(server.port()).sendDue();
        }

        assertThat(outbox.find(mail.id()).orElseThrow().state()).isEqualTo(MailState.WAITING);
        arrivesLater(mail);
    }

    @Test
    void survivesAServerThatDropsTheLine() throws IOException {
        Mail mail = publish("Đứt kết nối");

        try (StubbornSmtp server = new StubbornSmtp(StubbornSmtp.Habit.DROPS)) {
            sendOver(server.port()).sendDue();
        }

        assertThat(outbox.find(mail.id()).orElseThrow().problem()).isPresent();
        arrivesLater(mail);
    }

    @Test
    void takesOverFromANodeThatDiedWithTheSameMessageId() throws MessagingException {
        Mail mail = publish("Máy trạm ngừng");
        assertThat(outbox.claim(mail, clock.instant().plus(Duration.ofMinutes(10))))
                .isTrue();
        SendMail survivor = sendOver(GREEN_MAIL.getSmtp().getPort());

        survivor.sendDue();
        assertThat(GREEN_MAIL.getReceivedMessages()).isEmpty();

        clock.advance(Duration.ofMinutes(11));
        survivor.sendDue();
        assertThat(received().getMessageID()).isEqualTo(mail.messageId("localhost"));
    }

    @Test
    void keepsTitlesFromBecomingHeaders() throws MessagingException {
        publish("Việc mới\r\nBcc: ke.gian@example.com\r\n\r\nnội dung");

        sendOver(GREEN_MAIL.getSmtp().getPort()).sendDue();

        assertThat(received().getHeader("Bcc")).isNull();
        assertThat(received().getSubject()).isEqualTo("Việc mới Bcc: ke.gian@example.com nội dung");
    }

    @Test
    void refusesAddressesThatCarryHeaders() {
        long person = people.of("chuyenvien3.skhcn").personId();
        String address = jdbc.queryForObject("select email from person where id = ?", String.class, person);
        jdbc.update("update person set email = ? where id = ?", "a@example.com\r\nBcc: b@example.com", person);
        try {
            Mail mail = publish(person, "Địa chỉ xấu");

            sendOver(GREEN_MAIL.getSmtp().getPort()).sendDue();

            assertThat(outbox.find(mail.id()).orElseThrow().state()).isEqualTo(MailState.FAILED);
            assertThat(GREEN_MAIL.getReceivedMessages()).isEmpty();
        } finally {
            jdbc.update("update person set email = ? where id = ?", address, person);
        }
    }

    @Test
    void keepsMailsInTheSystemWithoutAServer() {
        Mail mail = publish("Không có máy chủ thư");

        new SendMail(outbox, writer, settings, directory, provider(Map.of()), clock).sendDue();

        assertThat(outbox.find(mail.id()).orElseThrow().state()).isEqualTo(MailState.KEPT);
    }

    private void arrivesLater(Mail mail) {
        clock.advance(Duration.ofMinutes(2));
        sendOver(GREEN_MAIL.getSmtp().getPort()).sendDue();
        assertThat(outbox.find(mail.id()).orElseThrow().state()).isEqualTo(MailState.SENT);
        assertThat(GREEN_MAIL.getReceivedMessages()).hasSize(1);
    }

    private PersonInPosition recipient() {
        return directory
                .positionsOf(List.of(people.of("chuyenvien.skhcn").personId()))
                .get(0);
    }

    private MimeMessage received() {
        assertThat(GREEN_MAIL.getReceivedMessages()).hasSize(1);
        return GREEN_MAIL.getReceivedMessages()[0];
    }

    private SendMail sendOver(int port) {
        return sendOver(port, Duration.ofMillis(500));
    }

    /**
     * @param patience how long the server may take to answer
     */
    private SendMail sendOver(int port, Duration patience) {
        JavaMailSenderImpl server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(port);
        server.getJavaMailProperties().put("mail.smtp.connectiontimeout", "1000");
        server.getJavaMailProperties().put("mail.smtp.timeout", String.valueOf(patience.toMillis()));
        server.getJavaMailProperties().put("mail.smtp.writetimeout", String.valueOf(patience.toMillis()));
        return new SendMail(outbox, writer, settings, directory, provider(Map.of("server", server)), clock);
    }

    private static ObjectProvider<JavaMailSender> provider(Map<String, Object> beans) {
        return new StaticListableBeanFactory(beans).getBeanProvider(JavaMailSender.class);
    }

    private Mail publish(String title) {
        return publish(people.of("chuyenvien.skhcn").personId(), title);
    }

    private Mail publish(long personId, String title) {
        String key = "event-" + UUID.randomUUID();
        transaction.executeWithoutResult(status -> notifications.publish(notice(key, personId, title)));
        Long id = jdbc.queryForObject("select id from notice where event_key = ?", Long.class, key);
        return outbox.find(id).orElseThrow();
    }

    private Notice notice(String key, String title) {
        return notice(key, people.of("chuyenvien.skhcn").personId(), title);
    }

    private static Notice notice(String key, long personId, String title) {
        return new Notice(
                key,
                personId,
                "task-assigned",
                title,
                "/viec/1",
                Map.of("step", "Giải quyết", "subject", "Báo cáo <khẩn>", "due", "không có"));
    }
}
