package vn.gov.dongthap.vpdt.copy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A permission to sign copies, as the list shows it (N27.1).
 *
 * @param id the permission
 * @param holder who may sign
 * @param position their title when it was given
 * @param basisReference number and notation of the paper
 * @param basisDate its date
 * @param validFrom first day
 * @param validTo last day, or null until it is ended
 * @param givenBy the head who gave it
 * @param inForce whether it counts today
 * @param open whether it can still be ended
 * @param endedBy who ended it, or null
 * @param endReason why, or null
 */
public record CopyPermissionRow(
        long id,
        String holder,
        String position,
        String basisReference,
        LocalDate basisDate,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String givenBy,
        boolean inForce,
        boolean open,
        @Nullable String endedBy,
        @Nullable String endReason) {}
