package vn.gov.dongthap.vpdt.signature;

import eu.europa.esig.dss.enumerations.Level;
import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.policy.EtsiValidationPolicy;
import eu.europa.esig.dss.policy.ValidationPolicyFacade;
import eu.europa.esig.dss.policy.jaxb.BasicSignatureConstraints;
import eu.europa.esig.dss.policy.jaxb.CertificateConstraints;
import eu.europa.esig.dss.policy.jaxb.ConstraintsParameters;
import jakarta.xml.bind.JAXBException;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.xml.sax.SAXException;

/**
 * The rules of ETSI EN 319 102-1 as the library ships them, with two differences: an issuer that cannot be reached does
 * not fail a signature, which is told apart; and colliding byte ranges do. Changes of the document are not left to these
 * rules, which let stamps through and count lawful numbers as changes.
 */
final class VerificationPolicy {

    private final ConstraintsParameters rules;

    VerificationPolicy() {
        try (InputStream shipped = EtsiValidationPolicy.class.getResourceAsStream("/policy/constraint.xml")) {
            rules = ValidationPolicyFacade.newFacade().unmarshall(shipped);
        } catch (IOException | JAXBException | XMLStreamException | SAXException e) {
            throw new IllegalStateException(e);
        }
        BasicSignatureConstraints signatures = rules.getSignatureConstraints().getBasicSignatureConstraints();
        BasicSignatureConstraints timeStamps = rules.getTimestamp().getBasicSignatureConstraints();
        BasicSignatureConstraints revocations = rules.getRevocation().getBasicSignatureConstraints();
        Stream.of(signatures, timeStamps, revocations).forEach(constraints -> {
            tolerateSilence(constraints.getSigningCertificate());
            tolerateSilence(constraints.getCACertificate());
        });
        Stream.of(signatures, timeStamps).forEach(constraints -> {
            constraints.getByteRangeCollision().setLevel(Level.FAIL);
            constraints.setPdfPageDifference(null);
            constraints.setPdfAnnotationOverlap(null);
            constraints.setPdfVisualDifference(null);
            constraints.setDocMDP(null);
            constraints.setFieldMDP(null);
            constraints.setSigFieldLock(null);
            constraints.setUndefinedChanges(null);
        });
    }

    /** The rules as an object of its own. */
    ValidationPolicy rules() {
        return new EtsiValidationPolicy(rules);
    }

    private static void tolerateSilence(CertificateConstraints certificate) {
        certificate.getRevocationDataAvailable().setLevel(Level.WARN);
        certificate.getAcceptableRevocationDataFound().setLevel(Level.WARN);
    }
}
