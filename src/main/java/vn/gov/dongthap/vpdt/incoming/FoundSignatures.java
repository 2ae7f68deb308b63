package vn.gov.dongthap.vpdt.incoming;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.gov.dongthap.vpdt.signature.CheckedSignature;
import vn.gov.dongthap.vpdt.signature.Outcome;
import vn.gov.dongthap.vpdt.signature.Reservation;
import vn.gov.dongthap.vpdt.signature.SignatureOwner;
import vn.gov.dongthap.vpdt.signature.SignatureReport;
import vn.gov.dongthap.vpdt.storage.StoredFile;

/**
 * What was found on all PDFs of a document: no part of it is better than the worst (N21.2a, I.II.8b).
 *
 * @param main what was found on the main file
 * @param annexes what was found on each PDF annex, in their order
 */
record FoundSignatures(SignatureReport main, List<OnAnnex> annexes) {

    private static final List<Outcome> WORSE_AND_WORSE = List.of(
            Outcome.ORIGINAL,
            Outcome.WITH_RESERVATIONS,
            Outcome.UNPROVEN,
            Outcome.UNREADABLE,
            Outcome.UNSIGNED,
            Outcome.INVALID);

    FoundSignatures {
        annexes = List.copyOf(annexes);
    }

    /**
     * What was found on an annex.
     *
     * @param file the annex
     * @param report what was found
     */
    record OnAnnex(StoredFile file, SignatureReport report) {}

    /** What the clerk decides by. */
    Outcome outcome() {
        return Stream.concat(Stream.of(main.outcome()), annexes.stream().map(this::of))
                .max(Comparator.comparing(WORSE_AND_WORSE::indexOf))
                .orElseThrow();
    }

    boolean has(Reservation reservation) {
        return reports().anyMatch(report -> report.reservations().contains(reservation));
    }

    /** Everything found, the main file first. */
    Stream<SignatureReport> reports() {
        return Stream.concat(Stream.of(main), annexes.stream().map(OnAnnex::report));
    }

    /** PDF annexes of a signed document that lack the seal of an agency that sealed it. */
    List<StoredFile> unsealed() {
        return main.signatures().isEmpty()
                ? List.of()
                : annexes.stream()
                        .filter(annex -> !isSealed(annex.report()))
                        .map(OnAnnex::file)
                        .toList();
    }

    /** An annex bears the agency's signature alone, and makes nothing of a document that is not signed. */
    private Outcome of(OnAnnex annex) {
        return switch (annex.report().outcome()) {
            case INVALID -> Outcome.INVALID;
            case UNPROVEN, UNREADABLE -> Outcome.UNPROVEN;
            case UNSIGNED -> main.signatures().isEmpty() ? Outcome.ORIGINAL : Outcome.WITH_RESERVATIONS;
            case ORIGINAL, WITH_RESERVATIONS ->
                isSealed(annex.report())
                                && Set.of(Reservation.NO_PERSON)
                                        .containsAll(annex.report().reservations())
                        ? Outcome.ORIGINAL
                        : Outcome.WITH_RESERVATIONS;
        };
    }

    private boolean isSealed(SignatureReport annex) {
        Set<String> sealers = sealers(main);
        return sealers(annex).stream().anyMatch(sealers::contains);
    }

    private static Set<String> sealers(SignatureReport report) {
        return report.signatures().stream()
                .filter(signature -> signature.owner() == SignatureOwner.AGENCY)
                .map(CheckedSignature::signer)
                .filter(Objects::nonNull)
                .map(signer -> signer.name())
                .collect(Collectors.toSet());
    }
}
