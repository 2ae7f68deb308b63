package vn.gov.dongthap.vpdt.signature;

import eu.europa.esig.dss.model.x509.CertificateToken;

/**
 * An issuer that is trusted.
 *
 * @param certificate its certificate
 * @param kind what its certificates are
 */
record TrustAnchor(CertificateToken certificate, CertificateKind kind) {}
