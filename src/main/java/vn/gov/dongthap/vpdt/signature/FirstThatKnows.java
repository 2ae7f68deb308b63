package vn.gov.dongthap.vpdt.signature;

import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.x509.revocation.crl.CRLSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.CRLToken;
import org.jspecify.annotations.Nullable;

/** Asks one source of revocation lists, and another when the first knows nothing. */
final class FirstThatKnows implements CRLSource {

    private static final long serialVersionUID = 1L;

    private final CRLSource first;
    private final CRLSource second;

    FirstThatKnows(CRLSource first, CRLSource second) {
        this.first = first;
        this.second = second;
    }

    @Override
    public @Nullable CRLToken getRevocationToken(CertificateToken certificate, CertificateToken issuer) {
        CRLToken known = first.getRevocationToken(certificate, issuer);
        return known != null ? known : second.getRevocationToken(certificate, issuer);
    }
}
