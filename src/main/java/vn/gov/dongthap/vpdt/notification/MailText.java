package vn.gov.dongthap.vpdt.notification;

/**
 * A mail in words.
 *
 * @param subject one line
 * @param plain for readers of plain text
 * @param html the same for everybody else
 */
public record MailText(String subject, String plain, String html) {}
