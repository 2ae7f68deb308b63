package vn.gov.dongthap.vpdt.signature;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.gov.dongthap.vpdt.signature.pdf.Change;
import vn.gov.dongthap.vpdt.signature.pdf.ChangeKind;
import vn.gov.dongthap.vpdt.signature.pdf.Deadline;
import vn.gov.dongthap.vpdt.signature.pdf.NumberFields;
import vn.gov.dongthap.vpdt.signature.pdf.PdfSignature;
import vn.gov.dongthap.vpdt.signature.pdf.PdfUnreadable;
import vn.gov.dongthap.vpdt.signature.pdf.SignedPdf;

/** Judges all signatures of a PDF. Hostile files get a result like any other; nothing is thrown for them. */
final class PdfVerification {

    private static final Logger LOG = LoggerFactory.getLogger(PdfVerification.class);
    private static final int MOST_SIGNATURES = 30;

    private final DssValidation validation;
    private final NumberFields numberFields;
    private final Duration longest;

    /**
     * @param longest how long reading one file may take
     */
    PdfVerification(DssValidation validation, NumberFields numberFields, Duration longest) {
        this.validation = validation;
        this.numberFields = numberFields;
        this.longest = longest;
    }

    /** Judges a PDF, trusting the anchors, as of now. */
    SignatureReport verify(byte[] pdf, List<TrustAnchor> anchors, Instant now) {
        try (SignedPdf document = SignedPdf.read(pdf, Deadline.after(longest))) {
            if (document.signatures().isEmpty()) {
                return new SignatureReport(Outcome.UNSIGNED, List.of(), List.of(), now);
            }
            if (document.signatures().size() > MOST_SIGNATURES) {
                return SignatureReport.unreadable(Reservation.TOO_COMPLEX, now);
            }
            Map<PdfSignature, Set<Change>> changes = new LinkedHashMap<>();
            for (PdfSignature signature : document.signatures()) {
                if (!signature.timeStamp()) {
                    changes.put(signature, document.changesAfter(signature, numberFields));
                }
            }
            return findings(pdf, anchors, now)
                    .map(findings -> report(changes, findings, now))
                    .orElseGet(() -> unproven(changes, now));
        } catch (PdfUnreadable e) {
            return SignatureReport.unreadable(Reservation.valueOf(e.reason().name()), now);
        } catch (StackOverflowError e) {
            return SignatureReport.unreadable(Reservation.TOO_COMPLEX, now);
        }
    }

    /** The library throws whatever its parsers throw, or nothing answers it: then nothing is known. */
    private Optional<List<DssValidation.Finding>> findings(byte[] pdf, List<TrustAnchor> anchors, Instant now) {
        try {
            return Optional.of(validation.validate(pdf, anchors, now));
        } catch (RuntimeException e) {
            LOG.warn("signatures could not be read", e);
            return Optional.empty();
        }
    }

    /** What we see of changes ourselves still counts; that the library failed speaks against no document. */
    private static SignatureReport unproven(Map<PdfSignature, Set<Change>> changes, Instant now) {
        List<CheckedSignature> signatures = new ArrayList<>();
        changes.forEach((signature, after) -> signatures.add(
                unknown(signature, after, after.isEmpty() ? SignatureVerdict.UNPROVEN : SignatureVerdict.INVALID)));
        SignatureReport report = weigh(signatures, now);
        return new SignatureReport(report.outcome(), List.of(Reservation.NOT_READ), signatures, now);
    }

    private static SignatureReport report(
            Map<PdfSignature, Set<Change>> changes, List<DssValidation.Finding> findings, Instant now) {
        List<CheckedSignature> signatures = new ArrayList<>();
        changes.forEach((signature, after) -> signatures.add(findings.stream()
                .filter(finding -> finding.fields().contains(signature.field()))
                .findFirst()
                .map(finding -> checked(signature, finding, after))
                .orElseGet(() -> unread(signature, after))));
        return weigh(signatures, now);
    }

