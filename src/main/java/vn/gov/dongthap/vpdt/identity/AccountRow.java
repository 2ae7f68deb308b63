package vn.gov.dongthap.vpdt.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account in the administrators' list.
 *
 * @param id the account
 * @param username sign-in name
 * @param fullName its holder, or its custodian when it is an agency's
 * @param position first position held today, or null
 * @param agencyName agency of that position, or null
 * @param state where it stands by law
 * @param locked whether the technical lock is on
 * @param lastSignInAt last sign-in (Q6.7), or null
 * @param lastDocumentAt last document sent or received (Q5.4b), or null
 */
public record AccountRow(
        long id,
        String username,
        String fullName,
        @Nullable String position,
        @Nullable String agencyName,
        AccountState state,
        boolean locked,
        @Nullable Instant lastSignInAt,
        @Nullable Instant lastDocumentAt) {}
