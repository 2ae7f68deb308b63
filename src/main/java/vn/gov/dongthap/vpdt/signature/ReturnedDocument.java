package vn.gov.dongthap.vpdt.signature;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.signature.pdf.Deadline;
import vn.gov.dongthap.vpdt.signature.pdf.PdfSignature;
import vn.gov.dongthap.vpdt.signature.pdf.PdfUnreadable;
import vn.gov.dongthap.vpdt.signature.pdf.SignedPdf;
import vn.gov.dongthap.vpdt.storage.StoredFile;

/** Whether a document that came back is what was handed out and one valid signature more. */
@Component
class ReturnedDocument {

    private static final Duration READING = Duration.ofSeconds(20);

    private final SignableFile files;

    ReturnedDocument(SignableFile files) {
        this.files = files;
    }

    /**
     * Checks it.
     *
     * @param certificate hash of the certificate it must be signed by
     * @throws RuleBroken naming what is wrong
     */
    SignableFile.Verified check(StoredFile served, byte[] signed, String certificate) {
        byte[] handedOut = files.read(served);
        if (signed.length <= handedOut.length
                || !Arrays.equals(signed, 0, handedOut.length, handedOut, 0, handedOut.length)) {
            throw new RuleBroken("N32.3", "signature.returned.not-the-same");
        }
        String field = onlyAddition(handedOut, signed);
        SignableFile.Verified verified = files.verified(served, signed);
        boolean byTheRightOne = verified.report().signatures().stream()
                .filter(signature -> signature.field().equals(field))
                .anyMatch(signature -> signature.isValidBy(certificate));
        if (!byTheRightOne) {
            throw new RuleBroken("N32.3", "signature.returned.other-certificate");
        }
        return verified;
    }

    /** The field of the one signature that was added, and nothing else. */
    private static String onlyAddition(byte[] handedOut, byte[] signed) {
        try (SignedPdf before = SignedPdf.read(handedOut, Deadline.after(READING));
                SignedPdf after = SignedPdf.read(signed, Deadline.after(READING))) {
            Set<String> known = new HashSet<>(
                    before.signatures().stream().map(PdfSignature::field).toList());
            List<PdfSignature> added = after.signatures().stream()
                    .filter(signature -> !known.contains(signature.field()))
                    .toList();
            boolean one = added.size() == 1
                    && !added.get(0).timeStamp()
                    && after.signatures().size() == before.signatures().size() + 1;
            if (!one) {
                throw new RuleBroken("N32.3", "signature.returned.not-one-signature");
            }
            if (!after.changesSince(handedOut.length).isEmpty()) {
                throw new RuleBroken("N32.3", "signature.returned.changed");
            }
            return added.get(0).field();
        } catch (PdfUnreadable e) {
            throw new RuleBroken(null, "signature.sign.unreadable");
        }
    }
}