    private static CheckedSignature checked(PdfSignature signature, DssValidation.Finding found, Set<Change> after) {
        CertificateFacts signer = found.certificate() == null ? null : CertificateFacts.of(found.certificate());
        Set<Change> changes = new LinkedHashSet<>(after);
        if (!found.genuine()) {
            changes.add(new Change(ChangeKind.BYTES, null, null));
        }
        return new CheckedSignature(
                signature.field(),
                signer,
                signer == null ? SignatureOwner.PERSON : signer.owner(),
                found.kind(),
                verdict(found, changes),
                found.genuine(),
                List.copyOf(changes),
                found.trusted(),
                found.notRevoked(),
                found.inTime(),
                found.signedAt(),
                found.stampedAt(),
                found.level());
    }

    private static SignatureVerdict verdict(DssValidation.Finding found, Set<Change> changes) {
        if (!changes.isEmpty() || found.notRevoked() == Answer.NO || found.inTime() == Answer.NO) {
            return SignatureVerdict.INVALID;
        }
        return found.passed() ? SignatureVerdict.VALID : SignatureVerdict.UNPROVEN;
    }

    /** A signature the library does not even see is no signature. */
    private static CheckedSignature unread(PdfSignature signature, Set<Change> after) {
        Set<Change> changes = new LinkedHashSet<>(after);
        changes.add(new Change(ChangeKind.BYTES, null, null));
        return unknown(signature, changes, SignatureVerdict.INVALID);
    }

    private static CheckedSignature unknown(PdfSignature signature, Set<Change> changes, SignatureVerdict verdict) {
        return new CheckedSignature(
                signature.field(),
                null,
                SignatureOwner.PERSON,
                CertificateKind.UNTRUSTED,
                verdict,
                false,
                List.copyOf(changes),
                Answer.UNKNOWN,
                Answer.UNKNOWN,
                Answer.UNKNOWN,
                null,
                null,
                "");
    }

    private static SignatureReport weigh(List<CheckedSignature> signatures, Instant now) {
        if (signatures.isEmpty()) {
            return new SignatureReport(Outcome.UNSIGNED, List.of(), List.of(), now);
        }
        Set<SignatureVerdict> verdicts =
                signatures.stream().map(CheckedSignature::verdict).collect(Collectors.toSet());
        List<Reservation> reservations = reservations(signatures);
        Outcome outcome;
        if (verdicts.contains(SignatureVerdict.INVALID)) {
            outcome = Outcome.INVALID;
        } else if (verdicts.contains(SignatureVerdict.UNPROVEN)) {
            outcome = Outcome.UNPROVEN;
        } else {
            outcome = reservations.isEmpty() ? Outcome.ORIGINAL : Outcome.WITH_RESERVATIONS;
        }
        return new SignatureReport(outcome, reservations, signatures, now);
    }

    private static List<Reservation> reservations(List<CheckedSignature> signatures) {
        List<Reservation> reservations = new ArrayList<>();
        add(reservations, Reservation.NO_PERSON, lacks(signatures, SignatureOwner.PERSON));
        add(reservations, Reservation.NO_AGENCY, lacks(signatures, SignatureOwner.AGENCY));
        add(
                reservations,
                Reservation.NOT_PUBLIC_DUTY,
                signatures.stream().anyMatch(signature -> signature.kind() == CertificateKind.OTHER));
        add(
                reservations,
                Reservation.REVOCATION_UNKNOWN,
                signatures.stream()
                        .anyMatch(signature ->
                                signature.trusted() == Answer.YES && signature.notRevoked() == Answer.UNKNOWN));
        return reservations;
    }

    private static void add(List<Reservation> reservations, Reservation reservation, boolean holds) {
        if (holds) {
            reservations.add(reservation);
        }
    }

    private static boolean lacks(List<CheckedSignature> signatures, SignatureOwner owner) {
        return signatures.stream().noneMatch(signature -> signature.owner() == owner);
    }
}
