package vn.gov.dongthap.vpdt.signature;

import java.time.Duration;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.signature.pdf.Deadline;
import vn.gov.dongthap.vpdt.signature.pdf.PdfUnreadable;
import vn.gov.dongthap.vpdt.signature.pdf.SignedPdf;
import vn.gov.dongthap.vpdt.storage.StoredFile;

/**
 * Whether a PDF can become a signed document, asked before anybody checks and approves it in vain: nothing in it was
 * prepared by somebody else, and number, date, signature and seal have their places (N13.7, N14, N15.3x).
 */
@Component
public class DraftForSigning {

    private static final Duration READING = Duration.ofSeconds(20);

    private final SignableFile files;
    private final DocumentSigning signing;
    private final CurrentCertificates certificates;

    DraftForSigning(SignableFile files, DocumentSigning signing, CurrentCertificates certificates) {
        this.files = files;
        this.signing = signing;
        this.certificates = certificates;
    }

    /**
     * Refuses what is not a plain page of text: signatures, form fields, scripts and actions. They would decide where the
     * system signs, or change what is seen after it has.
     *
     * @param pdf document or annex, as the drafter sent it
     * @throws RuleBroken with one sentence per cause
     */
    public void requirePlain(StoredFile pdf) {
        requirePlain(files.read(pdf), pdf.name());
    }

    /**
     * Tries the places Appendix I gives to number, date, signature and seal; changes nothing.
     *
     * @param signer full name as it stands below the signature
     * @param signerId who that is; without a certificate yet, a signature of usual form is tried
     * @param agencyId whose seal will follow
     * @throws RuleBroken naming the place that is missing
     */
    public void requirePlaces(StoredFile pdf, String signer, long signerId, long agencyId) {
        byte[] bytes = files.read(pdf);
        requirePlain(bytes, pdf.name());
        signing.tryPlaces(bytes, signer, certificates.aspectOf(signerId), certificates.sealOf(agencyId));
    }

    static void requirePlain(byte[] pdf, String name) {
        try (SignedPdf document = SignedPdf.read(pdf, Deadline.after(READING))) {
            if (!document.signatures().isEmpty()) {
                throw new RuleBroken("N13.7", "signature.draft.signed", name);
            }
            if (document.hasFields()) {
                throw new RuleBroken("N13.7", "signature.draft.fields", name);
            }
            if (document.acts()) {
                throw new RuleBroken("N13.7", "signature.draft.active", name);
            }
        } catch (PdfUnreadable e) {
            throw new RuleBroken(null, "signature.draft.unreadable", name);
        }
    }
}
