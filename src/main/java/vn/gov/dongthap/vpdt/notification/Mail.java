package vn.gov.dongthap.vpdt.notification;

import java.time.Instant;
import java.util.Optional;

/**
 * A mail in the outbox.
 *
 * @param id record id
 * @param personId who gets it
 * @param template name of its template
 * @param title its subject
 * @param link path in the system
 * @param model texts for the template, as a JSON object
 * @param createdAt UTC
 * @param state what has become of it
 * @param attempts how often a node has tried; also tells a claim from the next one
 * @param sentAt UTC, empty while not sent
 * @param problem what the server answered last, empty when nothing went wrong
 */
public record Mail(
        long id,
        long personId,
        String template,
        String title,
        String link,
        String model,
        Instant createdAt,
        MailState state,
        int attempts,
        Optional<Instant> sentAt,
        Optional<String> problem) {

    /** The same for each attempt, so that a mail system that sees a mail twice can tell. */
    String messageId(String host) {
        return "<vpdt." + id + "." + createdAt.toEpochMilli() + "@" + host + ">";
    }
}
