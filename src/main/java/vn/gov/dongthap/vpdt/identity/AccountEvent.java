package vn.gov.dongthap.vpdt.identity;

import java.time.Instant;

/**
 * Something that happened to an account.
 *
 * @param kind what
 * @param occurredAt when
 * @param clause ground in the regulation
 * @param basis the paper, for people
 * @param actorName who did it
 */
public record AccountEvent(AccountEventKind kind, Instant occurredAt, String clause, String basis, String actorName) {}
