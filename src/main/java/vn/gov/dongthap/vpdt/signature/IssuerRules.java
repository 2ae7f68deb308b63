package vn.gov.dongthap.vpdt.signature;

import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXCertPathBuilderResult;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.law.RuleBroken;

/** Which issuers' certificates outgoing documents may be signed with (Q15.2). */
@Component
class IssuerRules {

    private final TrustedIssuers issuers;

    IssuerRules(TrustedIssuers issuers) {
        this.issuers = issuers;
    }

    /**
     * Refuses certificates that are not for public duty.
     *
     * @param between certificates between it and a trusted issuer, as far as known
     */
    void requirePublicDuty(X509Certificate certificate, Collection<X509Certificate> between, Instant now) {
        CertificateKind kind = kindOf(certificate, between, now);
        if (!kind.isForPublicDuty()) {
            CertificateFacts facts = CertificateFacts.of(certificate);
            throw new RuleBroken("Q15.2", "signature.certificate.not-public-duty", facts.name(), facts.issuer());
        }
    }

    CertificateKind kindOf(X509Certificate certificate, Collection<X509Certificate> between, Instant now) {
        List<TrustAnchor> anchors = issuers.anchors();
        if (anchors.isEmpty()) {
            return CertificateKind.UNTRUSTED;
        }
        try {
            X509Certificate top = ((PKIXCertPathBuilderResult)
                            CertPathBuilder.getInstance("PKIX").build(path(certificate, between, anchors, now)))
                    .getTrustAnchor()
                    .getTrustedCert();
            return anchors.stream()
                    .filter(anchor -> anchor.certificate().getCertificate().equals(top))
                    .map(TrustAnchor::kind)
                    .findFirst()
                    .orElse(CertificateKind.UNTRUSTED);
        } catch (CertPathBuilderException noPath) {
            return CertificateKind.UNTRUSTED;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform builds PKIX paths", e);
        }
    }

    private static PKIXBuilderParameters path(
            X509Certificate certificate, Collection<X509Certificate> between, List<TrustAnchor> anchors, Instant now)
            throws InvalidAlgorithmParameterException, NoSuchAlgorithmException {
        Set<java.security.cert.TrustAnchor> tops = anchors.stream()
                .map(anchor ->
                        new java.security.cert.TrustAnchor(anchor.certificate().getCertificate(), null))
                .collect(Collectors.toSet());
        X509CertSelector target = new X509CertSelector();
        target.setCertificate(certificate);
        PKIXBuilderParameters parameters = new PKIXBuilderParameters(tops, target);
        parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(between)));
        parameters.setRevocationEnabled(false);
        parameters.setDate(Date.from(now));
        return parameters;
    }
}
