package vn.gov.dongthap.vpdt.notification;

import java.util.Map;

/**
 * A piece of news for one person.
 *
 * @param eventKey names the event, at most 120 characters; the same key for the same person is delivered once, however
 *     often it is published
 * @param personId who should know
 * @param template mail template under {@code templates/mail}, e.g. {@code task-assigned}
 * @param title one Vietnamese line; shown on the page and as the mail's subject; cut after 300 characters
 * @param link path in the system, beginning with one slash
 * @param model texts for the template; never content of a document, never a password
 */
public record Notice(
        String eventKey, long personId, String template, String title, String link, Map<String, String> model) {

    public Notice {
        if (!link.startsWith("/") || link.startsWith("//")) {
            throw new IllegalArgumentException("not a path in the system: " + link);
        }
        model = Map.copyOf(model);
    }
}
