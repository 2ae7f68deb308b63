package vn.gov.dongthap.vpdt.signature;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.storage.FileStore;
import vn.gov.dongthap.vpdt.storage.StoredFile;

/**
 * Verifies the signatures of files (N21.2a, Q15.1b) and remembers what was found, so that no file is verified twice
 * without need. A finding that settles the matter stays as it was; one that could not is asked for again after a while,
 * or when other issuers are trusted.
 */
@Component
public class VerifySignatures {

    private static final String PDF = "application/pdf";

    private final PdfVerification verification;
    private final VerificationDesk desk;
    private final TrustedIssuers issuers;
    private final SignatureChecks checks;
    private final FileStore files;
    private final SignatureSettings settings;
    private final Clock clock;

    VerifySignatures(
            PdfVerification verification,
            VerificationDesk desk,
            TrustedIssuers issuers,
            SignatureChecks checks,
            FileStore files,
            SignatureSettings settings,
            Clock clock) {
        this.verification = verification;
        this.desk = desk;
        this.issuers = issuers;
        this.checks = checks;
        this.files = files;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What is to be said of the file's signatures, known or found out now. Never throws for what the file holds. Asks for
     * no right: the caller has checked that the file is the person's to see.
     *
     * @throws UncheckedIOException when our own store does not give the bytes
     */
    public SignatureReport of(StoredFile file) {
        return of(file, Instant.EPOCH);
    }

    /**
     * The same, but what was found before that moment does not count: certificates may have been revoked since.
     *
     * @throws UncheckedIOException when our own store does not give the bytes
     */
    public SignatureReport of(StoredFile file, Instant since) {
        if (!file.mediaType().equals(PDF)) {
            return SignatureReport.unreadable(Reservation.NOT_PDF, clock.instant());
        }
        List<TrustAnchor> anchors = issuers.anchors();
        String trust = fingerprint(anchors);
        if (!isAsKept(file)) {
            return notAsKept();
        }
        Optional<SignatureReport> known = checks.newest(file.sha256())
                .filter(kept -> !kept.report().checkedAt().isBefore(since) && stands(kept, trust))
                .map(SignatureChecks.Kept::report);
        return known.orElseGet(() -> {
            SignatureReport report = desk.take(() -> read(file, anchors));
            if (!report.reservations().contains(Reservation.NOT_YET)) {
                checks.keep(new SignatureChecks.Kept(file.sha256(), trust, report));
            }
            return report;
        });
    }

    /** What was found on some files so far, by file id; in one query, verifying no more than that they are as kept. */
    public Map<Long, SignatureReport> known(Collection<StoredFile> some) {
        return known(some, Instant.EPOCH);
    }

    /** The same, as far as it was found since that moment. */
    public Map<Long, SignatureReport> known(Collection<StoredFile> some, Instant since) {
        Map<String, SignatureChecks.Kept> kept =
                checks.newest(some.stream().map(StoredFile::sha256).distinct().toList());
        Map<Long, SignatureReport> known = new HashMap<>();
        for (StoredFile file : some) {
            if (!file.mediaType().equals(PDF)) {
                known.put(file.id(), SignatureReport.unreadable(Reservation.NOT_PDF, clock.instant()));
            } else if (kept.containsKey(file.sha256())
                    && !kept.get(file.sha256()).report().checkedAt().isBefore(since)) {
                known.put(file.id(), isAsKept(file) ? kept.get(file.sha256()).report() : notAsKept());
            }
        }
        return known;
    }

    /** Judges bytes that are no file yet; remembers nothing. */
    SignatureReport of(byte[] pdf) {
        List<TrustAnchor> anchors = issuers.anchors();
        return desk.take(() -> verification.verify(pdf, anchors, clock.instant()));
    }

    /** Remembers what was found on bytes that are a file by now. */
    void keep(StoredFile file, SignatureReport report) {
        checks.keep(new SignatureChecks.Kept(file.sha256(), fingerprint(issuers.anchors()), report));
    }

    private SignatureReport read(StoredFile file, List<TrustAnchor> anchors) {
        if (file.size() > settings.largest().toBytes()) {
            return SignatureReport.unreadable(Reservation.TOO_LARGE, clock.instant());
        }
        try {
            return verification.verify(files.read(file), anchors, clock.instant());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was found holds for the bytes it was found on. */
    private boolean isAsKept(StoredFile file) {
        try {
            return files.isAsKept(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SignatureReport notAsKept() {
        return SignatureReport.unreadable(Reservation.NOT_AS_KEPT, clock.instant());
    }

    private boolean stands(SignatureChecks.Kept kept, String trust) {
        SignatureReport report = kept.report();
        boolean open = report.outcome() == Outcome.UNPROVEN
                || report.reservations().contains(Reservation.REVOCATION_UNKNOWN)
                || report.reservations().contains(Reservation.TOO_COMPLEX);
        boolean old = report.checkedAt().plus(settings.recheckAfter()).isBefore(clock.instant());
        return !open || !old && kept.trust().equals(trust);
    }

    private static String fingerprint(List<TrustAnchor> anchors) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            anchors.forEach(anchor -> digest.update(
                    (anchor.certificate().getDSSIdAsString() + anchor.kind()).getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
