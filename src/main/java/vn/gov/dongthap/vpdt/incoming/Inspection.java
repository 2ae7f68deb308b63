package vn.gov.dongthap.vpdt.incoming;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.signature.Outcome;

/** What the records desk found on a document before it took it (N21.2). */
@Embeddable
class Inspection {

    @Enumerated(EnumType.STRING)
    private @Nullable Authenticity authenticity;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome signatureOutcome;

    private @Nullable String returnReason;

    /**
     * Authentic and whole. Broken signatures leave only the paper to go by, and nobody confirms signatures that are not
     * there.
     */
    void pass(Authenticity finding, Outcome signatures) {
        if (finding == Authenticity.FAILED) {
            throw new RuleBroken("N21.2b", "incoming.must-return");
        }
        if (signatures == Outcome.INVALID && finding != Authenticity.PAPER_COMPARED) {
            throw new RuleBroken("N21.2a", "incoming.signature-invalid");
        }
        if (signatures == Outcome.UNSIGNED && finding == Authenticity.SIGNATURE_CONFIRMED) {
            throw new RuleBroken("N21.2a", "incoming.signature-missing");
        }
        authenticity = finding;
        signatureOutcome = signatures;
    }

    /** Not to be taken, and why. */
    void fail(Authenticity finding, Outcome signatures, String reason) {
        authenticity = finding;
        signatureOutcome = signatures;
        returnReason = reason;
    }

    /** What was found on its signatures; null before, and for older ones. */
    @Nullable
    Outcome signatureOutcome() {
        return signatureOutcome;
    }

    /** Whether the paper was what the desk went by (N21.2a). */
    boolean isOfPaper() {
        return authenticity == Authenticity.PAPER_COMPARED;
    }

    @Nullable
    String returnReason() {
        return returnReason;
    }
}
