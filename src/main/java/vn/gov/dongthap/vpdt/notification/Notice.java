package vn.gov.dongthap.vpdt.notification;

import java.util.Map;

/**
 * A piece of news for one person.
 *
 * @param eventKey names the event; the same key for the same person is delivered once, however often it is published
 * @param personId who should know
 * @param template mail template under {@code templates/mail}, e.g. {@code task-assigned}
 * @param title one Vietnamese line; shown on the page and as the mail's subject
 * @param link path in the system
 * @param model values for the template; never content of a document, never a password
 */
public record Notice(
        String eventKey, long personId, String template, String title, String link, Map<String, Object> model) {}
