package vn.gov.dongthap.vpdt.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of accounts.
 *
 * @param rows by user name
 * @param next user name to continue after, or null on the last page
 */
public record AccountPage(List<AccountRow> rows, @Nullable String next) {}
