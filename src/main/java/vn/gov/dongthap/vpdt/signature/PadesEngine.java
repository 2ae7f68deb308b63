package vn.gov.dongthap.vpdt.signature;

import eu.europa.esig.dss.alert.SilentOnStatusAlert;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.EncryptionAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSMessageDigest;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.ExternalCMSService;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.gov.dongthap.vpdt.signature.key.KeyUnavailable;
import vn.gov.dongthap.vpdt.signature.key.SigningKey;

/** Makes the signature itself: CAdES inside a PDF, with a time stamp where there is an authority for it. */
final class PadesEngine {

    private static final Logger LOG = LoggerFactory.getLogger(PadesEngine.class);
    private static final int CHUNK = 64 * 1024;

    private final Optional<TSPSource> timeStamps;

    PadesEngine(Optional<TSPSource> timeStamps) {
        this.timeStamps = timeStamps;
    }

    /**
     * Signs. Without an answer from the time-stamp authority the signature is made without a time stamp, and says so by
     * its level: a province must not stand still because an authority does.
     *
     * @param content the bytes the signature covers
     * @throws KeyUnavailable when the key cannot be used
     */
    byte[] sign(InputStream content, SigningKey key, Instant when) throws IOException, KeyUnavailable {
        byte[] digest = digest(content);
        if (timeStamps.isPresent()) {
            try {
                return sign(digest, key, when, SignatureLevel.PAdES_BASELINE_T);
            } catch (TimeStampUnavailable e) {
                LOG.warn("signed without a time stamp: {}", e.getMessage());
            }
        }
        return sign(digest, key, when, SignatureLevel.PAdES_BASELINE_B);
    }

    private byte[] sign(byte[] content, SigningKey key, Instant when, SignatureLevel level) throws KeyUnavailable {
        DSSMessageDigest digest = new DSSMessageDigest(DigestAlgorithm.SHA256, content);
        PAdESSignatureParameters parameters = parameters(key, when, level);
        ExternalCMSService service = service();
        ToBeSigned toBeSigned = service.getDataToSign(digest, parameters);
        SignatureValue value = new SignatureValue(algorithm(key), key.sign(toBeSigned.getBytes()));
        return DSSUtils.toByteArray(service.signMessageDigest(digest, parameters, value));
    }

    private ExternalCMSService service() {
        CommonCertificateVerifier verifier = new CommonCertificateVerifier(true);
        // Whether a certificate may be used is decided before, by the office's clock.
        verifier.setAlertOnExpiredCertificate(new SilentOnStatusAlert());
        verifier.setAlertOnNotYetValidCertificate(new SilentOnStatusAlert());
        ExternalCMSService service = new ExternalCMSService(verifier);
        timeStamps.ifPresent(service::setTspSource);
        return service;
    }

    /** New for every signature: parameters remember what they were used on. */
    private static PAdESSignatureParameters parameters(SigningKey key, Instant when, SignatureLevel level) {
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        List<CertificateToken> chain =
                key.chain().stream().map(CertificateToken::new).toList();
        parameters.setSigningCertificate(chain.get(0));
        parameters.setCertificateChain(chain);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSignatureLevel(level);
        parameters.bLevel().setSigningDate(Date.from(when));
        return parameters;
    }

    private static byte[] digest(InputStream content) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] chunk = new byte[CHUNK];
            for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
                digest.update(chunk, 0, read);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static SignatureAlgorithm algorithm(SigningKey key) {
        return SignatureAlgorithm.getAlgorithm(
                EncryptionAlgorithm.forKey(key.certificate().getPublicKey()), DigestAlgorithm.SHA256);
    }
}
