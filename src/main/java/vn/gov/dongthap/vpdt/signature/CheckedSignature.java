package vn.gov.dongthap.vpdt.signature;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.signature.pdf.Change;

/**
 * One signature on a document, each question answered on its own.
 *
 * @param field its form field
 * @param signer whose certificate, or null when there is none in it
 * @param owner whether a person or an agency signed
 * @param kind who certified
 * @param verdict everything weighed
 * @param genuine whether the signed bytes are the bytes that are there
 * @param changes what happened to the document after it that must not; empty when it is as signed
 * @param trusted whether the certificates lead to an issuer that is trusted
 * @param notRevoked whether the certificate was good, not taken back
 * @param inTime whether the certificate was valid when it was used
 * @param signedAt time the signer's machine claims, or null
 * @param stampedAt time an authority attests, or null
 * @param level PAdES level, e.g. {@code PAdES-BASELINE-T}
 */
public record CheckedSignature(
        String field,
        @Nullable CertificateFacts signer,
        SignatureOwner owner,
        CertificateKind kind,
        SignatureVerdict verdict,
        boolean genuine,
        List<Change> changes,
        Answer trusted,
        Answer notRevoked,
        Answer inTime,
        @Nullable Instant signedAt,
        @Nullable Instant stampedAt,
        String level) {

    public boolean isValid() {
        return verdict == SignatureVerdict.VALID;
    }

    /** Whether the document is as it was signed. */
    public boolean isWhole() {
        return genuine && changes.isEmpty();
    }

    /** Whether it is valid and made with the certificate of that hash. */
    boolean isValidBy(String certificateSha256) {
        return isValid() && signer != null && signer.sha256().equals(certificateSha256);
    }
}
