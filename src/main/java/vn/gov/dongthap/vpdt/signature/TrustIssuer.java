package vn.gov.dongthap.vpdt.signature;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.audit.AuditLog;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RuleBroken;

/** Keeps the list of issuers that are trusted, and which of them certify for public duty (Q15.2). */
@Component
public class TrustIssuer {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final TrustedIssuers issuers;
    private final AuditLog audit;
    private final MessageSource messages;

    TrustIssuer(TrustedIssuers issuers, AuditLog audit, MessageSource messages) {
        this.issuers = issuers;
        this.audit = audit;
        this.messages = messages;
    }

    /** All issuers, by name; a list administrators keep by hand is short. */
    @Transactional(readOnly = true)
    public List<IssuerRow> all() {
        return issuers.rows();
    }

    /**
     * Trusts an issuer from now on.
     *
     * @param file its certificate, DER or PEM
     * @throws RuleBroken when it is no issuer's certificate
     */
    @Transactional
    public void trust(SignedInPerson administrator, byte[] file, boolean publicDuty) {
        RegisterCertificate.requireAdministrator(administrator);
        X509Certificate certificate = CertificateFile.read(file).first();
        if (certificate.getBasicConstraints() < 0) {
            throw new RuleBroken("Q15.2", "signature.issuer.no-authority");
        }
        issuers.trust(certificate, publicDuty, false);
        log(
                administrator,
                "issuer.trust",
                "signature.log.trust",
                CertificateFacts.of(certificate).name());
    }

    /** Trusts an issuer no longer; what was found on files before stays. */
    @Transactional
    public void distrust(SignedInPerson administrator, long id) {
        RegisterCertificate.requireAdministrator(administrator);
        log(administrator, "issuer.distrust", "signature.log.distrust", issuers.remove(id));
    }

    private void log(SignedInPerson administrator, String action, String key, String name) {
        audit.append(
                administrator.actor(),
                action,
                RegisterCertificate.SUBJECT,
                null,
                "Q15.2",
                messages.getMessage(key, new Object[] {name}, VIETNAMESE));
    }
}
