package vn.gov.dongthap.vpdt.signature;

import java.time.Instant;
import java.util.List;

/**
 * What was found on a document.
 *
 * @param outcome what the signatures make of it
 * @param reservations what a person has to weigh
 * @param signatures each signature, in the order they were made
 * @param checkedAt when
 */
public record SignatureReport(
        Outcome outcome, List<Reservation> reservations, List<CheckedSignature> signatures, Instant checkedAt) {

    public SignatureReport {
        reservations = List.copyOf(reservations);
        signatures = List.copyOf(signatures);
    }

    static SignatureReport unreadable(Reservation why, Instant checkedAt) {
        return new SignatureReport(Outcome.UNREADABLE, List.of(why), List.of(), checkedAt);
    }
}
