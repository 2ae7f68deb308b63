package vn.gov.dongthap.vpdt.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.organization.Directory;
import vn.gov.dongthap.vpdt.organization.PersonInPosition;

/**
 * Sends what the outbox holds, one mail at a time, on as many nodes as there are.
 *
 * <p>A mail is sent once, but for one window: a node that dies after the server took the mail and before the row says
 * so. The next node sends it again ten minutes later, with the same Message-ID.
 */
@Component
class SendMail {

    private static final Logger LOG = LoggerFactory.getLogger(SendMail.class);
    private static final int AT_A_TIME = 50;
    /** Longer than connecting and speaking may take by the time-outs of {@code spring.mail.properties}. */
    private static final Duration CLAIM = Duration.ofMinutes(10);

    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(12));

    private final Outbox outbox;
    private final MailWriter writer;
    private final MailSettings settings;
    private final Directory directory;
    private final Optional<JavaMailSender> server;
    private final Clock clock;

    SendMail(
            Outbox outbox,
            MailWriter writer,
            MailSettings settings,
            Directory directory,
            ObjectProvider<JavaMailSender> server,
            Clock clock) {
        this.outbox = outbox;
        this.writer = writer;
        this.settings = settings;
        this.directory = directory;
        this.server = Optional.ofNullable(server.getIfAvailable());
        this.clock = clock;
    }

    /** Sends what is due; stops early when the server does not answer well, for it will not for the next mail either. */
    @Scheduled(fixedDelayString = "PT20S")
    void sendDue() {
        if (server.isEmpty()) {
            outbox.keepDue(clock.instant());
            return;
        }
        List<Mail> due = outbox.due(clock.instant(), AT_A_TIME);
        Map<Long, PersonInPosition> people = recipients(due);
        boolean goesWell = true;
        for (Mail mail : due) {
            if (goesWell && outbox.claim(mail, clock.instant().plus(CLAIM))) {
                goesWell = deliver(server.get(), mail, people.get(mail.personId()));
            }
        }
    }

    private Map<Long, PersonInPosition> recipients(List<Mail> mails) {
        List<Long> ids = mails.stream().map(Mail::personId).distinct().toList();
        return directory.positionsOf(ids).stream()
                .collect(Collectors.toMap(PersonInPosition::personId, person -> person, (one, other) -> one));
    }

    private boolean deliver(JavaMailSender sender, Mail mail, @Nullable PersonInPosition to) {
        if (to == null || to.email() == null) {
            outbox.settle(mail, MailState.NO_ADDRESS, null, null);
            return true;
        }
        try {
            sender.send(compose(sender.createMimeMessage(), mail, to));
            outbox.settle(mail, MailState.SENT, clock.instant(), null);
            return true;
        } catch (AddressException e) {
            outbox.settle(mail, MailState.FAILED, null, "địa chỉ không đúng");
            return true;
        } catch (MailException | MessagingException e) {
            return refused(mail, e);
        }
    }

    private boolean refused(Mail mail, Exception refusal) {
        String problem = rootOf(refusal);
        LOG.warn(
                "mail {} not sent at attempt {}: {}",
                mail.id(),
                mail.attempts() + 1,
                refusal.getClass().getName());
        boolean forGood = isForGood(refusal);
        if (forGood || mail.attempts() >= PAUSES.size()) {
            outbox.settle(mail, MailState.FAILED, null, problem);
        } else {
            outbox.postpone(mail, clock.instant().plus(PAUSES.get(mail.attempts())), problem);
        }
        return forGood;
    }

    private MimeMessage compose(MimeMessage message, Mail mail, PersonInPosition to) throws MessagingException {
        MailText text = writer.leaving(mail, to.fullName());
        MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(new InternetAddress(settings.from(), true));
        helper.setTo(new InternetAddress(to.email(), true));
        helper.setSubject(text.subject());
        helper.setText(text.plain(), text.html());
        helper.setSentDate(Date.from(mail.createdAt()));
        message.setHeader("Message-ID", mail.messageId(settings.host()));
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    /** The server knows no such address: it will not know it in an hour. */
    private static boolean isForGood(Exception refusal) {
        return refusal instanceof MailSendException sending
                && Arrays.stream(sending.getMessageExceptions())
                        .anyMatch(e -> e instanceof SendFailedException failed
                                && failed.getInvalidAddresses() != null
                                && failed.getInvalidAddresses().length > 0);
    }

    private static String rootOf(Exception refusal) {
        Throwable root = refusal instanceof MailSendException sending && sending.getMessageExceptions().length > 0
                ? sending.getMessageExceptions()[0]
                : refusal;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName() + ": " + root.getMessage();
    }
}
