package vn.gov.dongthap.vpdt.incoming;

/**
 * Something was done about an incoming document; published in the transaction that did it.
 *
 * @param documentId the document
 * @param act name of the act as in the log, without the module: {@code accept}, {@code return-to-sender}, …
 * @param detail Vietnamese sentence that tells of it, with the reason where there is one
 */
public record IncomingActed(long documentId, String act, String detail) {}
