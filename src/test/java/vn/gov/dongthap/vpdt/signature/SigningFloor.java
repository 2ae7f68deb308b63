package vn.gov.dongthap.vpdt.signature;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import java.time.Clock;
import java.util.Date;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.signature.key.KeyUnavailable;
import vn.gov.dongthap.vpdt.signature.key.SigningKey;

/**
 * The bare library, as its manual has it: no places, no pictures, no blanks for number and date, no record; the same keys,
 * time stamps, issuers and revocation list.
 */
@Component
@Profile("test")
public class SigningFloor {

    private final CurrentCertificates certificates;
    private final SigningKeys keys;
    private final DemonstrationAuthority authority;
    private final VerifySignatures verify;
    private final Clock clock;

    SigningFloor(
            CurrentCertificates certificates,
            SigningKeys keys,
            DemonstrationAuthority authority,
            VerifySignatures verify,
            Clock clock) {
        this.certificates = certificates;
        this.keys = keys;
        this.authority = authority;
        this.verify = verify;
        this.clock = clock;
    }

    /** A signature with time stamp, PAdES-BASELINE-T. */
    public byte[] sign(byte[] pdf, SignedInPerson signer) {
        SigningKey key = keys.of(certificates.ofPerson(signer.personId()));
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSigningCertificate(new CertificateToken(key.certificate()));
        parameters.setCertificateChain(
                key.chain().stream().map(CertificateToken::new).toList());
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_T);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.bLevel().setSigningDate(Date.from(clock.instant()));
        PAdESService service = new PAdESService(verifier());
        service.setTspSource(authority.timeStamps());
        DSSDocument document = new InMemoryDocument(pdf);
        try {
            SignatureValue value = new SignatureValue(
                    SignatureAlgorithm.ECDSA_SHA256,
                    key.sign(service.getDataToSign(document, parameters).getBytes()));
            return DSSUtils.toByteArray(service.signDocument(document, parameters, value));
        } catch (KeyUnavailable e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the library finds every signature in order. */
    public boolean accepts(byte[] pdf) {
        PDFDocumentValidator validator = new PDFDocumentValidator(new InMemoryDocument(pdf));
        validator.setCertificateVerifier(verifier());
        validator.setValidationTime(Date.from(clock.instant()));
        SimpleReport report = validator.validateDocument().getSimpleReport();
        return report.getSignatureIdList().stream().allMatch(id -> report.getIndication(id) == Indication.TOTAL_PASSED);
    }

    /** What the application says of bytes it does not know yet, remembering nothing. */
    public SignatureReport judged(byte[] pdf) {
        return verify.of(pdf);
    }

    private CommonCertificateVerifier verifier() {
        CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
        trusted.addCertificate(new CertificateToken(authority.root()));
        CommonCertificateVerifier verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(trusted);
        verifier.setCrlSource(authority);
        return verifier;
    }
}
