package vn.gov.dongthap.vpdt.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.spreadsheet.SheetRow;

/**
 * A row of a request.
 *
 * @param id record id
 * @param row its number and values
 * @param decision what was decided, or null
 * @param reason why it was refused, or null
 * @param accountId the account it is about once carried out, or null
 * @param username its sign-in name, or null
 * @param doneAt when it was carried out, or null
 */
public record RequestRow(
        long id,
        SheetRow row,
        @Nullable RowDecision decision,
        @Nullable String reason,
        @Nullable Long accountId,
        @Nullable String username,
        @Nullable Instant doneAt) {}
