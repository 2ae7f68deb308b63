package vn.gov.dongthap.vpdt.identity;

import java.util.List;

/**
 * An account as its administrators see it.
 *
 * @param row where it stands
 * @param history what happened to it, latest first
 * @param awaitsPassword whether its holder may choose a password by a link now
 */
public record AccountView(AccountRow row, List<AccountEvent> history, boolean awaitsPassword) {}
