package vn.gov.dongthap.vpdt.signature;

import eu.europa.esig.dss.diagnostic.CertificateRevocationWrapper;
import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.diagnostic.DiagnosticData;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.diagnostic.TimestampWrapper;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SubIndication;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.validation.PAdESSignature;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.CRLSource;
import eu.europa.esig.dss.spi.x509.revocation.ocsp.OCSPSource;
import eu.europa.esig.dss.validation.reports.Reports;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks the library whether signatures are genuine, whose they are, and whether their certificates hold. */
final class DssValidation {

    private static final Set<SubIndication> REVOKED =
            EnumSet.of(SubIndication.REVOKED, SubIndication.REVOKED_NO_POE, SubIndication.REVOKED_CA_NO_POE);

    private final CRLSource lists;
    private final OCSPSource responders;
    private final VerificationPolicy policy = new VerificationPolicy();

    DssValidation(CRLSource lists, OCSPSource responders) {
        this.lists = lists;
        this.responders = responders;
    }

    /**
     * What the library found on one signature.
     *
     * @param fields form fields that hold it
     * @param certificate signer's certificate, or null
     * @param kind who certified
     * @param passed whether everything was in order
     * @param genuine whether the signed bytes are those that are there
     * @param trusted whether the certificates lead to a trusted issuer
     * @param notRevoked whether the certificate was good
     * @param inTime whether it was valid when used
     * @param signedAt time claimed, or null
     * @param stampedAt time attested, or null
     * @param level PAdES level
     */
    record Finding(
            List<String> fields,
            @Nullable X509Certificate certificate,
            CertificateKind kind,
            boolean passed,
            boolean genuine,
            Answer trusted,
            Answer notRevoked,
            Answer inTime,
            @Nullable Instant signedAt,
            @Nullable Instant stampedAt,
            String level) {}

    /** Findings on each signature, in no order. */
    List<Finding> validate(byte[] pdf, List<TrustAnchor> anchors, Instant now) {
        PDFDocumentValidator validator = new PDFDocumentValidator(new InMemoryDocument(pdf));
        validator.setPdfObjFactory(quickFactory());
        validator.setCertificateVerifier(verifier(anchors));
        validator.setValidationTime(Date.from(now));
        validator.setEnableEtsiValidationReport(false);
        validator.setLocale(Locale.ENGLISH);
        Reports reports = validator.validateDocument(policy.rules());
        List<Finding> findings = new ArrayList<>();
        validator.getSignatures().stream()
                .filter(PAdESSignature.class::isInstance)
                .map(PAdESSignature.class::cast)
                .forEach(signature -> findings.add(finding(signature, reports, anchors, now)));
        return findings;
    }

    private static PdfBoxNativeObjectFactory quickFactory() {
        PdfBoxNativeObjectFactory factory = new PdfBoxNativeObjectFactory();
        ChangesJudgedElsewhere none = new ChangesJudgedElsewhere();
        factory.setPdfDifferencesFinder(none);
        factory.setPdfObjectModificationsFinder(none);
        return factory;
    }

    /** Certificates in a file name addresses; those of issuers nobody trusts are never asked. */
    private CommonCertificateVerifier verifier(List<TrustAnchor> anchors) {
        CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
        anchors.forEach(anchor -> trusted.addCertificate(anchor.certificate()));
        CommonCertificateVerifier verifier = new CommonCertificateVerifier(true);
        verifier.setTrustedCertSources(trusted);
        verifier.setCrlSource(lists);
        verifier.setOcspSource(responders);
        verifier.setCheckRevocationForUntrustedChains(false);
        return verifier;
    }

