package vn.gov.dongthap.vpdt.signature;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import vn.gov.dongthap.vpdt.law.RuleBroken;

/**
 * Certificates out of a file somebody uploaded: one, or one with those above it.
 *
 * @param certificates the first is the one meant
 */
record CertificateFile(List<X509Certificate> certificates) {

    private static final int LARGEST = 100 * 1024;

    /** Reads DER or PEM. @throws RuleBroken when it is neither */
    static CertificateFile read(byte[] file) {
        if (file.length == 0 || file.length > LARGEST) {
            throw new RuleBroken(null, "signature.certificate.unreadable");
        }
        try {
            List<X509Certificate> certificates =
                    CertificateFactory.getInstance("X.509")
                            .generateCertificates(new ByteArrayInputStream(file))
                            .stream()
                            .map(X509Certificate.class::cast)
                            .toList();
            if (certificates.isEmpty()) {
                throw new RuleBroken(null, "signature.certificate.unreadable");
            }
            return new CertificateFile(certificates);
        } catch (CertificateException e) {
            throw new RuleBroken(null, "signature.certificate.unreadable");
        }
    }

    X509Certificate first() {
        return certificates.get(0);
    }
}