    private static Finding finding(PAdESSignature signature, Reports reports, List<TrustAnchor> anchors, Instant now) {
        DiagnosticData data = reports.getDiagnosticData();
        SignatureWrapper found = data.getSignatureById(signature.getId());
        Indication indication = reports.getSimpleReport().getIndication(signature.getId());
        SubIndication why = reports.getSimpleReport().getSubIndication(signature.getId());
        CertificateToken token = signature.getSigningCertificateToken();
        CertificateWrapper certificate = found.getSigningCertificate();
        boolean trusted = certificate != null && certificate.isTrustedChain();
        Instant stamped = stampedAt(found);
        Instant signed = instant(found.getClaimedSigningTime());
        return new Finding(
                found.getPDFRevision() == null
                        ? List.of()
                        : found.getPDFRevision().getSignatureFieldNames(),
                token == null ? null : token.getCertificate(),
                kind(certificate, anchors),
                indication == Indication.TOTAL_PASSED,
                found.isBLevelTechnicallyValid() && isSound(found),
                trusted ? Answer.YES : Answer.NO,
                notRevoked(certificate, trusted, why),
                inTime(token, stamped, signed, now),
                signed,
                stamped,
                found.getSignatureFormat() == null
                        ? ""
                        : found.getSignatureFormat().toString());
    }

    private static boolean isSound(SignatureWrapper found) {
        return found.getPDFRevision() != null
                && found.getPDFRevision().isPdfSignatureDictionaryConsistent()
                && found.getPDFRevision().isSignatureByteRangeValid();
    }

    private static CertificateKind kind(@Nullable CertificateWrapper certificate, List<TrustAnchor> anchors) {
        if (certificate == null || !certificate.isTrustedChain()) {
            return CertificateKind.UNTRUSTED;
        }
        List<String> chain = new ArrayList<>();
        chain.add(certificate.getId());
        certificate.getCertificateChain().forEach(above -> chain.add(above.getId()));
        return anchors.stream()
                .filter(anchor -> chain.contains(anchor.certificate().getDSSIdAsString()))
                .map(TrustAnchor::kind)
                .findFirst()
                .orElse(CertificateKind.UNTRUSTED);
    }

    private static Answer notRevoked(
            @Nullable CertificateWrapper certificate, boolean trusted, @Nullable SubIndication why) {
        if (why != null && REVOKED.contains(why)) {
            return Answer.NO;
        }
        if (certificate == null || !trusted) {
            return Answer.UNKNOWN;
        }
        boolean answered = certificate.getCertificateRevocationData().stream()
                .anyMatch(revocation -> isBelievable(revocation, certificate.getNotAfter()));
        return answered ? Answer.YES : Answer.UNKNOWN;
    }

    /** Issuers drop certificates that ran out from their lists: a later list says nothing about them. */
    private static boolean isBelievable(CertificateRevocationWrapper revocation, Date end) {
        boolean tells = !revocation.getThisUpdate().after(end) || revocation.getExpiredCertsOnCRL() != null;
        return tells && revocation.isKnown() && revocation.isSignatureValid() && revocation.isTrustedChain();
    }

    /** Without a time stamp, a certificate that ran out since proves nothing about the time it was used. */
    private static Answer inTime(
            @Nullable CertificateToken token, @Nullable Instant stamped, @Nullable Instant claimed, Instant now) {
        Instant used = stamped != null ? stamped : claimed;
        if (token == null || used == null) {
            return Answer.UNKNOWN;
        }
        Instant from = token.getNotBefore().toInstant();
        Instant to = token.getNotAfter().toInstant();
        if (used.isBefore(from) || used.isAfter(to)) {
            return Answer.NO;
        }
        return stamped == null && now.isAfter(to) ? Answer.UNKNOWN : Answer.YES;
    }

    private static @Nullable Instant stampedAt(SignatureWrapper found) {
        return found.getTLevelTimestamps().stream()
                .filter(stamp -> stamp.isSignatureValid() && stamp.isMessageImprintDataIntact())
                .filter(TimestampWrapper::isTrustedChain)
                .map(TimestampWrapper::getProductionTime)
                .filter(Objects::nonNull)
                .map(Date::toInstant)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
